#pragma once
// A page as a list of blocks: stretches of text between which a reader sees a new line. Judges
// nothing; what is body and what is furniture is decided on this list.

#include <cstdint>
#include <string>
#include <vector>

#include "core/types.h"
#include "extract/dom.h"
#include "extract/hints.h"

namespace sayso::extract {

/// A linked stretch of a block.
struct BlockLink {
  ByteSpan span;  ///< in Block::text
  NodeId anchor = kNoNode;
};

struct Block {
  std::string text;  ///< white space collapsed, ends trimmed; never empty
  NodeId node = 0;   ///< nearest element around it that starts a new line
  NodeId first = 0;  ///< its first text node
  ParagraphKind kind = ParagraphKind::body;
  std::uint8_t level = 0;  ///< of a heading, 1 to 6
  bool line = false;       ///< a `br` alone parts it from the block before
  bool pictured = false;   ///< a picture stands between the block before and this one
  std::uint32_t link_bytes = 0;
  std::uint32_t strong_bytes = 0;
  std::vector<BlockLink> links;
};

/// What is known of each element, by NodeId; text nodes have their parent's.
struct NodeFacts {
  HintSet own = 0;                 ///< of its class, id, role, itemprop
  HintSet above = 0;               ///< of its ancestors
  std::uint32_t marks = 0;         ///< ElementMark of it and its ancestors
  std::uint32_t class_number = 0;  ///< the same for elements with the same class names; 0: none
};

/// Elements that say what they are.
enum ElementMark : std::uint32_t {
  kInArticle = 1,
  kInMain = 2,
  kInNav = 4,
  kInAside = 8,
  kInFooter = 16,
  kInHeader = 32,
  kInFigure = 64,
  kInFigcaption = 128,
  kInForm = 256,
  kInList = 512,
  kInTable = 1024,
  kInQuote = 2048,
  kInHidden = 4096,
  kInBodyProp = 8192,
  kInLink = 16384,
  kInTime = 32768,
  kInAddress = 65536,
  kInDetails = 131072
};

struct BlockList {
  std::vector<Block> blocks;
  std::vector<NodeFacts> facts;
};

/// The blocks of a page's body in document order.
[[nodiscard]] BlockList find_blocks(const Dom& dom);

}  // namespace sayso::extract
