#pragma once
// Which blocks of a page are the article's body.

#include <vector>

#include "extract/blocks.h"

namespace sayso::extract {

/// For each block whether it belongs to the body. All false where the page holds no article.
[[nodiscard]] std::vector<bool> choose_body(const Dom& dom, const BlockList& list);

}  // namespace sayso::extract
