#pragma once
// Reports without a reporting word, found by the shape of the line alone: a quotation with a dash
// and a name behind it, and the turns of a transcript.

#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Adds a draft for each such line that `drafts` do not read already. Drafts stay ascending by cue.
void add_patterns(const Text& text, std::vector<Draft>& drafts);

}  // namespace sayso::extractors::english
