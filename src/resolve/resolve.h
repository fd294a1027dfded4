#pragma once
// Whom the words mean: canonical names within one article, source types, flags, confidence.

#include <vector>

#include "core/language.h"
#include "core/types.h"

namespace sayso::resolve {

/// One Statement for each Attribution, in the same order.
[[nodiscard]] std::vector<Statement> resolve(const Article& article, const Segments& segments,
                                             std::vector<Attribution> attributions,
                                             const Language& language, const Names& names);

}  // namespace sayso::resolve
