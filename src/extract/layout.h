#pragma once
// How a page's text lies: sums over each element, blocks of one make, where the title stands and
// which element most running text votes for. What the features of single blocks are measured
// against; judges nothing.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/blocks.h"
#include "extract/phrases.h"
#include "extract/words.h"

namespace sayso::extract {

/// What is known of the page besides its blocks.
struct PageHints {
  std::vector<std::string> titles;  ///< letters of the title's candidates
  std::string description;          ///< letters of the page's summary
  std::string json_body;            ///< articleBody as plain words; empty where there is none
};

/// Sums over the blocks inside an element.
struct Inside {
  std::int32_t weight = 0, linked = 0, blocks = 0, paragraphs = 0;
  std::int32_t notices = 0, teasers = 0, dated = 0;  ///< blocks with phrases of those kinds
  std::int32_t direct_weight = 0, direct_paragraphs = 0;
};

/// Blocks of one make: the same tags and class names on the way up.
struct Make {
  std::int32_t blocks = 0, weight = 0, linked = 0;
  std::int32_t weight_in_root = 0;
};

struct Layout {
  std::vector<Words> words;            ///< of each block
  std::vector<PhraseSet> phrases;      ///< of each block
  std::vector<std::int32_t> titled;    ///< of each block: 2 the title, 1 much of it, 0 no
  std::vector<std::int64_t> before;    ///< of each block: letters up to its end
  std::vector<std::uint32_t> make_of;  ///< of each block: index in `makes`
  std::vector<Make> makes;
  std::vector<Inside> inside;  ///< of each node
  std::vector<bool> beside;    ///< of each block: inside a part that no article's body stands in
  std::vector<HintSet> hints;  ///< of each node: its own, less what a wrapper's name cannot mean
  std::int64_t total = 0;      ///< letters of the page
  std::int32_t title_at = -1;  ///< block of the title, -1 where none is
  NodeId root = 0;             ///< the element that paragraphs vote for, the nearer the more
  NodeId near = 0;             ///< the same where those next to the title's end count most
  std::int32_t first_in_root = 0, last_in_root = 0;  ///< its first and last paragraph

  /// The element whose children a block's element is one of; itself for lines within one element.
  [[nodiscard]] NodeId holder(const Dom& dom, NodeId node) const;
  /// Whether a block is surely running text.
  [[nodiscard]] bool is_paragraph(const Block& block, std::size_t at) const;
};

[[nodiscard]] Layout lay_out(const Dom& dom, const BlockList& list, const PageHints& hints);

/// `part` in percent of `whole`; 0 where there is nothing.
[[nodiscard]] constexpr std::int32_t percent(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0 : static_cast<std::int32_t>(part * 100 / whole);
}

}  // namespace sayso::extract
