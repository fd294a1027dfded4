#pragma once
// Learning a Forest: gradient boosting of logistic loss over whole-number features, by histograms.
// One thread, fixed order, own random numbers: the same data give the same trees.

#include <cstdint>
#include <vector>

#include "extract/forest.h"

namespace sayso::train {

struct BoostOptions {
  int trees = 120;
  int leaves = 24;
  double rate = 0.1;
  double least_weight = 20;  ///< sum of row weights in a leaf
  double ridge = 5;          ///< pull of leaf values to zero
  double columns = 0.5;      ///< share of features that a tree may ask
  double rows = 0.8;         ///< share of rows that a tree is grown on
  std::uint32_t seed = 1;
};

/// Rows to learn from; all of one length.
struct BoostData {
  std::vector<const std::int32_t*> rows;
  std::vector<std::uint8_t> gold;  ///< 0 or 1
  std::vector<float> weights;
  std::size_t columns = 0;
};

[[nodiscard]] extract::Forest learn_forest(const BoostData& data, const BoostOptions& options);

}  // namespace sayso::train
