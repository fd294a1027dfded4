#pragma once
// Two kinds of half-open ranges in a text, kept apart by type so that no unit is ever guessed.
//
//     text   "MS는"     M     S     는
//     bytes             0     1     2 3 4     ByteSpan{2,5}
//     code points       0     1     2         CharSpan{2,3}
//
// Inside the program a span is a ByteSpan into UTF-8. Where it leaves the program (store, JSON,
// exports) it is a CharSpan. `text/offsets.h` is the only place that converts.

#include <cassert>
#include <compare>
#include <cstdint>
#include <string_view>

namespace sayso {

/// Half-open range in UTF-8 bytes of one text.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool contains(ByteSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(ByteSpan other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Half-open range in Unicode code points of one text.
struct CharSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr auto operator<=>(const CharSpan&, const CharSpan&) = default;
};

/// The bytes of `text` under `span`. REQUIRES: span lies inside text.
[[nodiscard]] inline std::string_view slice(std::string_view text, ByteSpan span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

}  // namespace sayso
