#pragma once
// The first half of the line: one article, remembering nothing.

#include <functional>

#include "core/language.h"
#include "core/types.h"

namespace sayso::pipeline {

struct Analysis {
  Article article;
  std::vector<Statement> statements;  ///< body in text order, then the headline's
};

/// segment -> attribute -> resolve. Sets the article's language where it is unknown.
[[nodiscard]] Analysis analyse(Article article, const Knowledge& knowledge);

/// The same; each statement goes to `take` as soon as it is known and is not kept, so that a text
/// of any number of statements takes little memory.
void analyse(Article& article, const Knowledge& knowledge,
             const std::function<void(Statement)>& take);

}  // namespace sayso::pipeline
