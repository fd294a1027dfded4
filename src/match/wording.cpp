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

/// A group is covered where the other side has one of its readings or a related word.
bool has_counterpart(const Signature& ours, std::uint32_t group, const Signature& theirs,
                     const Vocabulary& vocabulary) {
  for (const Feature& one : ours.features) {
    if (one.group != group) continue;
    for (const Feature& other : theirs.features) {
      if (one.id == other.id) return true;
      const bool words = one.kind == FeatureKind::word && other.kind == FeatureKind::word;
      if (words &&
          Vocabulary::related(vocabulary.find(one.value), vocabulary.find(other.value)) > 0)
        return true;
    }
  }
  return false;
}

/// The groups of one side without a counterpart in the other.
std::vector<std::uint32_t> open_groups(const Signature& ours, const Signature& theirs,
                                       const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t group = 0; group < ours.groups; ++group) {
    if (!has_counterpart(ours, group, theirs, vocabulary)) out.push_back(group);
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

bool opposed(const Side& ours, const std::vector<std::uint32_t>& our_groups, const Side& theirs,
             const std::vector<std::uint32_t>& their_groups, const Vocabulary& vocabulary) {
  const auto words = [&](const Side& side, const std::vector<std::uint32_t>& groups) {
    std::vector<const Vocabulary::Word*> out;
    for (const Feature& one : side.signature.features) {
      const bool open = std::binary_search(groups.begin(), groups.end(), one.group);
      if (open && one.kind == FeatureKind::word) out.push_back(vocabulary.find(one.value));
    }
    return out;
  };
  const auto right = words(theirs, their_groups);
  for (const Vocabulary::Word* one : words(ours, our_groups)) {
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
  const auto lost = open_groups(before.signature, after.signature, vocabulary);
  const auto added = open_groups(after.signature, before.signature, vocabulary);
  Uncovered out;
  out.before = share_covered(before.signature, lost);
  out.after = share_covered(after.signature, added);
  out.lost = words_of(before, lost);
  out.added = words_of(after, added);
  out.opposed = opposed(before, lost, after, added, vocabulary);
  return out;
}

}  // namespace sayso::match
