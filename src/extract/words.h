#pragma once
// What can be counted of a stretch of text without knowing its language.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sayso::extract {

/// Counts of one block's words.
struct Words {
  std::int32_t weight = 0;  ///< letters, a Hangul syllable as two
  std::int32_t words = 0, sentences = 0, digits = 0, capitals = 0, bars = 0;
  std::int32_t start = 0, end = 0;
};

/// REQUIRES: `text` is not empty.
[[nodiscard]] Words count_words(std::string_view text);

/// Letters of a text, a Hangul syllable counted twice.
[[nodiscard]] std::int32_t letter_weight(std::string_view text);

/// Its Hangul letters.
[[nodiscard]] std::size_t hangul_count(std::string_view text);

}  // namespace sayso::extract
