#pragma once
// Who says what, as spans: the words that are attributed, the cue, the source, the relay. Judges
// nothing and resolves no name.

#include <vector>

#include "core/language.h"
#include "core/types.h"

namespace sayso::attribute {

/// The statements that the article's words show, body first in text order, then the headline's.
[[nodiscard]] std::vector<Attribution> attribute(const Article& article, const Segments& segments,
                                                 const Language& language);

}  // namespace sayso::attribute
