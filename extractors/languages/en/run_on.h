#pragma once
// Quotations that no cue of their own introduces: those that go on over paragraphs, and those that
// stand alone behind a speaker's words. Rules over drafts.

#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Gives each such quotation to the draft whose speaker goes on talking, as another piece of its
/// content. Drafts keep their order.
void run_on(const Text& text, std::vector<Draft>& drafts);

}  // namespace sayso::extractors::english
