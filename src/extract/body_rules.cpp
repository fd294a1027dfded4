#include "extract/body.h"

#include <algorithm>

namespace sayso::extract {
namespace {

constexpr std::uint32_t kLeastParagraph = 60;  // bytes; a Hangul syllable is three
constexpr HintSet kNeverBody = bit(Hint::caption) | bit(Hint::comment) | bit(Hint::related) |
                               bit(Hint::share) | bit(Hint::copyright) | bit(Hint::cookie) |
                               bit(Hint::newsletter) | bit(Hint::author);
constexpr std::uint32_t kNeverMark =
    kInNav | kInFooter | kInAside | kInFigcaption | kInForm | kInHidden;

double weight_of(const Block& block) {
  if (block.text.size() < kLeastParagraph && !block.line) return 0;
  return static_cast<double>(block.text.size()) - 2.0 * block.link_bytes;
}

}  // namespace

std::vector<bool> choose_by_rules(const Dom& dom, const BlockList& list) {
  std::vector<double> scores(dom.size(), 0);
  for (const Block& block : list.blocks) {
    const NodeFacts& facts = list.facts[block.node];
    double weight = weight_of(block);
    if ((facts.marks & kNeverMark) != 0) weight *= 0.1;
    double share = 1;
    NodeId node = block.node;
    for (int step = 0; step < 4 && node != kNoNode; ++step, share *= 0.6) {
      scores[node] += weight * share;
      node = dom[node].parent;
    }
  }
  const auto top = std::max_element(scores.begin(), scores.end());
  std::vector<bool> chosen(list.blocks.size(), false);
  if (top == scores.end() || *top <= 0) return chosen;
  const auto root = static_cast<NodeId>(top - scores.begin());
  for (std::size_t at = 0; at < list.blocks.size(); ++at) {
    const Block& block = list.blocks[at];
    const NodeFacts& facts = list.facts[block.node];
    chosen[at] = dom.contains(root, block.node) && (facts.marks & kNeverMark) == 0 &&
                 (facts.own & kNeverBody) == 0 &&
                 std::size_t{block.link_bytes} * 2 < block.text.size();
  }
  return chosen;
}

}  // namespace sayso::extract
