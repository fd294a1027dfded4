#pragma once
// Stepping through UTF-8 and telling good bytes from bad. All text behind `decode` is well-formed.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::text {

/// The code point at byte `at` and the bytes it takes. Ill-formed bytes give U+FFFD and length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};
/// REQUIRES: at < text.size().
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);

/// The code point that ends at byte `end`. REQUIRES: 0 < end <= text.size().
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t end);

void append(std::string& out, char32_t code_point);

/// Offset of the first ill-formed byte (RFC 3629), or text.size() where there is none.
[[nodiscard]] std::size_t first_invalid(std::string_view text);
[[nodiscard]] inline bool is_valid(std::string_view text) {
  return first_invalid(text) == text.size();
}

/// A copy with each maximal ill-formed run and each NUL replaced by U+FFFD.
[[nodiscard]] std::string repaired(std::string_view text);

/// Number of code points. REQUIRES: well-formed text.
[[nodiscard]] std::size_t count(std::string_view text);

[[nodiscard]] constexpr bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) ||
         (c >= 0x3130 && c <= 0x318F);
}
[[nodiscard]] constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

/// `text` without white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Columns that `text` takes on a terminal: Hangul and other wide characters two, combining none.
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace sayso::text
