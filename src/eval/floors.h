#pragma once
// Floors: how low each figure may sink, kept in a table that a change may raise. Pure; the command
// reads and writes the file.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "eval/figures.h"

namespace sayso::eval {

struct Floor {
  std::string set, language, figure;
  double floor = 0;
  std::optional<double> bar;  ///< where the figure should come to
  double reached = 0;         ///< what it was when the floor was set
  std::string gold;           ///< SHA-256 of the gold that it was measured on
  std::string with;           ///< scorer
};

enum class Verdict {
  held,
  broken,
  no_floor,    ///< nothing is asked of this figure
  other_gold,  ///< the floor was set on other gold and says nothing here
};

/// Rows of a floors table. Fails with `name:line: ...` on a row that lacks cells or a number.
[[nodiscard]] Result<std::vector<Floor>> parse_floors(std::string_view name,
                                                      std::string_view table);
/// The table as text, its header included; parse_floors reads it back unchanged.
[[nodiscard]] std::string print_floors(const std::vector<Floor>& floors);

/// The floor of that figure, or null.
[[nodiscard]] const Floor* floor_of(const std::vector<Floor>& floors, const Figure& figure);
[[nodiscard]] Verdict judge(const Figure& figure, const std::string& gold, const Floor* floor);

/// Floors of measured sets whose figure is not among their figures any more.
[[nodiscard]] std::vector<Floor> unmeasured(const std::vector<Floor>& floors,
                                            const std::vector<Outcome>& outcomes);

/// Floors raised to a little below what was reached; a new figure gets one, a floor of other gold
/// is set anew, bars stay. `lower` lets floors sink too. Each change is told in a line of `notes`.
[[nodiscard]] std::vector<Floor> updated(std::vector<Floor> floors,
                                         const std::vector<Outcome>& outcomes, bool lower,
                                         std::vector<std::string>& notes);

}  // namespace sayso::eval
