#pragma once
// From drafts in tokens to attributions in bytes: what is kept, how far a quotation runs on, the
// words of cue and source, kind and flags. Rules, no statistics.

#include <vector>

#include "core/types.h"
#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// The statements of a text, in text order.
[[nodiscard]] std::vector<Attribution> compose(const Text& text, std::vector<Draft> drafts,
                                               const Lexicon& lexicon);

}  // namespace sayso::extractors::english
