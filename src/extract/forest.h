#pragma once
// A sum of small decision trees over whole numbers: how the body model weighs its features. Scoring
// is integer comparison and addition, so that every machine gives the same answer. Training stands
// in tests/train.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::extract {

/// One question or one answer. A leaf has `feature` -1 and its value in `threshold`.
struct TreeNode {
  std::int32_t feature = -1;
  std::int32_t threshold = 0;    ///< value <= threshold goes to `yes`
  std::int32_t yes = 0, no = 0;  ///< indices in the forest's nodes
};

class Forest {
 public:
  /// Leaf values are log-odds times this.
  static constexpr std::int32_t kSteps = 1024;

  void add_tree(const std::vector<TreeNode>& nodes);  ///< indices relative to the tree's first node
  [[nodiscard]] bool empty() const { return roots_.empty(); }
  /// Log-odds of a row times kSteps. REQUIRES: the row has every feature that the trees ask for.
  [[nodiscard]] std::int32_t score(const std::int32_t* row) const;

  /// The text form: "forest <trees> <columns>", then "<feature> <threshold> <yes> <no>" a node, a
  /// blank line behind each tree.
  [[nodiscard]] std::string print(std::size_t columns) const;
  /// Reads one forest from the front of `text` and removes it. Fails on anything malformed or on
  /// another number of columns, so that scoring needs no checks.
  [[nodiscard]] static Result<Forest> parse(std::string_view& text, std::size_t columns);

 private:
  std::vector<TreeNode> nodes_;
  std::vector<std::int32_t> roots_;
};

}  // namespace sayso::extract
