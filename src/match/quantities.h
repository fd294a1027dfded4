#pragma once
// How two quantities stand to each other: the same amount, the same limit, the same sort of thing.

#include "core/quantity.h"

namespace sayso::match {

/// From like to unlike.
enum class QuantityRelation {
  equal,          ///< the same, as far as the rougher of the two says
  bound_differs,  ///< the same figure, but one is "at least" or "up to" it and the other not
  differs,        ///< the same kind and unit, another amount
  strange,        ///< nothing to compare
};

/// Symmetric. Approximate amounts are equal within what "about" allows; a date is equal to a
/// rougher one that it lies in; a fraction is equal to its percentage.
[[nodiscard]] QuantityRelation relation_of(const Quantity& left, const Quantity& right);

}  // namespace sayso::match
