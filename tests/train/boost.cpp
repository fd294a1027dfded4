#include "train/boost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace sayso::train {
namespace {

constexpr std::size_t kBins = 64;
constexpr double kSettledShare = 0.15;

/// xorshift32 (Marsaglia 2003): small, and the same on every machine.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  double next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return static_cast<double>(state_) / 4294967296.0;
  }

 private:
  std::uint32_t state_;
};

struct Cell {
  float gradient = 0, curvature = 0, weight = 0;
  void scale(float by) {
    gradient *= by;
    curvature *= by;
    weight *= by;
  }
  void add(const Cell& other) {
    gradient += other.gradient;
    curvature += other.curvature;
    weight += other.weight;
  }
  void take(const Cell& other) {
    gradient -= other.gradient;
    curvature -= other.curvature;
    weight -= other.weight;
  }
};
using Histogram = std::array<Cell, kBins>;

struct Split {
  double gain = 0;
  std::size_t feature = 0;
  std::size_t bin = 0;  ///< bins up to and with this one go to `yes`
};

struct Leaf {
  std::vector<std::uint32_t> rows;
  Cell sum;
  std::vector<Histogram> histograms;  ///< one a column in play
  std::optional<Split> split;
  std::int32_t node = 0;
};

class Learner {
 public:
  Learner(const BoostData& data, const BoostOptions& options)
      : data_(data), options_(options), random_(options.seed), odds_(data.rows.size(), 0.0) {
    make_bins();
  }

  extract::Forest run() {
    extract::Forest forest;
    for (int tree = 0; tree < options_.trees; ++tree) forest.add_tree(grow());
    return forest;
  }

 private:
  /// Borders of each feature's bins: quantiles of its values in the data.
  void make_bins() {
    borders_.resize(data_.columns);
    binned_.resize(data_.columns);
    for (std::size_t column = 0; column < data_.columns; ++column) {
      std::vector<std::int32_t> values;
      for (const auto* row : data_.rows) values.push_back(row[column]);
      std::vector<std::int32_t> sorted = values;
      std::sort(sorted.begin(), sorted.end());
      auto& borders = borders_[column];
      for (std::size_t bin = 1; bin < kBins; ++bin) {
        const std::int32_t border = sorted[bin * (sorted.size() - 1) / kBins];
        if (border < sorted.back() && (borders.empty() || border > borders.back())) {
          borders.push_back(border);
        }
      }
      auto& binned = binned_[column];
      for (const std::int32_t value : values) {
        binned.push_back(static_cast<std::uint8_t>(
            std::lower_bound(borders.begin(), borders.end(), value) - borders.begin()));
      }
    }
  }

  std::vector<extract::TreeNode> grow() {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < data_.columns; ++column) {
      if (!borders_[column].empty() && random_.next() < options_.columns) columns.push_back(column);
    }
    set_gradients();
    std::vector<Leaf> leaves(1);
    // Rows that are settled tell little and are most: a few stand for all of them (gradient-based
    // one-side sampling, Ke et al. 2017).
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      const double share = settled(row) ? kSettledShare : 1;
      if (random_.next() >= options_.rows * share) continue;
      cells_[row].scale(static_cast<float>(1 / share));
      leaves[0].rows.push_back(row);
      leaves[0].sum.add(cells_[row]);
    }
    std::vector<extract::TreeNode> nodes(1);
    fill(leaves[0], columns);
    find_split(leaves[0], columns);
    while (leaves.size() < static_cast<std::size_t>(options_.leaves)) {
      std::size_t best = leaves.size();
      for (std::size_t at = 0; at < leaves.size(); ++at) {
        if (leaves[at].split &&
            (best == leaves.size() || leaves[at].split->gain > leaves[best].split->gain)) {
          best = at;
        }
      }
      if (best == leaves.size()) break;
      divide(leaves, best, nodes, columns);
    }
    for (const Leaf& leaf : leaves) {
      const double value = -static_cast<double>(leaf.sum.gradient) /
                           (leaf.sum.curvature + options_.ridge) * options_.rate;
      nodes[static_cast<std::size_t>(leaf.node)].threshold =
          static_cast<std::int32_t>(std::lround(value * extract::Forest::kSteps));
    }
    extract::Forest one;
    one.add_tree(nodes);
    for (std::size_t row = 0; row < data_.rows.size(); ++row) {
      odds_[row] += static_cast<double>(one.score(data_.rows[row])) / extract::Forest::kSteps;
    }
    return nodes;
  }

  [[nodiscard]] bool settled(std::uint32_t row) const {
    return std::abs(odds_[row]) > 3 && (odds_[row] > 0) == (data_.gold[row] != 0);
  }

  void set_gradients() {
    cells_.resize(data_.rows.size());
    for (std::size_t row = 0; row < data_.rows.size(); ++row) {
      const double p = 1.0 / (1.0 + std::exp(-odds_[row]));
      const double weight = data_.weights[row];
      cells_[row] = {static_cast<float>(weight * (p - data_.gold[row])),
                     static_cast<float>(weight * p * (1 - p)), static_cast<float>(weight)};
    }
  }

  [[nodiscard]] double worth(const Cell& cell) const {
    const double gradient = cell.gradient;
    return gradient * gradient / (cell.curvature + options_.ridge);
  }

  void fill(Leaf& leaf, const std::vector<std::size_t>& columns) const {
    leaf.histograms.assign(columns.size(), Histogram{});
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const auto& binned = binned_[columns[at]];
      Histogram& histogram = leaf.histograms[at];
      for (const std::uint32_t row : leaf.rows) histogram[binned[row]].add(cells_[row]);
    }
  }

  void find_split(Leaf& leaf, const std::vector<std::size_t>& columns) const {
    leaf.split.reset();
    const double whole = worth(leaf.sum);
    for (std::size_t at = 0; at < columns.size(); ++at) {
      Cell left;
      for (std::size_t bin = 0; bin < borders_[columns[at]].size(); ++bin) {
        left.add(leaf.histograms[at][bin]);
        const Cell right{leaf.sum.gradient - left.gradient, leaf.sum.curvature - left.curvature,
                         leaf.sum.weight - left.weight};
        if (left.weight < options_.least_weight || right.weight < options_.least_weight) continue;
        const double gain = worth(left) + worth(right) - whole;
        if (gain > 1e-3 && (!leaf.split || gain > leaf.split->gain)) {
          leaf.split = Split{gain, columns[at], bin};
        }
      }
    }
  }

  void divide(std::vector<Leaf>& leaves, std::size_t at, std::vector<extract::TreeNode>& nodes,
              const std::vector<std::size_t>& columns) const {
    const Split split = *leaves[at].split;
    Leaf yes, no;
    for (const std::uint32_t row : leaves[at].rows) {
      Leaf& side = binned_[split.feature][row] <= split.bin ? yes : no;
      side.rows.push_back(row);
      side.sum.add(cells_[row]);
    }
    yes.node = static_cast<std::int32_t>(nodes.size());
    no.node = yes.node + 1;
    nodes[static_cast<std::size_t>(leaves[at].node)] = {static_cast<std::int32_t>(split.feature),
                                                        borders_[split.feature][split.bin],
                                                        yes.node, no.node};
    nodes.resize(nodes.size() + 2);
    // The larger side's histograms are the parent's less the smaller side's.
    Leaf& small = yes.rows.size() < no.rows.size() ? yes : no;
    Leaf& large = &small == &yes ? no : yes;
    fill(small, columns);
    large.histograms = std::move(leaves[at].histograms);
    for (std::size_t column = 0; column < columns.size(); ++column) {
      for (std::size_t bin = 0; bin < kBins; ++bin) {
        large.histograms[column][bin].take(small.histograms[column][bin]);
      }
    }
    find_split(yes, columns);
    find_split(no, columns);
    leaves[at] = std::move(yes);
    leaves.push_back(std::move(no));
  }

  const BoostData& data_;
  BoostOptions options_;
  Random random_;
  std::vector<std::vector<std::int32_t>> borders_;
  std::vector<std::vector<std::uint8_t>> binned_;
  std::vector<double> odds_;
  std::vector<Cell> cells_;
};

}  // namespace

extract::Forest learn_forest(const BoostData& data, const BoostOptions& options) {
  return Learner(data, options).run();
}

}  // namespace sayso::train
