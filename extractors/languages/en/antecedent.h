#pragma once
// Whom "he", "who" and "the company" stand for: those named earlier, the subjects of sentences
// first.

#include <optional>
#include <string>

#include "core/language.h"
#include "languages/en/lexicon.h"

namespace sayso::extractors::english {

/// See Language::antecedent.
[[nodiscard]] std::string antecedent(const Article& article, const Segments& segments,
                                     ByteSpan pronoun, const Language::FullName& full,
                                     const Lexicon& lexicon);

/// See Language::bearer.
[[nodiscard]] std::optional<std::string> bearer(const Article& article, const Segments& segments,
                                                ByteSpan description, std::string_view speaker,
                                                const Language::FullName& full,
                                                const Lexicon& lexicon);

}  // namespace sayso::extractors::english
