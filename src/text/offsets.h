#pragma once
// Bytes, code points and UTF-16 units of one text, converted here and nowhere else.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace sayso::text {

/// Offsets of one well-formed text. Building costs one pass and a byte in 16 of memory; a look-up
/// scans at most 64 bytes. Keeps a view: the text must outlive it.
class Offsets {
 public:
  explicit Offsets(std::string_view text);

  /// REQUIRES: byte is a character boundary, byte <= text.size().
  [[nodiscard]] std::uint32_t to_chars(std::uint32_t byte) const;
  /// REQUIRES: chars <= number of code points.
  [[nodiscard]] std::uint32_t to_bytes(std::uint32_t chars) const;
  /// UTF-16 units before `byte`, for JavaScript.
  [[nodiscard]] std::uint32_t to_utf16(std::uint32_t byte) const;
  [[nodiscard]] CharSpan to_chars(ByteSpan span) const {
    return {to_chars(span.begin), to_chars(span.end)};
  }
  [[nodiscard]] ByteSpan to_bytes(CharSpan span) const {
    return {to_bytes(span.begin), to_bytes(span.end)};
  }
  [[nodiscard]] std::uint32_t chars() const { return chars_; }

 private:
  static constexpr std::uint32_t kStep = 64;
  std::string_view text_;
  std::vector<std::uint32_t> chars_before_;  ///< code points before byte kStep * i
  std::uint32_t chars_ = 0;
};

}  // namespace sayso::text
