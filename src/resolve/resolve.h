#pragma once
// Whom the words mean: canonical names within one article, source types, flags, confidence.

#include <functional>
#include <vector>

#include "core/language.h"
#include "core/types.h"

namespace sayso::resolve {

using Take = std::function<void(Statement)>;

/// A Statement for each Attribution, in the same order, each handed to `take` as soon as it is
/// known. REQUIRES: those of the headline stand behind those of the body.
void resolve(const Article& article, const Segments& segments,
             std::vector<Attribution> attributions, const Language& language, const Names& names,
             const Take& take);

}  // namespace sayso::resolve
