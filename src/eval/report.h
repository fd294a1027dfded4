#pragma once
// The table that sayso-eval prints. Pure: outcomes and floors in, text out.

#include <string>
#include <vector>

#include "eval/figures.h"
#include "eval/floors.h"

namespace sayso::eval {

/// Figures of all sets, a row each, with interval, floor, bar and verdict; then the share right at
/// each confidence level; then what was not measured and why.
[[nodiscard]] std::string report(const std::vector<Outcome>& outcomes,
                                 const std::vector<Floor>& floors,
                                 const std::vector<std::string>& absent);

/// Whether no floor is broken, no figure with a floor is missing and every set could be measured.
[[nodiscard]] bool all_held(const std::vector<Outcome>& outcomes, const std::vector<Floor>& floors);

}  // namespace sayso::eval
