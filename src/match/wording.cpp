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

Uncovered uncovered(const Side& ours, const Side& theirs, const Vocabulary& vocabulary) {
  Uncovered out;
  std::uint32_t covered = 0;
  for (std::uint32_t group = 0; group < ours.signature.groups; ++group) {
    if (has_counterpart(ours.signature, group, theirs.signature, vocabulary)) {
      ++covered;
      continue;
    }
    const auto first = std::find_if(ours.signature.features.begin(), ours.signature.features.end(),
                                    [&](const Feature& one) { return one.group == group; });
    if (first == ours.signature.features.end()) continue;
    if (!out.words.empty()) out.words += ", ";
    out.words += slice(ours.entry.content, first->span);
  }
  if (ours.signature.groups > 0) {
    out.covered = static_cast<double>(covered) / static_cast<double>(ours.signature.groups);
  }
  return out;
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
  const Uncovered lost = uncovered(before, after, vocabulary);
  const Uncovered added = uncovered(after, before, vocabulary);
  Uncovered out;
  out.covered = std::max(lost.covered, added.covered);
  out.words = lost.words;
  if (!added.words.empty()) out.words += (out.words.empty() ? "" : "; added: ") + added.words;
  return out;
}

}  // namespace sayso::match
