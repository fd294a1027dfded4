#pragma once
// Whom "he" or "she" stands for: persons named earlier, the subjects of sentences first.

#include <string>

#include "core/language.h"
#include "languages/en/lexicon.h"

namespace sayso::extractors::english {

/// See Language::antecedent.
[[nodiscard]] std::string antecedent(const Article& article, const Segments& segments,
                                     ByteSpan pronoun, const Language::FullName& full,
                                     const Lexicon& lexicon);

}  // namespace sayso::extractors::english
