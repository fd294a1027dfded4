#pragma once
// Stems of English words: the common vocabulary in which statements of all languages are compared.
// A stem need not be a word.

#include <string>
#include <string_view>

namespace sayso::text {

/// Porter's algorithm (Program 14, 1980, pp. 130-137) over ASCII lower case, without its step 5b.
/// Words of fewer than three letters and words with other characters come back as they are.
[[nodiscard]] std::string english_stem(std::string_view lower);

}  // namespace sayso::text
