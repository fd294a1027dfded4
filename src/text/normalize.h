#pragma once
// NFC for what is stored; a folded copy with a way back for what is compared.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::text {

[[nodiscard]] bool is_nfc(std::string_view text);
[[nodiscard]] std::string nfc(std::string_view text);

/// A changed copy of a text that remembers, for each of its bytes, where it came from.
struct Mapped {
  std::string text;
  /// Byte offset in the original, one more entry than bytes; empty where nothing was changed.
  std::vector<std::uint32_t> from;

  [[nodiscard]] std::uint32_t original(std::uint32_t byte) const {
    return from.empty() ? byte : from[byte];
  }
};

/// NFC with a map back to the input's bytes. A composed character maps to the start of the sequence
/// it was made of.
[[nodiscard]] Mapped nfc_mapped(std::string_view text);

/// For comparing: NFKC, case folded, white-space runs made one blank, ends trimmed.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace sayso::text
