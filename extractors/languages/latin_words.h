#pragma once
// Words in Latin letters and digit strings of a text in any language, and the readings of one such
// word.

#include <string_view>
#include <vector>

#include "core/language.h"

namespace sayso::extractors {

/// Runs of Latin letters and digits with the hyphens, dots, ampersands and apostrophes inside them,
/// in text order; an English 's is left off.
[[nodiscard]] std::vector<ByteSpan> latin_words(std::string_view text);

/// Puts the readings of one word: `stem` of the common vocabulary where it is not empty, and, where
/// the word is written as a name or holds a digit, the word itself.
void put_latin_word(std::string_view word, ByteSpan span, std::string_view stem,
                    std::uint32_t group, std::vector<Stem>& out);

/// ASCII letters lower.
[[nodiscard]] std::string lowered(std::string_view word);

}  // namespace sayso::extractors
