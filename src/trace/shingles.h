#pragma once
// Copied text: how much of two articles is the same, from small sketches of each (MinHash; A.
// Broder, "On the resemblance and containment of documents", 1997; of one hash in bins: P. Li,
// A. Owen, C.-H. Zhang, "One permutation hashing", 2012).

#include <array>
#include <cstdint>
#include <string_view>

namespace sayso::trace {

/// Sketch of a text: of the hashes of its runs of eight letters the least in each of 64 bins.
using Sketch = std::array<std::uint64_t, 64>;

[[nodiscard]] Sketch sketch_of(std::string_view text);

/// Estimated share of common shingles, 0 to 1, with a standard error of at most 0.07.
[[nodiscard]] double resemblance(const Sketch& left, const Sketch& right);

}  // namespace sayso::trace
