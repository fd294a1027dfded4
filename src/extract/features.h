#pragma once
// What can be measured of each block of a page, as whole numbers: its words, its place in the tree
// and on the page, what its page's own names call it, its neighbours. Features hold in every
// language: lengths count a Hangul syllable as two letters, and no feature counts commas.

#include <cstdint>
#include <vector>

#include "extract/blocks.h"
#include "extract/layout.h"

namespace sayso::extract {

/// Rows of numbers, a row a block.
class FeatureTable {
 public:
  FeatureTable(std::size_t rows, std::size_t columns)
      : columns_(columns), values_(rows * columns, 0) {}
  [[nodiscard]] std::size_t rows() const { return columns_ == 0 ? 0 : values_.size() / columns_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] const std::int32_t* row(std::size_t at) const { return &values_[at * columns_]; }
  [[nodiscard]] std::int32_t* row(std::size_t at) { return &values_[at * columns_]; }

 private:
  std::size_t columns_;
  std::vector<std::int32_t> values_;
};

/// Columns of `block_features`.
inline constexpr std::size_t kBlockColumns = 147;

/// Rows of blocks that stand where no body does stay zero.
[[nodiscard]] FeatureTable block_features(const Dom& dom, const BlockList& list,
                                          const Layout& layout, const PageHints& hints);

/// Columns that `context_features` adds behind those of `block_features`.
inline constexpr std::size_t kContextColumns = 27;

/// What the first opinion on a block's neighbours and surroundings says of it. `odds`: log-odds of
/// each block in sixteenths. Rows of blocks with odds under `least` stay zero.
[[nodiscard]] FeatureTable context_features(const Dom& dom, const BlockList& list,
                                            const Layout& layout, const FeatureTable& first,
                                            const std::vector<std::int32_t>& odds,
                                            std::int32_t least);

}  // namespace sayso::extract
