#pragma once
// Rules that mend what the chain found as sources and content: phrases cut short or long, sources
// left out because the clause before names them.

#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Mends the drafts of a text in place; none is added or removed.
void mend(const Text& text, std::vector<Draft>& drafts);

/// Adds a draft for each noun cue that a denial speaks of: "denied allegations that X" says X
/// twice, once denied and once alleged. The denial keeps the clause alone. Drafts keep ascending by
/// cue.
void split_denials(const Text& text, std::vector<Draft>& drafts);

/// Drops the noun of a report whose verb reports the same: "said in a statement that X" is one.
void drop_twins(const Text& text, std::vector<Draft>& drafts);

}  // namespace sayso::extractors::english
