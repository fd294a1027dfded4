#pragma once
// Statements in a title: read like a sentence, and by what headlines alone do: "Sample: 'We will
// go'".

#include <vector>

#include "core/language.h"
#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// See Language::read_headline. `language` cuts the title's sentences.
[[nodiscard]] std::vector<Attribution> read_headline(const Article& article,
                                                     const Language& language,
                                                     const Lexicon& lexicon, const Model& model);

}  // namespace sayso::extractors::english
