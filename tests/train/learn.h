#pragma once
// Learning the tables of attribute/weights.h: a linear-chain CRF, a classifier and a ranker, all
// log-linear, by AdaGrad. One thread, fixed order: the same data give the same numbers.

#include <cstdint>
#include <vector>

#include "attribute/sequence.h"

namespace sayso::train {

struct Options {
  int epochs = 8;
  float rate = 0.15F;
  float decay = 1e-3F;     ///< pull to zero of each weight that is touched, a step
  std::uint32_t seed = 1;  ///< of the order of examples
};

/// A chain with its labels.
struct LabelledChain {
  attribute::Chain chain;
  std::vector<std::uint8_t> gold;
  float weight = 1;
};
struct ChainTables {
  attribute::Table nodes;
  attribute::Table edges;
};
[[nodiscard]] ChainTables learn_chain(const std::vector<LabelledChain>& examples,
                                      std::uint32_t labels, std::uint32_t node_rows,
                                      std::uint32_t edge_rows, const Options& options);

/// One item to classify. With `labels` 1, `gold` 1 means yes: a positive score.
struct Labelled {
  std::vector<std::uint32_t> features;
  std::uint8_t gold = 0;
  float weight = 1;
};
[[nodiscard]] attribute::Table learn_classes(const std::vector<Labelled>& examples,
                                             std::uint32_t labels, std::uint32_t rows,
                                             const Options& options);

/// Candidates of which one is right: the highest score.
struct Choice {
  attribute::FeatureRows candidates;
  std::uint32_t gold = 0;  ///< index of the right one
  float weight = 1;
};
[[nodiscard]] attribute::Table learn_ranking(const std::vector<Choice>& examples,
                                             std::uint32_t rows, const Options& options);

}  // namespace sayso::train
