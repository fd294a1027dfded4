#pragma once
// Labels for a row of positions: a linear chain over hashed features. Each position has features
// that speak for a label, and features that speak for a pair (label before, label here).

#include <cstdint>
#include <vector>

#include "attribute/features.h"
#include "attribute/weights.h"

namespace sayso::attribute {

/// What a chain sees: `nodes` and `edges` have one row a position. An edge row speaks of the step
/// from the position before; for the first position the label before is 0.
struct Chain {
  FeatureRows nodes;
  FeatureRows edges;
  [[nodiscard]] std::size_t size() const { return nodes.size(); }
  void clear() {
    nodes.clear();
    edges.clear();
  }
};

/// The best labels and how far each leads over the best row of labels that differs there, in steps
/// of Weights::kSteps.
struct Labels {
  std::vector<std::uint8_t> label;
  std::vector<std::int32_t> lead;
};

/// Largest number of labels.
constexpr std::uint32_t kMostChainLabels = 8;

/// Viterbi over the chain. REQUIRES: `nodes` has L <= kMostChainLabels labels, `edges` L * L (index
/// before * L + here), or no edges table at all. Linear in the chain; first label wins a tie.
[[nodiscard]] Labels label(const Chain& chain, const Table& nodes, const Table& edges);

}  // namespace sayso::attribute
