#pragma once
// Ties the statements of a headline to those of the body: who said it there, and whether the
// headline's quotation is the body's.

#include <vector>

#include "core/types.h"

namespace sayso::resolve {

/// Gives headline statements without a source that of the body's statement they repeat, and sets
/// headline_unsourced and quote_altered. Statements of the body are left as they are.
void link_headline(const Article& article, std::vector<Statement>& statements);

}  // namespace sayso::resolve
