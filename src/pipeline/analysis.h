#pragma once
// The first half of the line: one article, remembering nothing.

#include "core/language.h"
#include "core/types.h"

namespace sayso::pipeline {

struct Analysis {
  Article article;
  std::vector<Statement> statements;  ///< body in text order, then the headline's
};

/// segment -> attribute -> resolve. Sets the article's language where it is unknown.
[[nodiscard]] Analysis analyse(Article article, const Knowledge& knowledge);

}  // namespace sayso::pipeline
