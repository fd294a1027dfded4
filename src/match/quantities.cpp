#include "match/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace sayso::match {
namespace {

// How far apart amounts may be where a text says "about" or leaves figures out: 25,300 and 25,000.
constexpr double kAbout = 0.05;

std::string_view body(const Quantity& quantity) {
  std::string_view normal = quantity.normal;
  normal.remove_prefix(std::min(normal.find_first_not_of("~<>="), normal.size()));
  return normal;
}

bool is_share(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::fraction;
}

double share(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent ? quantity.low / 100 : quantity.low;
}

bool rough(Bound bound) { return bound == Bound::about; }

/// At least and more than point up, at most and less than down.
int direction(Bound bound) {
  switch (bound) {
    case Bound::at_least:
    case Bound::more_than:
      return 1;
    case Bound::at_most:
    case Bound::less_than:
      return -1;
    default:
      return 0;
  }
}

QuantityRelation by_bound(const Quantity& left, const Quantity& right) {
  return direction(left.bound) == direction(right.bound) ? QuantityRelation::equal
                                                         : QuantityRelation::bound_differs;
}

QuantityRelation amounts(const Quantity& left, const Quantity& right, double a, double b) {
  const double larger = std::max(std::abs(a), std::abs(b));
  const double apart = std::abs(a - b);
  const bool loose = rough(left.bound) || rough(right.bound);
  const bool range = left.high > left.low || right.high > right.low;
  if (range && left.high >= right.low && right.high >= left.low) return QuantityRelation::equal;
  if (apart <= 1e-9 * larger || (loose && apart <= kAbout * larger)) return by_bound(left, right);
  return QuantityRelation::differs;
}

/// Days that a duration takes, roughly; nothing where it is none.
std::optional<double> days(std::string_view iso) {
  constexpr std::array<std::pair<char, double>, 4> kDate = {
      {{'Y', 365}, {'M', 30}, {'W', 7}, {'D', 1}}};
  constexpr std::array<std::pair<char, double>, 3> kTime = {
      {{'H', 1.0 / 24}, {'M', 1.0 / 1440}, {'S', 1.0 / 86400}}};
  if (!iso.starts_with('P')) return std::nullopt;
  double sum = 0, number = 0, part = 0;
  bool time = false;
  for (const char c : iso.substr(1)) {
    if (c == 'T') {
      time = true;
    } else if (c == '.') {
      part = 0.1;
    } else if (c >= '0' && c <= '9') {
      number = part > 0 ? number + part * (c - '0') : number * 10 + (c - '0');
      part *= 0.1;
    } else {
      for (const auto& [letter, size] : kDate) sum += !time && letter == c ? number * size : 0;
      for (const auto& [letter, size] : kTime) sum += time && letter == c ? number * size : 0;
      number = part = 0;
    }
  }
  return sum;
}

/// One date with X for what is unknown inside another: 2025-06 in 2025, XXXX-Q2 and 2025-Q2.
QuantityRelation dates(std::string_view left, std::string_view right) {
  const std::size_t shorter = std::min(left.size(), right.size());
  const bool both_parts = left.size() == right.size();
  bool equal = true;
  for (std::size_t i = 0; i < shorter; ++i) {
    equal = equal && (left[i] == right[i] || left[i] == 'X' || right[i] == 'X');
  }
  const bool inside = both_parts || left[shorter == left.size() ? 0 : shorter] == '-' ||
                      (shorter < right.size() && right[shorter] == '-');
  if (equal && inside) return QuantityRelation::equal;
  // Quarters, halves, weeks and days of one year lie beside each other; only like is told from
  // like.
  const auto sort = [](std::string_view date) {
    const char part = date.size() > 5 ? date[5] : ' ';
    return part == 'Q' || part == 'H' || part == 'W' ? part : date.size() > 8 ? 'D' : 'M';
  };
  const bool years = left.size() == 4 || right.size() == 4;
  if (years || sort(left) == sort(right)) return QuantityRelation::differs;
  return QuantityRelation::strange;
}

bool plain_count(const Quantity& quantity) {
  return quantity.unit.empty() || quantity.unit == "item" || quantity.unit == "time" ||
         quantity.unit == "place";
}

}  // namespace

QuantityRelation relation_of(const Quantity& left, const Quantity& right) {
  if (body(left) == body(right)) {
    // "over four years" is as often during as longer than them.
    const bool lasts = left.kind == QuantityKind::duration;
    return lasts ? QuantityRelation::equal : by_bound(left, right);
  }
  if (is_share(left) && is_share(right)) return amounts(left, right, share(left), share(right));
  if (left.kind == QuantityKind::date && right.kind == QuantityKind::date) {
    return dates(body(left), body(right));
  }
  if (left.kind == QuantityKind::duration && right.kind == QuantityKind::duration) {
    const auto a = days(body(left)), b = days(body(right));
    // A month and a half is six weeks.
    if (a && b && std::abs(*a - *b) <= 0.1 * std::max(*a, *b)) return QuantityRelation::equal;
    return QuantityRelation::differs;
  }
  const bool points = left.kind == QuantityKind::point || right.kind == QuantityKind::point;
  const bool percents = left.kind == QuantityKind::percent || right.kind == QuantityKind::percent;
  if (points && percents) return QuantityRelation::differs;
  if (left.kind != right.kind) return QuantityRelation::strange;
  if (left.kind == QuantityKind::count) {
    if (left.unit != right.unit && !plain_count(left) && !plain_count(right)) {
      return left.low == right.low ? QuantityRelation::equal : QuantityRelation::strange;
    }
    if (left.magnitude || right.magnitude) {
      const double ratio = left.low > 0 && right.low > 0 ? right.low / left.low : 0;
      return ratio > 0.05 && ratio < 20 ? QuantityRelation::equal : QuantityRelation::differs;
    }
    return amounts(left, right, left.low, right.low);
  }
  if (left.kind == QuantityKind::money && left.unit != right.unit) {
    return QuantityRelation::strange;
  }
  if (left.kind == QuantityKind::measure && left.unit != right.unit) {
    return QuantityRelation::strange;
  }
  if (left.magnitude || right.magnitude) {  // hundreds of megawatts
    const double ratio = left.low > 0 ? right.low / left.low : 0;
    return ratio > 0.1 && ratio < 10 ? QuantityRelation::equal : QuantityRelation::differs;
  }
  return amounts(left, right, left.low, right.low);
}

}  // namespace sayso::match
