#pragma once
// What the words of an English source say by themselves: name, type, whether they stand for a name
// given before; and which short forms of names a text uses. Knows nothing of statements.

#include <string_view>
#include <vector>

#include "core/language.h"
#include "languages/en/lexicon.h"

namespace sayso::extractors::english {

/// See Language::source_words.
[[nodiscard]] SourceWords source_words(std::string_view words, const Lexicon& lexicon);

/// See Language::aliases: "the Example Trade Board (ETB)", and for "Jane Sample" the last name and
/// the first where the text uses them alone. "Mr Sample" without a first name gives Sample ->
/// Sample.
[[nodiscard]] std::vector<Language::Alias> aliases(std::string_view text, const Lexicon& lexicon);

}  // namespace sayso::extractors::english
