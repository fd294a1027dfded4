#pragma once
// What can be measured of each block of a page, as whole numbers: its words, its place in the tree
// and on the page, what its page's own names call it, its neighbours. Features hold in every
// language: lengths count a Hangul syllable as two letters, and no feature counts commas.

#include <cstdint>
#include <functional>
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

/// What the first opinion on a block's neighbours and surroundings says of it, behind the columns
/// of `first`: `take` is given each block's index and its row, which lasts for the call alone, so
/// that a page of many blocks needs no second table. `odds`: log-odds of each block in sixteenths;
/// blocks with odds under `least` are passed over.
void context_features(const Dom& dom, const BlockList& list, const Layout& layout,
                      const FeatureTable& first, const std::vector<std::int32_t>& odds,
                      std::int32_t least,
                      const std::function<void(std::size_t, const std::int32_t*)>& take);

}  // namespace sayso::extract
