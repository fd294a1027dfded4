#include "cli/filter.h"

#include <algorithm>
#include <array>

#include "core/names.h"

namespace sayso::cli {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_day(const std::string& word) {
  return word.size() == 10 && word[4] == '-' && word[7] == '-' &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

template <typename Enum>
std::string all_spellings(Enum last) {
  std::string out;
  for (int at = 0; at <= static_cast<int>(last); ++at) {
    out.append(at == 0 ? "" : " ").append(spell(static_cast<Enum>(at)));
  }
  return out;
}

Error unknown(const char* what, const std::string& word, const std::string& known) {
  return {ErrorKind::bad_input, "no " + std::string(what) + " '" + word + "'; there are: " + known};
}

Result<void> read_enums(const FilterWords& words, store::Filter& filter) {
  for (const std::string& word : words.flags) {
    const auto flag = parse<Flag>(word);
    if (!flag) return unknown("flag", word, flag_names());
    filter.flags.push_back(*flag);
  }
  if (!words.confidence.empty()) {
    filter.confidence = parse<Confidence>(words.confidence);
    if (!filter.confidence) {
      return unknown("confidence", words.confidence, all_spellings(Confidence::low));
    }
  }
  if (!words.verdict.empty()) {
    filter.verdict = parse<Verdict>(words.verdict);
    if (!filter.verdict) {
      return unknown("verdict", words.verdict, all_spellings(Verdict::needs_work));
    }
  }
  static constexpr std::array<std::string_view, 4> kSorts = {"claim", "newest", "oldest",
                                                             "attention"};
  if (!words.sort.empty()) {
    const auto found = std::find(kSorts.begin(), kSorts.end(), words.sort);
    if (found == kSorts.end()) return unknown("order", words.sort, "claim newest oldest attention");
    filter.sort = static_cast<store::Sort>(found - kSorts.begin());
  }
  return {};
}

}  // namespace

std::string flag_names() {
  return all_spellings(static_cast<Flag>(static_cast<int>(Flag::kCount) - 1));
}

Result<store::Filter> filter_of(const FilterWords& words, store::Store& store) {
  store::Filter filter;
  if (auto read = read_enums(words, filter); !read) return read.error();
  for (const auto* day : {&words.since, &words.until}) {
    if (!day->empty() && !is_day(*day)) {
      return Error{ErrorKind::bad_input, "'" + *day + "' is no day; write it as 2025-02-24"};
    }
  }
  filter.since = words.since;
  filter.until = words.until;
  filter.source = words.source;
  filter.outlet = words.outlet;
  filter.language = words.language;
  filter.limit = words.limit;
  if (!words.claim.empty()) {
    // A key is printed shortened, with an ellipsis, where a table tells of it.
    std::string_view typed = words.claim;
    if (typed.ends_with(kEllipsis)) typed.remove_suffix(kEllipsis.size());
    const auto keys = store.find_claims(typed, 2);
    if (!keys) return keys.error();
    const bool one = keys->size() == 1;
    (one ? filter.claim : filter.words) = one ? keys->front() : words.claim;
  }
  return filter;
}

Result<std::string> one_claim(std::string_view words, store::Store& store) {
  constexpr std::size_t kListed = 12;
  auto keys = store.find_claims(words, kListed);
  if (!keys) return keys.error();
  if (keys->empty()) {
    return Error{ErrorKind::not_found,
                 "no claim with the words '" + std::string(words) + "'; `sayso table` lists all"};
  }
  if (keys->size() == 1) return keys->front();
  std::string list = "several claims match; name one by its key:";
  for (const std::string& key : *keys) {
    auto claim = store.claim(key);
    if (!claim) return claim.error();
    list += "\n  " + key + "  " + claim->text;
  }
  return Error{ErrorKind::bad_input, list};
}

}  // namespace sayso::cli
