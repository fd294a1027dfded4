#include "extract/dom.h"

#include <cstring>

#include "text/utf8.h"

namespace sayso::extract {
namespace {

const GumboVector* children_of(const GumboNode* node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
      return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return &node->v.element.children;
    default:
      return nullptr;
  }
}

Node flat(const GumboNode* raw, NodeId parent) {
  Node node;
  node.raw = raw;
  node.parent = parent;
  node.text = raw->type == GUMBO_NODE_TEXT || raw->type == GUMBO_NODE_WHITESPACE ||
              raw->type == GUMBO_NODE_CDATA;
  if (raw->type == GUMBO_NODE_ELEMENT) node.tag = raw->v.element.tag;
  return node;
}

/// The parser has made names small, so that they compare as bytes.
const GumboAttribute* find_attribute(const GumboNode* node, const char* name) {
  if (node->type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboVector& attributes = node->v.element.attributes;
  for (unsigned at = 0; at < attributes.length; ++at) {
    const auto* one = static_cast<const GumboAttribute*>(attributes.data[at]);
    if (one->name[0] == name[0] && std::strcmp(one->name, name) == 0) return one;
  }
  return nullptr;
}

}  // namespace

Dom::Dom(const Tree& tree) {
  struct Open {
    NodeId id;
    unsigned next;  // child to visit
  };
  std::vector<Open> open;
  nodes_.push_back(flat(tree.document(), kNoNode));
  open.push_back({0, 0});
  while (!open.empty()) {
    auto& [id, next] = open.back();
    const GumboVector* children = children_of(nodes_[id].raw);
    if (children == nullptr || next >= children->length) {
      nodes_[id].end = size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children->data[next++]);
    if (child->type == GUMBO_NODE_COMMENT) continue;
    nodes_.push_back(flat(child, id));
    open.push_back({size() - 1, 0});
  }
}

std::string_view Dom::attribute(NodeId node, const char* name) const {
  const auto* found = find_attribute(nodes_[node].raw, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool Dom::has_attribute(NodeId node, const char* name) const {
  return find_attribute(nodes_[node].raw, name) != nullptr;
}

bool Dom::has_attributes(NodeId node) const {
  return nodes_[node].raw->type == GUMBO_NODE_ELEMENT &&
         nodes_[node].raw->v.element.attributes.length > 0;
}

std::string_view Dom::text(NodeId node) const {
  return nodes_[node].text ? std::string_view(nodes_[node].raw->v.text.text) : std::string_view{};
}

std::string Dom::inner_text(NodeId node) const {
  std::string out;
  for (NodeId at = node; at < nodes_[node].end; ++at) {
    if (nodes_[at].text) {
      append_collapsed(out, text(at));
    } else if (nodes_[at].tag == GUMBO_TAG_BR) {
      append_collapsed(out, " ");
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

NodeId Dom::first(GumboTag tag) const {
  for (NodeId at = 0; at < size(); ++at) {
    if (!nodes_[at].text && nodes_[at].tag == tag && nodes_[at].raw->type == GUMBO_NODE_ELEMENT) {
      return at;
    }
  }
  return kNoNode;
}

void append_collapsed(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte > ' ' && byte < 0x80) {
      out.push_back(text[at++]);
      continue;
    }
    const auto c = text::decode(text, at);
    if (text::is_space(c.value) || c.value < ' ') {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (c.value != 0xAD && c.value != 0x200C && c.value != 0x200D && c.value != 0x2060) {
      // Soft hyphens and joiners are no letters of the word they stand in.
      out.append(text, at, c.length);
    }
    at += c.length;
  }
}

}  // namespace sayso::extract
