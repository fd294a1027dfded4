#pragma once
// The differences within a claim as a reader wants them: each statement that departs from others
// once for each way it does, with all those that it departs from, instead of pair by pair.

#include <optional>
#include <string>
#include <vector>

#include "core/types.h"

namespace sayso {

/// The flag that a difference puts on a statement; nothing where it is none to warn of.
[[nodiscard]] std::optional<Flag> flag_of(DifferenceKind kind);

/// A statement that says it otherwise than others do.
struct Departure {
  DifferenceKind kind = DifferenceKind::number;
  std::string statement;
  std::string words;     ///< of that statement
  bool flagged = false;  ///< the statement carries the flag of this kind
  struct Other {
    std::string statement, words, detail;
  };
  /// Those that it departs from; first the one that it took the claim from, where that is known.
  std::vector<Other> others;
};

/// The departures that put a flag on their statement first, else in the order of the differences.
[[nodiscard]] std::vector<Departure> departures(const Provenance& provenance);

}  // namespace sayso
