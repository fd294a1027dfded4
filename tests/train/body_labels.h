#pragma once
// Which blocks of a page stand in its gold text: the labels that the body model learns from.

#include <string>
#include <vector>

#include "extract/blocks.h"

namespace sayso::train {

struct BlockLabel {
  bool body = false;
  float weight = 0;  ///< the block's share in the page's score
};

/// A block is body where at least half of its runs of four words stand in the gold; a shorter one
/// where runs that reach into its neighbours do.
[[nodiscard]] std::vector<BlockLabel> label_blocks(const std::vector<extract::Block>& blocks,
                                                   const std::string& gold);

}  // namespace sayso::train
