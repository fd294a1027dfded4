#pragma once
// An amount under construction: what quantity_amount.cpp reads of a number and quantity_unit.cpp of
// what stands behind it. Of use to these two alone.

#include <string>

#include "text/quantity_parser.h"

namespace sayso::text {

struct QuantityParser::Draft {
  QuantityKind kind = QuantityKind::count;
  Bound bound = Bound::exact;
  double low = 0, high = 0;
  bool range = false, negative = false, symbol = false, between = false;
  bool figures = false;
  WrittenNumber first;
  std::string currency;  ///< where a symbol stood before
  std::string per;       ///< of a price: "barrel", "USD"
  bool a_day = false, aged = false, nth = false, quake = false, rounded = false;
  std::string degrees;  ///< degC or degF where the text names the scale
  std::string unit;
  std::string normal;  ///< set where the kind has a form of its own
  std::size_t begin_amount = 0;
};

}  // namespace sayso::text
