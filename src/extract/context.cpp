#include <algorithm>
#include <array>

#include "extract/features.h"

namespace sayso::extract {
namespace {

constexpr std::int32_t kClear = 160;  // odds beyond which more tells nothing, in sixteenths

/// Mean odds over the blocks inside an element, by weight.
struct Mean {
  std::int64_t sum = 0, weight = 0;
  [[nodiscard]] std::int32_t value() const {
    return weight == 0 ? 0 : static_cast<std::int32_t>(sum / weight);
  }
};

class Context {
 public:
  Context(const Dom& dom, const BlockList& list, const Layout& layout, const FeatureTable& first,
          const std::vector<std::int32_t>& odds)
      : dom_(dom),
        blocks_(list.blocks),
        layout_(layout),
        first_(first),
        inside_(dom.size()),
        makes_(layout.makes.size()) {
    for (const std::int32_t value : odds) odds_.push_back(std::clamp(value, -kClear, kClear));
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      Mean& mean = inside_[blocks_[at].node];
      mean.sum += std::int64_t{odds_[at]} * weight(at);
      mean.weight += weight(at);
      Mean& make = makes_[layout_.make_of[at]];
      make.sum += std::int64_t{odds_[at]} * weight(at);
      make.weight += weight(at);
    }
    for (NodeId node = dom_.size(); node-- > 1;) {
      if (dom_[node].parent == kNoNode) continue;
      inside_[dom_[node].parent].sum += inside_[node].sum;
      inside_[dom_[node].parent].weight += inside_[node].weight;
    }
    find_root();
  }

  void run(std::int32_t least,
           const std::function<void(std::size_t, const std::int32_t*)>& take) const {
    std::vector<std::int32_t> row(first_.columns() + kContextColumns);
    std::int64_t yes_total = 0;
    for (std::size_t at = 0; at < blocks_.size(); ++at) yes_total += odds_[at] > 0 ? weight(at) : 0;
    std::int64_t yes_before = 0;
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      if (odds_[at] >= least) {
        std::int32_t* out = std::copy_n(first_.row(at), first_.columns(), row.data());
        fill(at, out, yes_before, yes_total);
        take(at, row.data());
      }
      yes_before += odds_[at] > 0 ? weight(at) : 0;
    }
  }

 private:
  [[nodiscard]] std::int32_t weight(std::size_t at) const { return layout_.words[at].weight + 1; }

  /// The element that blocks with good odds vote for, the nearer the more.
  void find_root() {
    std::vector<std::int64_t> votes(dom_.size(), 0);
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      std::int64_t vote = std::int64_t{odds_[at]} * weight(at);
      NodeId node = blocks_[at].node;
      for (int step = 0; step < 6 && node != kNoNode; ++step, node = dom_[node].parent) {
        votes[node] += vote;
        vote = vote * 7 / 10;
      }
    }
    root_ = static_cast<NodeId>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  }

  /// The largest element around a node that does not hold the root.
  [[nodiscard]] NodeId section(NodeId node) const {
    while (dom_[node].parent != kNoNode && !dom_.contains(dom_[node].parent, root_)) {
      node = dom_[node].parent;
    }
    return node;
  }

  /// Steps up to the first element that also holds the root.
  [[nodiscard]] std::int32_t steps_to_root(NodeId node) const {
    std::int32_t steps = 0;
    while (node != kNoNode && !dom_.contains(node, root_)) {
      node = dom_[node].parent;
      ++steps;
    }
    return std::min(steps, 20);
  }

  /// Steps from the root up to the first element that also holds a node.
  [[nodiscard]] std::int32_t steps_from_root(NodeId node) const {
    std::int32_t steps = 0;
    NodeId at = root_;
    while (at != kNoNode && !dom_.contains(at, node)) {
      at = dom_[at].parent;
      ++steps;
    }
    return std::min(steps, 20);
  }

  [[nodiscard]] std::int32_t odds_at(std::size_t at, int step) const {
    const auto other = static_cast<std::int64_t>(at) + step;
    const bool there = other >= 0 && other < static_cast<std::int64_t>(odds_.size());
    return there ? odds_[static_cast<std::size_t>(other)] : -kClear;
  }

  /// Blocks to the nearest one in a direction that is body so far, at most 30.
  [[nodiscard]] std::int32_t distance(std::size_t at, int step) const {
    std::int32_t count = 1;
    while (count < 30 && odds_at(at, step * count) <= 0) ++count;
    return count;
  }

  void fill(std::size_t at, std::int32_t* out, std::int64_t before, std::int64_t total) const {
    for (int step = -3; step <= 3; ++step) *out++ = odds_at(at, step);
    NodeId node = blocks_[at].node;
    for (int step = 0; step < 4; ++step) {
      *out++ = inside_[node].value();
      if (dom_[node].parent != kNoNode) node = dom_[node].parent;
    }
    const std::int64_t own = odds_[at] > 0 ? weight(at) : 0;
    *out++ = static_cast<std::int32_t>(total == 0 ? 0 : before * 100 / total);
    *out++ = static_cast<std::int32_t>(total == 0 ? 0 : (total - before - own) * 100 / total);
    *out++ = distance(at, -1);
    *out++ = distance(at, 1);
    std::int32_t near = 0, far = 0;
    for (int step = -8; step <= 8; ++step) {
      far += odds_at(at, step) > 0;
      if (step >= -3 && step <= 3) near += odds_at(at, step) > 0;
    }
    *out++ = near;
    *out++ = far;
    *out++ = static_cast<std::int32_t>(std::min<std::int64_t>(total, 30000));
    std::size_t heading = at;
    while (heading > 0 && at - heading < 40) {
      if (blocks_[--heading].level > 0) break;
    }
    *out++ = heading < at && blocks_[heading].level > 0 ? odds_[heading] : 0;
    *out++ = next_section(at);
    *out++ = dom_.contains(root_, blocks_[at].node);
    *out++ = steps_to_root(blocks_[at].node);
    *out++ = steps_from_root(blocks_[at].node);
    *out++ = blocks_[at].first < root_ ? -1 : blocks_[at].first >= dom_[root_].end ? 1 : 0;
    *out++ = makes_[layout_.make_of[at]].value();
    const Mean& part = inside_[section(blocks_[at].node)];
    *out++ = part.value();
    *out = static_cast<std::int32_t>(
        std::min<std::int64_t>(part.weight * 100 / std::max<std::int64_t>(total, 1), 1000));
  }

  /// Mean odds from here to the next heading: what a heading stands over.
  [[nodiscard]] std::int32_t next_section(std::size_t at) const {
    Mean mean;
    for (std::size_t other = at + 1; other < blocks_.size() && other < at + 12; ++other) {
      if (blocks_[other].level > 0 && other > at + 1) break;
      mean.sum += std::int64_t{odds_[other]} * weight(other);
      mean.weight += weight(other);
    }
    return mean.value();
  }

  const Dom& dom_;
  const std::vector<Block>& blocks_;
  const Layout& layout_;
  const FeatureTable& first_;
  std::vector<Mean> inside_, makes_;
  std::vector<std::int32_t> odds_;
  NodeId root_ = 0;
};

}  // namespace

void context_features(const Dom& dom, const BlockList& list, const Layout& layout,
                      const FeatureTable& first, const std::vector<std::int32_t>& odds,
                      std::int32_t least,
                      const std::function<void(std::size_t, const std::int32_t*)>& take) {
  Context(dom, list, layout, first, odds).run(least, take);
}

}  // namespace sayso::extract
