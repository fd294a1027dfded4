#pragma once
// The article in a page: body, title, authors, dates, outlet. Pages are hostile; time and memory
// are bounded.

#include "core/entities.h"
#include "core/result.h"
#include "core/types.h"

namespace sayso::extract {

/// The article cut out of `markup`. A page without one gives an Article with the flag no_body.
/// Fails with `refused` where the page would cost too much to parse (depth, size, time), saying
/// which.
[[nodiscard]] Result<Article> extract(const Markup& markup, const Names& names);

/// The article in a plain text: the title on the first line where `titled`, then a paragraph a
/// line.
[[nodiscard]] Article from_text(std::string_view text, bool titled);

}  // namespace sayso::extract
