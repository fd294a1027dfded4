#pragma once
// Where two statements of a claim differ: which of them departed from the rest and carries the
// flag. One altered report does not taint all those that it differs from.

#include <functional>
#include <string>
#include <vector>

#include "core/departures.h"
#include "core/types.h"

namespace sayso::trace {

/// Whether one differing statement is too little to warn: two amounts contradict each other, while
/// one outlet may well say "up to" where another leaves it out.
[[nodiscard]] bool takes_several(Flag flag);

/// Whether the first statement has it, on whatever way, from the second.
using TookFrom = std::function<bool(const std::string&, const std::string&)>;

/// Beside the differences the key of the statement that carries the flag; empty for none. Whoever
/// took the claim from the other one changed it; else it is who differs so from more members, of
/// equals the later. Only the later one can have lost or gained what was lost or gained on the way,
/// and a source that is gone is lost whatever others do.
[[nodiscard]] std::vector<std::string> bearers(const std::vector<Difference>& differences,
                                               const TookFrom& took_from);

}  // namespace sayso::trace
