#pragma once
// Scores and sizes cut to a few steps, for features that judge drafts.

#include <algorithm>
#include <cstdint>

#include "attribute/weights.h"

namespace sayso::extractors::english {

/// Log-odds in half units, cut to a small range.
[[nodiscard]] inline std::uint32_t level(std::int32_t score) {
  constexpr std::int32_t kHalf = attribute::Weights::kSteps / 2;
  return static_cast<std::uint32_t>(std::clamp(score / kHalf, -8, 20) + 8);
}

/// The same in whole units.
[[nodiscard]] inline std::uint32_t coarse_level(std::int32_t score) {
  return static_cast<std::uint32_t>(std::clamp(score / attribute::Weights::kSteps, -3, 8) + 3);
}

/// A number of words.
[[nodiscard]] inline std::uint32_t size_level(std::uint32_t size) {
  return size <= 3 ? size : size <= 6 ? 4 : size <= 12 ? 5 : size <= 20 ? 6 : size <= 35 ? 7 : 8;
}

}  // namespace sayso::extractors::english
