#pragma once
// Last rules on drafts that are kept: what is no report goes, clauses and sources get their bounds.

#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Drops requests ("asked for a copy") and mends the spans of what stays.
void tidy(const Text& text, const Lexicon& lexicon, std::vector<Draft>& drafts);

/// Whether a sentence adverb is the cue: reportedly, allegedly.
[[nodiscard]] bool is_adverb_cue(const Token& token);

/// Rule of drafts whose source is the likelier of two subjects.
constexpr const char* kEitherSubject = "either-subject";

}  // namespace sayso::extractors::english
