#include "train/learn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <span>

namespace sayso::train {
namespace {

using attribute::FeatureRows;
using attribute::Table;
using attribute::Weights;

/// Real-valued weights while they are learnt.
class Slope {
 public:
  Slope(std::uint32_t rows, std::uint32_t labels, const Options& options)
      : mask_(rows - 1), labels_(labels), options_(options) {
    weight_.assign(std::size_t{rows} * labels, 0.0F);
    square_.assign(weight_.size(), 1.0F);
  }
  void score(std::span<const std::uint32_t> features, float* scores) const {
    for (const std::uint32_t value : features) {
      const float* row = &weight_[std::size_t{value & mask_} * labels_];
      for (std::uint32_t label = 0; label < labels_; ++label) scores[label] += row[label];
    }
  }
  /// One step against `gradient` (one for each label) for all features.
  void step(std::span<const std::uint32_t> features, const float* gradient) {
    for (const std::uint32_t value : features) {
      const std::size_t row = std::size_t{value & mask_} * labels_;
      for (std::uint32_t label = 0; label < labels_; ++label) {
        const float pull = gradient[label] + options_.decay * weight_[row + label];
        square_[row + label] += pull * pull;
        weight_[row + label] -= options_.rate * pull / std::sqrt(square_[row + label]);
      }
    }
  }
  /// Takes the weights of an epoch into the mean that rounded() gives.
  void take() {
    sum_.resize(weight_.size());
    for (std::size_t at = 0; at < weight_.size(); ++at) sum_[at] += weight_[at];
    ++taken_;
  }
  [[nodiscard]] Table rounded() const {
    std::vector<std::int8_t> out(weight_.size());
    const float unit = static_cast<float>(Weights::kSteps) / static_cast<float>(taken_);
    for (std::size_t at = 0; at < weight_.size(); ++at) {
      const float steps = std::round(sum_[at] * unit);
      out[at] = static_cast<std::int8_t>(std::clamp(steps, -127.0F, 127.0F));
    }
    return Table(mask_ + 1, labels_, std::move(out));
  }

 private:
  std::uint32_t mask_, labels_;
  Options options_;
  std::vector<float> weight_, square_, sum_;
  int taken_ = 0;
};

/// Calls `visit` with each index in a new order each epoch, and `done` behind each but the first:
/// the mean of several epochs' weights is steadier than the last. Not std::shuffle: its order is
/// the library's own affair.
template <typename Visit, typename Done>
void each_epoch(std::size_t size, const Options& options, Visit visit, Done done) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t at = size; at > 1; --at) std::swap(order[at - 1], order[random() % at]);
    for (const std::size_t index : order) visit(index);
    if (epoch > 0 || options.epochs == 1) done();
  }
}

float log_sum(const float* values, std::uint32_t size) {
  const float most = *std::max_element(values, values + size);
  float sum = 0;
  for (std::uint32_t at = 0; at < size; ++at) sum += std::exp(values[at] - most);
  return most + std::log(sum);
}

constexpr std::uint32_t kMost = attribute::kMostChainLabels;

/// Scores of one chain and what forward and backward sums make of them.
struct Lattice {
  using Scores = std::array<float, kMost>;
  using Steps = std::array<float, std::size_t{kMost} * kMost>;
  std::vector<Scores> here, forward, backward;
  std::vector<Steps> step;
  float total = 0;

  void fill(const attribute::Chain& chain, const Slope& nodes, const Slope& edges,
            std::uint32_t labels) {
    const std::size_t size = chain.size();
    for (auto* scores : {&here, &forward, &backward}) scores->assign(size, Scores{});
    step.assign(size, Steps{});
    std::array<float, kMost> terms{};
    for (std::size_t at = 0; at < size; ++at) {
      nodes.score(chain.nodes[at], here[at].data());
      edges.score(chain.edges[at], step[at].data());
      for (std::uint32_t to = 0; to < labels; ++to) {
        if (at == 0) {
          forward[at][to] = here[at][to] + step[at][to];
          continue;
        }
        for (std::uint32_t from = 0; from < labels; ++from) {
          terms[from] = forward[at - 1][from] + step[at][from * labels + to];
        }
        forward[at][to] = here[at][to] + log_sum(terms.data(), labels);
      }
    }
    for (std::size_t at = size - 1; at-- > 0;) {
      for (std::uint32_t from = 0; from < labels; ++from) {
        for (std::uint32_t to = 0; to < labels; ++to) {
          terms[to] = step[at + 1][from * labels + to] + here[at + 1][to] + backward[at + 1][to];
        }
        backward[at][from] = log_sum(terms.data(), labels);
      }
    }
    total = log_sum(forward[size - 1].data(), labels);
  }
};

}  // namespace

ChainTables learn_chain(const std::vector<LabelledChain>& examples, std::uint32_t labels,
                        std::uint32_t node_rows, std::uint32_t edge_rows, const Options& options) {
  Slope nodes(node_rows, labels, options), edges(edge_rows, labels * labels, options);
  Lattice lattice;
  each_epoch(
      examples.size(), options,
      [&](std::size_t index) {
        const LabelledChain& example = examples[index];
        const std::size_t size = example.chain.size();
        if (size == 0) return;
        lattice.fill(example.chain, nodes, edges, labels);
        for (std::size_t at = 0; at < size; ++at) {
          Lattice::Scores node{};
          Lattice::Steps edge{};
          for (std::uint32_t to = 0; to < labels; ++to) {
            node[to] = example.weight *
                       std::exp(lattice.forward[at][to] + lattice.backward[at][to] - lattice.total);
            for (std::uint32_t from = 0; from < (at == 0 ? 1 : labels); ++from) {
              const float before = at == 0 ? 0 : lattice.forward[at - 1][from];
              edge[from * labels + to] =
                  example.weight *
                  std::exp(before + lattice.step[at][from * labels + to] + lattice.here[at][to] +
                           lattice.backward[at][to] - lattice.total);
            }
          }
          node[example.gold[at]] -= example.weight;
          edge[(at == 0 ? 0U : example.gold[at - 1]) * labels + example.gold[at]] -= example.weight;
          nodes.step(example.chain.nodes[at], node.data());
          edges.step(example.chain.edges[at], edge.data());
        }
      },
      [&] {
        nodes.take();
        edges.take();
      });
  return {nodes.rounded(), edges.rounded()};
}

Table learn_classes(const std::vector<Labelled>& examples, std::uint32_t labels, std::uint32_t rows,
                    const Options& options) {
  Slope slope(rows, labels, options);
  std::vector<float> scores(labels);
  each_epoch(
      examples.size(), options,
      [&](std::size_t index) {
        const Labelled& example = examples[index];
        std::fill(scores.begin(), scores.end(), 0.0F);
        slope.score(example.features, scores.data());
        if (labels == 1) {
          const float yes = 1 / (1 + std::exp(-scores[0]));
          scores[0] = example.weight * (yes - static_cast<float>(example.gold));
        } else {
          const float total = log_sum(scores.data(), labels);
          for (float& score : scores) score = example.weight * std::exp(score - total);
          scores[example.gold] -= example.weight;
        }
        slope.step(example.features, scores.data());
      },
      [&] { slope.take(); });
  return slope.rounded();
}

Table learn_ranking(const std::vector<Choice>& examples, std::uint32_t rows,
                    const Options& options) {
  Slope slope(rows, 1, options);
  std::vector<float> scores;
  each_epoch(
      examples.size(), options,
      [&](std::size_t index) {
        const Choice& example = examples[index];
        const auto size = static_cast<std::uint32_t>(example.candidates.size());
        if (size < 2) return;
        scores.assign(size, 0.0F);
        for (std::uint32_t at = 0; at < size; ++at) {
          slope.score(example.candidates[at], &scores[at]);
        }
        const float total = log_sum(scores.data(), size);
        for (std::uint32_t at = 0; at < size; ++at) {
          const float gradient =
              example.weight * (std::exp(scores[at] - total) - (at == example.gold ? 1.0F : 0.0F));
          slope.step(example.candidates[at], &gradient);
        }
      },
      [&] { slope.take(); });
  return slope.rounded();
}

}  // namespace sayso::train
