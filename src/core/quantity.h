#pragma once
// An amount, date or measure as a text states it, in a form that is the same in all languages.

#include <cstdint>
#include <string>

#include "core/span.h"

namespace sayso {

enum class QuantityKind : std::uint8_t {
  money,
  count,
  percent,
  point,
  fraction,
  multiple,
  measure,
  date,
  time,
  duration,
  ordinal,
  age,
  score
};

/// How the text limits an amount.
enum class Bound : std::uint8_t { exact, about, at_least, more_than, at_most, less_than };

struct Quantity {
  QuantityKind kind = QuantityKind::count;
  Bound bound = Bound::exact;
  std::string unit;        ///< "USD", "person", "%", "GW"; empty where the text has none
  double low = 0;          ///< in `unit`; meaningless for dates and times
  double high = 0;         ///< equal to `low` but in a range
  bool magnitude = false;  ///< only an order of magnitude is given: "millions"
  std::string normal;      ///< "USD 13000000000", "~25300 person", "2025-03-24"
  ByteSpan span;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace sayso
