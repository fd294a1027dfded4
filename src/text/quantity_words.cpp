#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "text/quantity.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::text {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(QuantityClass::kCount)> kSpellings =
    {"numeral",      "tens",           "scale",          "money-scale",
     "magnitude",    "some",           "article",        "half",
     "portion",      "denominator",    "among",          "currency",
     "symbol",       "cent",           "money-mark",     "counter",
     "noun",         "unit",           "per-day",        "per",
     "percent",      "point",          "times",          "multiple",
     "ordinal",      "ordinal-mark",   "ordinal-prefix", "age",
     "age-prefix",   "magnitude-word", "minus",          "scale-word",
     "range",        "between",        "both",           "bound",
     "bound-behind", "month",          "weekday",        "year-mark",
     "month-mark",   "day-mark",       "quarter-mark",   "quarter",
     "half-year",    "season",         "decade",         "fiscal",
     "relative-day", "relative-week",  "relative-month", "relative-year",
     "last",         "next",           "current",        "so-far",
     "of",           "day-half",       "hour-mark",      "minute-mark",
     "clock",        "time-unit",      "span",           "days",
     "and-half",     "local-time",     "versus",         "never"};

bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<QuantityClass> class_of(std::string_view spelling) {
  const auto found = std::find(kSpellings.begin(), kSpellings.end(), spelling);
  if (found == kSpellings.end()) return std::nullopt;
  return static_cast<QuantityClass>(found - kSpellings.begin());
}

std::optional<double> number(std::string_view cell) {
  if (cell.empty()) return 0.0;
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::uint64_t slot(char32_t first, QuantityClass is) {
  return static_cast<std::uint64_t>(first) << 8 | static_cast<std::uint64_t>(is);
}

}  // namespace

Result<void> QuantityWords::add(std::string_view file, std::string_view table) {
  auto rows = read_tsv(file, table, 2);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const auto is = class_of(row[0]);
    const auto value = number(row[2]);
    if (!is || !value || row[1].empty()) {
      return Error{ErrorKind::bad_input, std::string(file) + ":" + std::to_string(row.line) +
                                             ": unknown class '" + std::string(row[0]) +
                                             "' or bad value '" + std::string(row[2]) + "'"};
    }
    const char32_t first = decode(row[1], 0).value;
    std::uint16_t& set = set_of_[first & kPlane];
    if (set == 0) {
      set = static_cast<std::uint16_t>(sets_.size());
      sets_.emplace_back();
    }
    sets_[set].set(static_cast<std::size_t>(*is));
    auto& list = words_[slot(first, *is)];
    list.push_back({*is, std::string(row[1]), *value, std::string(row[3])});
  }
  for (auto& [first, list] : words_) {
    std::stable_sort(list.begin(), list.end(), [](const QuantityWord& a, const QuantityWord& b) {
      return a.spelling.size() > b.spelling.size();
    });
  }
  return {};
}

const QuantityWord* QuantityWords::find(std::string_view lower, std::size_t at,
                                        QuantityClass is) const {
  if (at >= lower.size()) return nullptr;
  const char32_t first = decode(lower, at).value;
  if (!sets_[set_of_[first & kPlane]].test(static_cast<std::size_t>(is))) return nullptr;
  const auto list = words_.find(slot(first, is));
  if (list == words_.end()) return nullptr;
  const std::string_view rest = lower.substr(at);
  for (const QuantityWord& word : list->second) {
    if (!rest.starts_with(word.spelling)) continue;
    const std::size_t end = word.spelling.size();
    const bool goes_on = end < rest.size() && latin(rest[end]);
    if (latin(word.spelling.back()) && goes_on) continue;
    return &word;
  }
  return nullptr;
}

}  // namespace sayso::text
