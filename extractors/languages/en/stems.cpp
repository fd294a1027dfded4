#include "languages/en/stems.h"

#include <algorithm>

#include "languages/latin_words.h"
#include "text/stem.h"
#include "text/tsv.h"

namespace sayso::extractors::english {
namespace {

constexpr float kTogether = 0.9F;

bool is_name(std::string_view word) { return word[0] >= 'A' && word[0] <= 'Z'; }

/// "Gil-dong": one name; "third-quarter", "Anglo-American": two words.
bool hyphenated_name(std::string_view word) {
  const auto hyphen = word.find('-');
  return hyphen != std::string_view::npos && is_name(word) && hyphen + 1 < word.size() &&
         !is_name(word.substr(hyphen + 1)) && hyphen <= 5 && word.size() - hyphen <= 7;
}

/// Ends of the words that a tag is written together from: #CityHallFire. The
/// last one is the end of the word.
std::vector<std::uint32_t> parts_of_tag(std::string_view text, ByteSpan span) {
  std::vector<std::uint32_t> ends;
  const bool tag = span.begin > 0 && text[span.begin - 1] == '#';
  for (std::uint32_t at = span.begin + 1; tag && at < span.end; ++at) {
    const bool lower_before = text[at - 1] >= 'a' && text[at - 1] <= 'z';
    if (lower_before && is_name(text.substr(at))) ends.push_back(at);
  }
  ends.push_back(span.end);
  return ends;
}

/// With typewriter apostrophes: "don’t" is "don't".
std::string straight(std::string word) {
  constexpr std::string_view kCurly = "\xE2\x80\x99";
  for (auto at = word.find(kCurly); at != std::string::npos; at = word.find(kCurly, at)) {
    word.replace(at, kCurly.size(), "'");
  }
  return word;
}

}  // namespace

Result<StemFinder> StemFinder::load(std::string_view words) {
  StemFinder out;
  auto rows = text::read_tsv("languages/en/stems.tsv", words, 2);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    if (row[0] == "stop") {
      out.stops_.emplace(row[1]);
    } else if (row[0] == "base" && !row[2].empty()) {
      out.bases_.emplace(row[1], row[2]);
    } else {
      return Error{ErrorKind::bad_input, "languages/en/stems.tsv:" + std::to_string(row.line) +
                                             ": not a stop or base row: '" + std::string(row[0]) +
                                             "'"};
    }
  }
  return out;
}

void StemFinder::put(std::string_view word, ByteSpan span, std::uint32_t& group,
                     std::vector<Stem>& out) const {
  std::string lower = straight(lowered(word));
  if (stops_.contains(lower)) return;
  if (const auto base = bases_.find(lower); base != bases_.end()) lower = base->second;
  put_latin_word(word, span, text::english_stem(lower), ++group, out);
}

std::vector<Stem> StemFinder::find(std::string_view text) const {
  std::vector<Stem> out;
  std::uint32_t group = 0;
  ByteSpan before;
  std::uint32_t before_group = 0;
  for (const ByteSpan span : latin_words(text)) {
    const std::string_view word = slice(text, span);
    const std::uint32_t first = group + 1;
    if (const auto ends = parts_of_tag(text, span); ends.size() > 1) {
      std::uint32_t begin = span.begin;
      for (const std::uint32_t end : ends) {
        put(text.substr(begin, end - begin), {begin, end}, group, out);
        begin = end;
      }
      out.push_back({lowered(word), span, false, first, kTogether});
    } else if (word.find('-') == std::string_view::npos || hyphenated_name(word)) {
      put(word, span, group, out);
    } else {
      for (std::uint32_t at = span.begin; at < span.end;) {
        auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('-', at), span.end));
        if (end > at) put(text.substr(at, end - at), {at, end}, group, out);
        at = end + 1;
      }
    }
    const bool named = is_name(word) && group >= first;
    if (named && before_group > 0 && before.end + 1 == span.begin) {
      std::string both = lowered(slice(text, before)) + lowered(word);
      out.push_back({std::move(both), {before.begin, span.end}, false, before_group, kTogether});
    }
    before = span;
    before_group = named ? group : 0;
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Stem& a, const Stem& b) { return a.group < b.group; });
  return out;
}

}  // namespace sayso::extractors::english
