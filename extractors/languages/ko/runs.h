#pragma once
// Runs of letters between blanks and marks: what words and the tails of quotations are cut from.

#include <cstddef>
#include <string_view>

namespace sayso::extractors::korean {

constexpr std::size_t kLongestLabel =
    120;  ///< bytes of a quoted label, or of a word looked back at

/// A comma, semicolon or dash.
[[nodiscard]] bool is_comma(char32_t c);
/// Punctuation that is no part of a word at its ends.
[[nodiscard]] bool is_edge(char32_t c);
/// The first byte from `at` that is no blank; `end` where there is none.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end);
/// The run of letters from `at`: what is glued to a closing mark, or the next word.
[[nodiscard]] std::string_view run(std::string_view text, std::size_t at, std::size_t end);

}  // namespace sayso::extractors::korean
