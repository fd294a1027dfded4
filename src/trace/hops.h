#pragma once
// For each member of a claim, where it took the claim from, with the evidence for it.

#include <vector>

#include "trace/trace.h"

namespace sayso::trace {

/// Members in the order of time, with one hop for each that took the claim from another or names a
/// party that is not among them.
struct Way {
  std::vector<Appearance> members;  ///< earliest first
  struct Step {
    int to = -1;  ///< index into members; -1 where the party is not among them
    Hop hop;
  };
  std::vector<std::vector<Step>> steps;  ///< beside members, strongest first
};

[[nodiscard]] Way find_way(std::span<const Appearance> members,
                           const std::vector<Difference>& differences, const NameLikeness& alike);

/// The moment of an appearance, comparable as text; empty where unknown.
[[nodiscard]] std::string moment_of(const Appearance& appearance);

}  // namespace sayso::trace
