#include "attribute/sequence.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace sayso::attribute {
namespace {

using Scores = std::array<std::int32_t, kMostChainLabels>;
using Steps = std::array<std::int32_t, std::size_t{kMostChainLabels} * kMostChainLabels>;

}  // namespace

Labels label(const Chain& chain, const Table& nodes, const Table& edges) {
  const std::uint32_t labels = nodes.labels();
  assert(labels <= kMostChainLabels);
  const bool has_edges = edges.labels() == labels * labels;
  const std::size_t size = chain.size();
  std::vector<Scores> here(size), forward(size), backward(size);
  std::vector<Steps> step(size);
  for (std::size_t at = 0; at < size; ++at) {
    here[at].fill(0);
    step[at].fill(0);
    nodes.score(chain.nodes[at], here[at].data());
    if (has_edges) edges.score(chain.edges[at], step[at].data());
    for (std::uint32_t to = 0; to < labels; ++to) {
      std::int32_t best = step[at][to];
      if (at > 0) {
        best = std::numeric_limits<std::int32_t>::min();
        for (std::uint32_t from = 0; from < labels; ++from) {
          best = std::max(best, forward[at - 1][from] + step[at][from * labels + to]);
        }
      }
      forward[at][to] = best + here[at][to];
    }
  }
  Labels out{std::vector<std::uint8_t>(size), std::vector<std::int32_t>(size)};
  for (std::size_t at = size; at-- > 0;) {
    for (std::uint32_t from = 0; from < labels; ++from) {
      std::int32_t best = 0;
      if (at + 1 < size) {
        best = std::numeric_limits<std::int32_t>::min();
        for (std::uint32_t to = 0; to < labels; ++to) {
          best = std::max(
              best, step[at + 1][from * labels + to] + here[at + 1][to] + backward[at + 1][to]);
        }
      }
      backward[at][from] = best;
    }
  }
  // The best label at each position given the one before it, by what lies behind and ahead.
  for (std::size_t at = 0; at < size; ++at) {
    const std::uint32_t before = at == 0 ? 0 : out.label[at - 1];
    std::int32_t best = std::numeric_limits<std::int32_t>::min();
    std::int32_t whole = best, other = best;
    for (std::uint32_t to = 0; to < labels; ++to) {
      const std::int32_t next = step[at][before * labels + to] + here[at][to] + backward[at][to];
      if (next > best) {
        best = next;
        out.label[at] = static_cast<std::uint8_t>(to);
      }
    }
    for (std::uint32_t to = 0; to < labels; ++to) {
      const std::int32_t through = forward[at][to] + backward[at][to];
      whole = std::max(whole, through);
      if (to != out.label[at]) other = std::max(other, through);
    }
    out.lead[at] = labels == 1 ? 0 : whole - other;
  }
  return out;
}

}  // namespace sayso::attribute
