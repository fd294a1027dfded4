#include "extract/features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <unordered_map>
#include <unordered_set>

#include "extract/metadata.h"
#include "extract/words.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

constexpr std::int32_t kFar = 15;  // a distance that stands for "nowhere"
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
  return hash * 0xFF51AFD7ED558CCDULL;
}

class Measurer {
 public:
  Measurer(const Dom& dom, const BlockList& list, const Layout& layout, const PageHints& hints)
      : dom_(dom),
        blocks_(list.blocks),
        facts_(list.facts),
        layout_(layout),
        hints_(hints),
        words_(layout.words),
        phrases_(layout.phrases),
        inside_(layout.inside),
        root_(layout.root) {}

  FeatureTable run() {
    read_json_body();
    FeatureTable table(blocks_.size(), kBlockColumns);
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const std::int32_t repeat = repeats_[blocks_[at].text]++;
      if (layout_.beside[at]) continue;
      out_ = table.row(at);
      repeat_ = repeat;
      own_words(at);
      place_in_tree(at);
      place_on_page(at);
      surroundings(at);
      neighbours(at);
      assert(out_ == table.row(at) + kBlockColumns);
    }
    return table;
  }

 private:
  void put(std::int64_t value) {
    *out_++ = static_cast<std::int32_t>(std::clamp<std::int64_t>(value, -30000, 30000));
  }

  void read_json_body() {
    each_gram(hints_.json_body, [&](std::uint64_t gram) { json_grams_.insert(gram); });
  }

  /// Hashes of each four words in a row.
  template <typename Take>
  static void each_gram(std::string_view text, Take take) {
    std::array<std::uint64_t, 4> last{};
    std::size_t count = 0;
    std::uint64_t word = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const char c = at < text.size() ? text[at] : ' ';
      const auto byte = static_cast<unsigned char>(c);
      const bool letter = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                          ((byte | 32) >= 'a' && (byte | 32) <= 'z');
      if (letter) {
        word = mixed(word, byte);
        continue;
      }
      if (word == 0) continue;
      last[count++ % 4] = word;
      word = 0;
      if (count >= 4) {
        take(mixed(mixed(mixed(last[count % 4], last[(count + 1) % 4]), last[(count + 2) % 4]),
                   last[(count + 3) % 4]));
      }
    }
  }

  [[nodiscard]] std::int32_t json_overlap(const Block& block) const {
    if (json_grams_.empty()) return -1;
    std::int64_t hits = 0, grams = 0;
    each_gram(block.text, [&](std::uint64_t gram) {
      ++grams;
      hits += json_grams_.contains(gram);
    });
    return grams == 0 ? -1 : percent(hits, grams);
  }

  void own_words(std::size_t at) {
    const Block& block = blocks_[at];
    const Words& words = words_[at];
    put(words.weight);
    put(words.words);
    put(words.sentences);
    put(percent(words.digits, words.weight));
    put(percent(words.capitals, words.words));
    put(words.bars);
    put(words.start);
    put(words.end);
    put(percent(block.link_bytes, static_cast<std::int64_t>(block.text.size())));
    put(static_cast<std::int64_t>(block.links.size()));
    put(percent(block.strong_bytes, static_cast<std::int64_t>(block.text.size())));
    put(static_cast<int>(block.kind));
    put(block.level);
    put(block.line);
    put(block.pictured);
    put(at + 1 < blocks_.size() && blocks_[at + 1].pictured);
    for (int k = 0; k < kPhraseCount; ++k) put(phrases_[at] >> k & 1);
    put(layout_.titled[at]);
    put(repeat_);
    put(json_overlap(block));
    put(is_description(block));
  }

  [[nodiscard]] std::int32_t is_description(const Block& block) const {
    if (hints_.description.size() < 20 || block.text.size() > 1000) return 0;
    const std::string letters = letters_of(block.text);
    if (letters.size() < 15) return 0;
    if (letters == hints_.description) return 3;
    if (hints_.description.starts_with(letters)) return 2;
    return letters.starts_with(hints_.description.substr(0, hints_.description.size() - 3)) ? 1 : 0;
  }

  /// How many steps up the nearest element of each kind stands.
  void place_in_tree(std::size_t at) {
    std::array<std::int32_t, kHintCount> hint{};
    std::array<std::int32_t, kMarks> mark{};
    hint.fill(kFar);
    mark.fill(kFar);
    NodeId node = dom_[blocks_[at].first].parent;
    std::int32_t depth = 0;
    for (; node != kNoNode; node = dom_[node].parent, ++depth) {
      const NodeId parent = dom_[node].parent;
      const std::uint32_t fresh =
          facts_[node].marks & ~(parent == kNoNode ? 0U : facts_[parent].marks);
      const std::int32_t steps = std::min(depth, kFar - 1);
      for (std::uint32_t rest = fresh; rest != 0; rest &= rest - 1) {
        auto& slot = mark[static_cast<std::size_t>(std::countr_zero(rest))];
        slot = std::min(slot, steps);
      }
      for (HintSet rest = layout_.hints[node]; rest != 0; rest &= rest - 1) {
        auto& slot = hint[static_cast<std::size_t>(std::countr_zero(rest))];
        slot = std::min(slot, steps);
      }
    }
    for (const std::int32_t steps : hint) put(steps);
    for (const std::int32_t steps : mark) put(steps);
    put(depth);
    put(static_cast<int>(dom_[blocks_[at].node].tag));
  }

  void place_on_page(std::size_t at) {
    const auto index = static_cast<std::int32_t>(at);
    put(percent(index, static_cast<std::int64_t>(blocks_.size())));
    put(percent(layout_.before[at], layout_.total));
    const std::int32_t title = layout_.title_at;
    put(title < 0 ? -30000 : index - title);
    put(title < 0 ? -30000 : layout_.before[at] - layout_.before[static_cast<std::size_t>(title)]);
    put(std::min(index, 300));
    put(std::min(static_cast<std::int32_t>(blocks_.size()) - index, 300));
    put(dom_.contains(root_, blocks_[at].node));
    put(std::clamp(index - layout_.first_in_root, -50, 50));
    put(std::clamp(layout_.last_in_root - index, -50, 50));
    put(common_steps(blocks_[at].node, root_));
    put(dom_.contains(layout_.near, blocks_[at].node));
    put(common_steps(blocks_[at].node, layout_.near));
  }

  /// The largest element around a block that does not hold the root.
  [[nodiscard]] NodeId section(std::size_t at) const {
    NodeId node = blocks_[at].node;
    while (dom_[node].parent != kNoNode && !dom_.contains(dom_[node].parent, root_)) {
      node = dom_[node].parent;
      if (dom_[node].parent == root_) break;
    }
    return node;
  }

  /// Steps from a node up to the first element that also holds another.
  [[nodiscard]] std::int32_t common_steps(NodeId node, NodeId other) const {
    std::int32_t steps = 0;
    while (node != kNoNode && !dom_.contains(node, other)) {
      node = dom_[node].parent;
      ++steps;
    }
    return std::min(steps, kFar);
  }

  void surroundings(std::size_t at) {
    const NodeId parent = layout_.holder(dom_, blocks_[at].node);
    const NodeId grand = dom_[parent].parent == kNoNode ? parent : dom_[parent].parent;
    for (const NodeId node : {blocks_[at].node, parent, grand}) {
      const Inside& in = inside_[node];
      put(percent(in.weight, layout_.total));
      put(percent(in.linked, in.weight));
      put(in.blocks == 0 ? 0 : in.weight / in.blocks);
      put(percent(in.paragraphs, in.blocks));
    }
    put(inside_[parent].direct_paragraphs);
    put(percent(inside_[parent].direct_weight, layout_.total));
    put(inside_[parent].blocks);
    const Make& make = layout_.makes[layout_.make_of[at]];
    put(make.blocks);
    put(make.weight / make.blocks);
    put(percent(make.linked, make.weight));
    put(percent(make.weight, layout_.total));
    put(percent(make.weight_in_root, make.weight));
    put(percent(make.weight_in_root, inside_[root_].weight));
    const Inside& part = inside_[section(at)];
    put(percent(part.weight, layout_.total));
    put(percent(part.weight, inside_[root_].weight));
    put(percent(part.linked, part.weight));
    put(part.weight / std::max(part.blocks, 1));
    put(percent(part.paragraphs, part.blocks));
    put(part.blocks);
    put(percent(part.notices, part.blocks));
    put(percent(part.teasers, part.blocks));
    put(percent(part.dated, part.blocks));
  }

  void neighbours(std::size_t at) {
    for (const int step : {-2, -1, 1, 2}) {
      const auto other = static_cast<std::int64_t>(at) + step;
      if (other < 0 || other >= static_cast<std::int64_t>(blocks_.size())) {
        for (int k = 0; k < 4; ++k) put(-1);
        continue;
      }
      const auto index = static_cast<std::size_t>(other);
      put(words_[index].weight);
      put(percent(blocks_[index].link_bytes,
                  static_cast<std::int64_t>(blocks_[index].text.size())));
      put(blocks_[index].level);
      put(layout_.holder(dom_, blocks_[index].node) == layout_.holder(dom_, blocks_[at].node));
    }
    put(distance(at, -1));
    put(distance(at, 1));
    heading_before(at);
  }

  /// Blocks to the next paragraph in a direction.
  [[nodiscard]] std::int32_t distance(std::size_t at, int step) const {
    auto other = static_cast<std::int64_t>(at) + step;
    std::int32_t count = 1;
    while (other >= 0 && other < static_cast<std::int64_t>(blocks_.size()) && count < kFar &&
           !layout_.is_paragraph(blocks_[static_cast<std::size_t>(other)],
                                 static_cast<std::size_t>(other))) {
      other += step;
      ++count;
    }
    return count;
  }

  /// The heading over this block: how far, its level, what it shows signs of.
  void heading_before(std::size_t at) {
    std::size_t heading = at;
    while (heading > 0 && at - heading < 40) {
      --heading;
      if (blocks_[heading].level > 0) break;
    }
    const bool found = heading < at && blocks_[heading].level > 0;
    put(found ? static_cast<std::int64_t>(at - heading) : 50);
    put(found ? blocks_[heading].level : 0);
    const PhraseSet set = found ? phrases_[heading] : 0;
    put((set & (bit(Phrase::related) | bit(Phrase::subscribe) | bit(Phrase::cta))) != 0);
    put((set & (bit(Phrase::comment) | bit(Phrase::share) | bit(Phrase::tag) |
                bit(Phrase::byline))) != 0);
  }

  static constexpr std::size_t kMarks = 18;
  const Dom& dom_;
  const std::vector<Block>& blocks_;
  const std::vector<NodeFacts>& facts_;
  const Layout& layout_;
  const PageHints& hints_;
  std::int32_t* out_ = nullptr;
  std::int32_t repeat_ = 0;  ///< how often the block's text stood before
  const std::vector<Words>& words_;
  const std::vector<PhraseSet>& phrases_;
  const std::vector<Inside>& inside_;
  const NodeId root_;
  std::unordered_map<std::string_view, std::int32_t> repeats_;
  std::unordered_set<std::uint64_t> json_grams_;
};

}  // namespace

FeatureTable block_features(const Dom& dom, const BlockList& list, const Layout& layout,
                            const PageHints& hints) {
  return Measurer(dom, list, layout, hints).run();
}

}  // namespace sayso::extract
