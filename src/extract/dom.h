#pragma once
// A page's tree laid flat: nodes in document order, each with the end of its subtree, so that every
// walk is a loop over an index. A read-only view; the Tree must outlive it.

#include <gumbo.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/tree.h"

namespace sayso::extract {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = ~NodeId{0};

struct Node {
  const GumboNode* raw = nullptr;
  NodeId parent = kNoNode;
  NodeId end = 0;                    ///< one past the last node inside
  GumboTag tag = GUMBO_TAG_UNKNOWN;  ///< UNKNOWN for text
  bool text = false;
};

class Dom {
 public:
  explicit Dom(const Tree& tree);

  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  [[nodiscard]] const Node& operator[](NodeId node) const { return nodes_[node]; }
  /// Value of an attribute; empty where there is none.
  [[nodiscard]] std::string_view attribute(NodeId node, const char* name) const;
  [[nodiscard]] bool has_attribute(NodeId node, const char* name) const;
  [[nodiscard]] bool has_attributes(NodeId node) const;
  /// Text of a text node; empty for elements.
  [[nodiscard]] std::string_view text(NodeId node) const;
  /// All text inside, white-space runs made one blank, ends trimmed.
  [[nodiscard]] std::string inner_text(NodeId node) const;
  [[nodiscard]] bool contains(NodeId outer, NodeId inner) const {
    return outer <= inner && inner < nodes_[outer].end;
  }
  /// The first node with that tag, kNoNode where there is none.
  [[nodiscard]] NodeId first(GumboTag tag) const;

 private:
  std::vector<Node> nodes_;
};

/// Appends `text` to `out` with each white-space run made one blank, none at the very start.
void append_collapsed(std::string& out, std::string_view text);

}  // namespace sayso::extract
