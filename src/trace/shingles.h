#pragma once
// Copied text: how much of two articles is the same, from small sketches of each (MinHash; A.
// Broder, "On the resemblance and containment of documents", 1997).

#include <array>
#include <cstdint>
#include <string_view>

namespace sayso::trace {

/// Sketch of a text: the least hashes of its runs of eight letters.
using Sketch = std::array<std::uint64_t, 64>;

[[nodiscard]] Sketch sketch_of(std::string_view text);

/// Estimated share of common shingles, 0 to 1, with a standard error of at most 0.07.
[[nodiscard]] double resemblance(const Sketch& left, const Sketch& right);

}  // namespace sayso::trace
