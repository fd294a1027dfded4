#pragma once
// Whom 그 or 그녀 stands for: the person that the sentences before tell of, topics first.

#include <string>

#include "core/language.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

/// See Language::antecedent.
[[nodiscard]] std::string antecedent(const Article& article, const Segments& segments,
                                     ByteSpan pronoun, const Language::FullName& full,
                                     const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
