#include "text/offsets.h"

#include <algorithm>
#include <cassert>

namespace sayso::text {
namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  chars_before_.reserve(text.size() / kStep + 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kStep == 0) chars_before_.push_back(chars_);
    chars_ += starts_character(text[at]);
  }
  if (text.size() % kStep == 0) chars_before_.push_back(chars_);
}

std::uint32_t Offsets::to_chars(std::uint32_t byte) const {
  assert(byte <= text_.size());
  assert(byte == text_.size() || starts_character(text_[byte]));
  const std::uint32_t block = byte / kStep;
  std::uint32_t chars = chars_before_[block];
  for (std::uint32_t at = block * kStep; at < byte; ++at) chars += starts_character(text_[at]);
  return chars;
}

std::uint32_t Offsets::to_bytes(std::uint32_t chars) const {
  assert(chars <= chars_);
  const auto after = std::upper_bound(chars_before_.begin(), chars_before_.end(), chars);
  const auto block = static_cast<std::uint32_t>(after - chars_before_.begin()) - 1;
  std::uint32_t seen = chars_before_[block];
  std::uint32_t at = block * kStep;
  for (; at < text_.size(); ++at) {
    if (!starts_character(text_[at])) continue;
    if (seen == chars) return at;
    ++seen;
  }
  return at;
}

std::uint32_t Offsets::to_utf16(std::uint32_t byte) const {
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < byte; ++at) {
    const auto c = static_cast<unsigned char>(text_[at]);
    units += starts_character(text_[at]) + (c >= 0xF0);
  }
  return units;
}

}  // namespace sayso::text
