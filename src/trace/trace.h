#pragma once
// A claim's way back to where it came from: who took it from whom, on what evidence, and whether
// the origin is reached, only named, or lost. The earliest appearance is never called the origin
// for that alone.

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/types.h"

namespace sayso::trace {

/// A member of the claim with the article it stands in. Both outlive the call.
struct Appearance {
  const Statement* statement = nullptr;
  const Article* article = nullptr;
};

/// How surely two names mean one party, 0 to 1, in whatever languages.
using NameLikeness = std::function<double(std::string_view, std::string_view)>;

/// `members` in any order; `differences` are those between members (match/compare.h) and serve as
/// evidence: a mistake that two share was copied. The result carries them, with the flags that they
/// put on statements.
[[nodiscard]] Provenance trace(const Claim& claim, std::span<const Appearance> members,
                               std::vector<Difference> differences, const NameLikeness& alike);

}  // namespace sayso::trace
