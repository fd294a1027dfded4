#include "match/wording.h"

#include <algorithm>
#include <vector>

#include "text/normalize.h"
#include "text/utf8.h"

namespace sayso::match {
namespace {

constexpr std::size_t kLongest = 400;  // words: the table below is quadratic

/// Folded words without marks.
std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = text::folded(text);
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < folded.size();) {
    const auto c = text::decode(folded, at);
    const bool mark = c.value < 0x80 ? !((c.value | 32) >= 'a' && (c.value | 32) <= 'z') &&
                                           !(c.value >= '0' && c.value <= '9') && c.value != '\''
                                     : c.value >= 0x2010 && c.value <= 0x203A;
    if (mark || text::is_space(c.value)) {
      if (!out.back().empty()) out.emplace_back();
    } else {
      text::append(out.back(), c.value);
    }
    at += c.length;
  }
  if (out.back().empty()) out.pop_back();
  if (out.size() > kLongest) out.resize(kLongest);
  return out;
}

bool contains(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

/// The features of a signature with what the vocabulary knows of each, looked up once.
struct Known {
  Known(const Signature& of, const Vocabulary& vocabulary) : signature(of) {
    for (const Feature& one : of.features) {
      const bool word = one.kind == FeatureKind::word;
      words.push_back(word ? vocabulary.find(one.value) : nullptr);
    }
  }
  const Signature& signature;
  std::vector<const Vocabulary::Word*> words;  ///< beside the features
};

/// The groups of one side without a counterpart in the other: none of its readings is there, nor a
/// related word.
std::vector<std::uint32_t> open_groups(const Known& ours, const Known& theirs) {
  std::vector<bool> covered(ours.signature.groups, false);
  for (std::size_t i = 0; i < ours.words.size(); ++i) {
    const Feature& one = ours.signature.features[i];
    for (std::size_t j = 0; j < theirs.words.size() && !covered[one.group]; ++j) {
      covered[one.group] = one.id == theirs.signature.features[j].id ||
                           Vocabulary::related(ours.words[i], theirs.words[j]) > 0;
    }
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t group = 0; group < ours.signature.groups; ++group) {
    if (!covered[group]) out.push_back(group);
  }
  return out;
}

double share_covered(const Signature& ours, const std::vector<std::uint32_t>& open) {
  if (ours.groups == 0) return 1;
  return 1 - static_cast<double>(open.size()) / static_cast<double>(ours.groups);
}

/// The words of these groups as they stand in the content, by comma.
std::string words_of(const Side& side, const std::vector<std::uint32_t>& groups) {
  std::string out;
  std::uint32_t before = ~0U;
  for (const Feature& one : side.signature.features) {
    if (one.group == before || !std::binary_search(groups.begin(), groups.end(), one.group)) {
      continue;
    }
    before = one.group;
    if (!out.empty()) out += ", ";
    out += slice(side.entry.content, one.span);
  }
  return out;
}

bool opposed(const Known& ours, const std::vector<std::uint32_t>& our_groups, const Known& theirs,
             const std::vector<std::uint32_t>& their_groups) {
  const auto open_words = [](const Known& known, const std::vector<std::uint32_t>& groups) {
    std::vector<const Vocabulary::Word*> out;
    for (std::size_t i = 0; i < known.words.size(); ++i) {
      const std::uint32_t group = known.signature.features[i].group;
      if (known.words[i] && std::binary_search(groups.begin(), groups.end(), group)) {
        out.push_back(known.words[i]);
      }
    }
    return out;
  };
  const auto right = open_words(theirs, their_groups);
  for (const Vocabulary::Word* one : open_words(ours, our_groups)) {
    for (const Vocabulary::Word* other : right) {
      if (Vocabulary::opposed(one, other)) return true;
    }
  }
  return false;
}

}  // namespace

std::string edit_script(std::string_view before, std::string_view after) {
  const auto old_words = words_of(before), new_words = words_of(after);
  if (contains(old_words, new_words) || contains(new_words, old_words)) return "";
  // Longest common subsequence, from the end, so that the script reads forwards.
  std::vector<std::vector<int>> common(old_words.size() + 1,
                                       std::vector<int>(new_words.size() + 1, 0));
  for (std::size_t i = old_words.size(); i-- > 0;) {
    for (std::size_t j = new_words.size(); j-- > 0;) {
      common[i][j] = old_words[i] == new_words[j] ? common[i + 1][j + 1] + 1
                                                  : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0, j = 0;
  const auto put = [&](char sign, const std::string& word) {
    if (!out.empty()) out += ' ';
    out += sign + word;
  };
  while (i < old_words.size() || j < new_words.size()) {
    if (i < old_words.size() && j < new_words.size() && old_words[i] == new_words[j]) {
      ++i;
      ++j;
    } else if (i < old_words.size() &&
               (j == new_words.size() || common[i + 1][j] >= common[i][j + 1])) {
      put('-', old_words[i++]);
    } else {
      put('+', new_words[j++]);
    }
  }
  return out;
}

Uncovered uncovered_words(const Side& before, const Side& after, const Vocabulary& vocabulary) {
  const Known ours(before.signature, vocabulary), theirs(after.signature, vocabulary);
  const auto lost = open_groups(ours, theirs), added = open_groups(theirs, ours);
  Uncovered out;
  out.before = share_covered(before.signature, lost);
  out.after = share_covered(after.signature, added);
  out.lost = words_of(before, lost);
  out.added = words_of(after, added);
  out.opposed = opposed(ours, lost, theirs, added);
  return out;
}

}  // namespace sayso::match
