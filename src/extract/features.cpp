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

constexpr std::int32_t kFar = 15;        // a distance that stands for "nowhere"
constexpr std::int32_t kParagraph = 80;  // letters of a block that is surely running text

/// Sums over the blocks inside a node.
struct Inside {
  std::int32_t weight = 0, linked = 0, blocks = 0, paragraphs = 0;
  std::int32_t direct_weight = 0, direct_paragraphs = 0;
};

/// Blocks of one make: the same tags and class names on the way up.
struct Make {
  std::int32_t blocks = 0, weight = 0, linked = 0;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
  return hash * 0xFF51AFD7ED558CCDULL;
}

std::int32_t percent(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0 : static_cast<std::int32_t>(part * 100 / whole);
}

class Measurer {
 public:
  Measurer(const Dom& dom, const BlockList& list, const PageHints& hints)
      : dom_(dom), blocks_(list.blocks), facts_(list.facts), hints_(hints) {}

  FeatureTable run() {
    count();
    sum_up();
    find_root();
    read_json_body();
    FeatureTable table(blocks_.size(), kBlockColumns);
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      out_ = table.row(at);
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

  void count() {
    std::unordered_map<std::string_view, std::int32_t> seen;
    for (const Block& block : blocks_) {
      words_.push_back(count_words(block.text));
      phrases_.push_back(phrases_in(block.text));
      repeats_.push_back(seen[block.text]++);
      total_ += words_.back().weight;
      before_.push_back(total_);
      makes_of_.push_back(make_of(block));
      Make& make = makes_[makes_of_.back()];
      ++make.blocks;
      make.weight += words_.back().weight;
      make.linked += linked(block, words_.back());
      title_match_.push_back(title_match(block));
    }
    title_at_ = -1;
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const bool better =
          title_match_[at] > 0 && (title_at_ < 0 || (blocks_[at].level == 1 && !titled_h1_));
      if (!better) continue;
      title_at_ = static_cast<std::int32_t>(at);
      titled_h1_ = blocks_[at].level == 1;
    }
  }

  static std::int32_t linked(const Block& block, const Words& words) {
    return static_cast<std::int32_t>(std::int64_t{words.weight} * block.link_bytes /
                                     static_cast<std::int64_t>(block.text.size()));
  }

  [[nodiscard]] std::int32_t title_match(const Block& block) const {
    if (block.text.size() > 400) return 0;
    const std::string letters = letters_of(block.text);
    if (letters.size() < 8) return 0;
    for (const std::string& title : hints_.titles) {
      if (title == letters) return 2;
      if (letters.size() * 2 > title.size() && title.find(letters) != std::string::npos) return 1;
      if (title.size() * 2 > letters.size() && letters.find(title) != std::string::npos) return 1;
    }
    return 0;
  }

  [[nodiscard]] std::uint64_t make_of(const Block& block) const {
    std::uint64_t hash = block.level + 1U;
    NodeId node = block.node;
    for (int step = 0; step < 3 && node != kNoNode; ++step, node = dom_[node].parent) {
      hash = mixed(hash, static_cast<std::uint64_t>(dom_[node].tag));
      for (const char c : dom_.attribute(node, "class"))
        hash = mixed(hash, static_cast<unsigned char>(c));
    }
    return hash;
  }

  void sum_up() {
    inside_.resize(dom_.size());
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const Block& block = blocks_[at];
      Inside& own = inside_[block.node];
      own.weight += words_[at].weight;
      own.linked += linked(block, words_[at]);
      ++own.blocks;
      own.paragraphs += is_paragraph(at);
      const NodeId parent = holder(block.node);
      inside_[parent].direct_weight += words_[at].weight;
      inside_[parent].direct_paragraphs += is_paragraph(at);
    }
    for (NodeId node = dom_.size(); node-- > 1;) {
      const NodeId parent = dom_[node].parent;
      if (parent == kNoNode) continue;
      inside_[parent].weight += inside_[node].weight;
      inside_[parent].linked += inside_[node].linked;
      inside_[parent].blocks += inside_[node].blocks;
      inside_[parent].paragraphs += inside_[node].paragraphs;
    }
  }

  /// The element whose children a block's element is one of; itself for lines within one element.
  [[nodiscard]] NodeId holder(NodeId node) const {
    const GumboTag tag = dom_[node].tag;
    const bool leaf = tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE ||
                      (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) || inside_[node].blocks <= 1;
    return leaf && dom_[node].parent != kNoNode ? dom_[node].parent : node;
  }

  [[nodiscard]] bool is_paragraph(std::size_t at) const {
    return words_[at].weight >= kParagraph && blocks_[at].link_bytes * 3 < blocks_[at].text.size();
  }

  /// The element that holds the body by the old rule: paragraphs vote for the elements around them,
  /// the nearer the more.
  void find_root() {
    std::vector<std::int64_t> score(dom_.size(), 0);
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      if (!is_paragraph(at)) continue;
      std::int64_t vote = words_[at].weight;
      if ((facts_[blocks_[at].node].marks &
           (kInNav | kInFooter | kInAside | kInHidden | kInFigcaption)) != 0) {
        vote /= 10;
      }
      NodeId node = blocks_[at].node;
      for (int step = 0; step < 5 && node != kNoNode; ++step, node = dom_[node].parent) {
        score[node] += vote;
        vote = vote * 3 / 5;
      }
    }
    root_ = static_cast<NodeId>(std::max_element(score.begin(), score.end()) - score.begin());
    first_in_root_ = static_cast<std::int32_t>(blocks_.size());
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      if (!dom_.contains(root_, blocks_[at].node) || !is_paragraph(at)) continue;
      first_in_root_ = std::min(first_in_root_, static_cast<std::int32_t>(at));
      last_in_root_ = static_cast<std::int32_t>(at);
    }
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
    put(title_match_[at]);
    put(repeats_[at]);
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
      for (HintSet rest = facts_[node].own; rest != 0; rest &= rest - 1) {
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
    put(percent(before_[at], total_));
    put(title_at_ < 0 ? -30000 : index - title_at_);
    const auto title = static_cast<std::size_t>(std::max(title_at_, 0));
    put(title_at_ < 0 ? -30000 : before_[at] - before_[title]);
    put(std::min(index, 300));
    put(std::min(static_cast<std::int32_t>(blocks_.size()) - index, 300));
    put(dom_.contains(root_, blocks_[at].node));
    put(std::clamp(index - first_in_root_, -50, 50));
    put(std::clamp(last_in_root_ - index, -50, 50));
    put(common_steps(blocks_[at].node));
  }

  /// Steps from a node up to the first element that also holds the root.
  [[nodiscard]] std::int32_t common_steps(NodeId node) const {
    std::int32_t steps = 0;
    while (node != kNoNode && !dom_.contains(node, root_)) {
      node = dom_[node].parent;
      ++steps;
    }
    return std::min(steps, kFar);
  }

  void surroundings(std::size_t at) {
    const NodeId parent = holder(blocks_[at].node);
    const NodeId grand = dom_[parent].parent == kNoNode ? parent : dom_[parent].parent;
    for (const NodeId node : {blocks_[at].node, parent, grand}) {
      const Inside& in = inside_[node];
      put(percent(in.weight, total_));
      put(percent(in.linked, in.weight));
      put(in.blocks == 0 ? 0 : in.weight / in.blocks);
      put(percent(in.paragraphs, in.blocks));
    }
    put(inside_[parent].direct_paragraphs);
    put(percent(inside_[parent].direct_weight, total_));
    put(inside_[parent].blocks);
    const Make& make = makes_.at(makes_of_[at]);
    put(make.blocks);
    put(make.weight / make.blocks);
    put(percent(make.linked, make.weight));
    put(percent(make.weight, total_));
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
      put(holder(blocks_[index].node) == holder(blocks_[at].node));
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
           !is_paragraph(static_cast<std::size_t>(other))) {
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
  const PageHints& hints_;
  std::int32_t* out_ = nullptr;
  std::vector<Words> words_;
  std::vector<PhraseSet> phrases_;
  std::vector<std::int32_t> repeats_, title_match_;
  std::vector<std::int64_t> before_;
  std::vector<std::uint64_t> makes_of_;
  std::unordered_map<std::uint64_t, Make> makes_;
  std::vector<Inside> inside_;
  std::unordered_set<std::uint64_t> json_grams_;
  std::int64_t total_ = 0;
  std::int32_t title_at_ = -1, first_in_root_ = 0, last_in_root_ = 0;
  bool titled_h1_ = false;
  NodeId root_ = 0;
};

}  // namespace

FeatureTable block_features(const Dom& dom, const BlockList& list, const PageHints& hints) {
  return Measurer(dom, list, hints).run();
}

}  // namespace sayso::extract
