#include "extract/layout.h"

#include <algorithm>
#include <unordered_map>

#include "extract/metadata.h"

namespace sayso::extract {
namespace {

constexpr std::int32_t kParagraph = 80;  // letters

// Kinds that name a part beside the article. On an element around the title or most of the page
// they mean something else: class="single comments-open has-sidebar".
constexpr HintSet kBeside =
    bit(Hint::ad) | bit(Hint::button) | bit(Hint::card) | bit(Hint::comment) | bit(Hint::cookie) |
    bit(Hint::copyright) | bit(Hint::embed) | bit(Hint::footer) | bit(Hint::nav) |
    bit(Hint::newsletter) | bit(Hint::paywall) | bit(Hint::reference) | bit(Hint::related) |
    bit(Hint::share) | bit(Hint::sidebar) | bit(Hint::tag) | bit(Hint::toc);
constexpr HintSet kNoVote = bit(Hint::comment) | bit(Hint::cookie) | bit(Hint::copyright) |
                            bit(Hint::footer) | bit(Hint::nav) | bit(Hint::newsletter) |
                            bit(Hint::related) | bit(Hint::sidebar);
// Parts that hold no body: of 334 pages that have such parts, bodies reach into 1 of 100 of them
// and then with a line or two.
constexpr HintSet kApart = bit(Hint::comment);
constexpr std::uint32_t kApartMark = kInNav | kInFooter | kInTime | kInAddress;
constexpr std::uint32_t kNoVoteMark = kInNav | kInFooter | kInAside | kInHidden | kInFigcaption;

constexpr PhraseSet kNotice = bit(Phrase::cookie) | bit(Phrase::subscribe) |
                              bit(Phrase::copyright) | bit(Phrase::contact) | bit(Phrase::ad);
constexpr PhraseSet kTeaser = bit(Phrase::related) | bit(Phrase::cta) | bit(Phrase::share);
constexpr PhraseSet kDated = bit(Phrase::date) | bit(Phrase::comment) | bit(Phrase::byline);

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2);
  return hash * 0xFF51AFD7ED558CCDULL;
}

std::int32_t linked(const Block& block, const Words& words) {
  return static_cast<std::int32_t>(std::int64_t{words.weight} * block.link_bytes /
                                   static_cast<std::int64_t>(block.text.size()));
}

std::int32_t title_match(const Block& block, const std::vector<std::string>& titles) {
  if (block.text.size() > 400) return 0;
  const std::string letters = letters_of(block.text);
  if (letters.size() < 8) return 0;
  for (const std::string& title : titles) {
    if (title == letters) return 2;
    if (letters.size() * 2 > title.size() && title.find(letters) != std::string::npos) return 1;
    if (title.size() * 2 > letters.size() && letters.find(title) != std::string::npos) return 1;
  }
  return 0;
}

class Planner {
 public:
  Planner(const Dom& dom, const BlockList& list, const PageHints& hints)
      : dom_(dom), blocks_(list.blocks), facts_(list.facts), page_(hints) {}

  Layout run() {
    count();
    find_title();
    sum_up();
    read_hints();
    find_root();
    return std::move(out_);
  }

 private:
  void count() {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    for (const Block& block : blocks_) {
      const Words words = count_words(block.text);
      out_.words.push_back(words);
      out_.phrases.push_back(phrases_in(block.text));
      out_.titled.push_back(title_match(block, page_.titles));
      out_.total += words.weight;
      out_.before.push_back(out_.total);
      const auto [found, fresh] =
          numbers.try_emplace(make_of(block), static_cast<std::uint32_t>(out_.makes.size()));
      if (fresh) out_.makes.emplace_back();
      out_.make_of.push_back(found->second);
      Make& make = out_.makes[found->second];
      ++make.blocks;
      make.weight += words.weight;
      make.linked += linked(block, words);
    }
  }

  [[nodiscard]] std::uint64_t make_of(const Block& block) const {
    std::uint64_t hash = block.level + 1U;
    NodeId node = block.node;
    for (int step = 0; step < 3 && node != kNoNode; ++step, node = dom_[node].parent) {
      hash = mixed(hash, static_cast<std::uint64_t>(dom_[node].tag));
      hash = mixed(hash, facts_[node].class_number);
    }
    return hash;
  }

  void find_title() {
    bool heading = false;
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const bool better =
          out_.titled[at] > 0 && (out_.title_at < 0 || (blocks_[at].level == 1 && !heading));
      if (!better) continue;
      out_.title_at = static_cast<std::int32_t>(at);
      heading = blocks_[at].level == 1;
    }
  }

  void sum_up() {
    auto& inside = out_.inside;
    inside.resize(dom_.size());
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      const Block& block = blocks_[at];
      Inside& own = inside[block.node];
      own.weight += out_.words[at].weight;
      own.linked += linked(block, out_.words[at]);
      ++own.blocks;
      own.paragraphs += out_.is_paragraph(block, at);
      own.notices += (out_.phrases[at] & kNotice) != 0;
      own.teasers += (out_.phrases[at] & kTeaser) != 0;
      own.dated += (out_.phrases[at] & kDated) != 0;
    }
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      Inside& holder = inside[out_.holder(dom_, blocks_[at].node)];
      holder.direct_weight += out_.words[at].weight;
      holder.direct_paragraphs += out_.is_paragraph(blocks_[at], at);
    }
    for (NodeId node = dom_.size(); node-- > 1;) {
      if (dom_[node].parent == kNoNode) continue;
      Inside& parent = inside[dom_[node].parent];
      parent.weight += inside[node].weight;
      parent.linked += inside[node].linked;
      parent.blocks += inside[node].blocks;
      parent.paragraphs += inside[node].paragraphs;
      parent.notices += inside[node].notices;
      parent.teasers += inside[node].teasers;
      parent.dated += inside[node].dated;
    }
  }

  void read_hints() {
    const bool titled = out_.title_at >= 0;
    const auto title = titled ? static_cast<std::size_t>(out_.title_at) : 0;
    std::size_t start = title;
    while (start < blocks_.size() && !out_.is_paragraph(blocks_[start], start)) ++start;
    out_.hints.resize(dom_.size());
    for (NodeId node = 0; node < dom_.size(); ++node) {
      // Comments may be most of a page, but they do not begin with its first paragraph.
      const bool most = std::int64_t{out_.inside[node].weight} * 5 > out_.total * 3 &&
                        start < blocks_.size() && dom_.contains(node, blocks_[start].node);
      const bool wrapper = most || (titled && dom_.contains(node, blocks_[title].node));
      out_.hints[node] = wrapper ? facts_[node].own & ~kBeside : facts_[node].own;
    }
  }

  void find_root() {
    std::vector<HintSet> above(dom_.size(), 0);
    for (NodeId node = 1; node < dom_.size(); ++node) {
      if (!dom_[node].text) above[node] = above[dom_[node].parent] | out_.hints[node];
    }
    for (const Block& block : blocks_) {
      const NodeId holder = dom_[block.first].parent;
      out_.beside.push_back((facts_[holder].marks & kApartMark) != 0 ||
                            (above[holder] & kApart) != 0);
    }
    std::vector<std::int64_t> score(dom_.size(), 0), near(dom_.size(), 0);
    const std::int64_t start =
        out_.title_at < 0 ? 0 : out_.before[static_cast<std::size_t>(out_.title_at)];
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      if (!out_.is_paragraph(blocks_[at], at)) continue;
      std::int64_t vote = out_.words[at].weight;
      NodeId node = blocks_[at].node;
      if ((facts_[node].marks & kNoVoteMark) != 0 || (above[node] & kNoVote) != 0) vote /= 10;
      const std::int64_t away = out_.before[at] - out_.words[at].weight - start;
      std::int64_t nearer = away < 0 ? 0 : (vote * 64) >> std::min<std::int64_t>(away / 500, 40);
      for (int step = 0; step < 5 && node != kNoNode; ++step, node = dom_[node].parent) {
        score[node] += vote;
        near[node] += nearer;
        vote = vote * 3 / 5;
        nearer = nearer * 3 / 5;
      }
    }
    const auto most = [](const auto& votes) {
      return static_cast<NodeId>(std::max_element(votes.begin(), votes.end()) - votes.begin());
    };
    out_.root = most(score);
    out_.near = most(near);
    out_.first_in_root = static_cast<std::int32_t>(blocks_.size());
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
      if (!dom_.contains(out_.root, blocks_[at].node)) continue;
      out_.makes[out_.make_of[at]].weight_in_root += out_.words[at].weight;
      if (!out_.is_paragraph(blocks_[at], at)) continue;
      out_.first_in_root = std::min(out_.first_in_root, static_cast<std::int32_t>(at));
      out_.last_in_root = static_cast<std::int32_t>(at);
    }
  }

  const Dom& dom_;
  const std::vector<Block>& blocks_;
  const std::vector<NodeFacts>& facts_;
  const PageHints& page_;
  Layout out_;
};

}  // namespace

NodeId Layout::holder(const Dom& dom, NodeId node) const {
  const GumboTag tag = dom[node].tag;
  const bool leaf = tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_BLOCKQUOTE ||
                    (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) || inside[node].blocks <= 1;
  return leaf && dom[node].parent != kNoNode ? dom[node].parent : node;
}

bool Layout::is_paragraph(const Block& block, std::size_t at) const {
  return words[at].weight >= kParagraph && std::size_t{block.link_bytes} * 3 < block.text.size();
}

Layout lay_out(const Dom& dom, const BlockList& list, const PageHints& hints) {
  return Planner(dom, list, hints).run();
}

}  // namespace sayso::extract
