#include "extract/blocks.h"

#include <algorithm>
#include <unordered_map>

#include "text/utf8.h"

namespace sayso::extract {
namespace {

bool starts_line(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_INPUT:
      return false;
    default:
      return true;
  }
}

bool holds_no_words(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
      return true;
    default:
      return false;
  }
}

bool shows_picture(GumboTag tag) {
  return tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_FIGURE;
}

std::uint32_t mark_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ARTICLE:
      return kInArticle;
    case GUMBO_TAG_MAIN:
      return kInMain;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
      return kInNav;
    case GUMBO_TAG_ASIDE:
      return kInAside;
    case GUMBO_TAG_FOOTER:
      return kInFooter;
    case GUMBO_TAG_HEADER:
      return kInHeader;
    case GUMBO_TAG_FIGURE:
      return kInFigure;
    case GUMBO_TAG_FIGCAPTION:
      return kInFigcaption;
    case GUMBO_TAG_FORM:
      return kInForm;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      return kInList;
    case GUMBO_TAG_TABLE:
      return kInTable;
    case GUMBO_TAG_BLOCKQUOTE:
      return kInQuote;
    case GUMBO_TAG_A:
      return kInLink;
    case GUMBO_TAG_TIME:
      return kInTime;
    case GUMBO_TAG_ADDRESS:
      return kInAddress;
    case GUMBO_TAG_DETAILS:
      return kInDetails;
    default:
      return 0;
  }
}

std::uint32_t marks_of(const Dom& dom, NodeId node) {
  std::uint32_t marks = mark_of(dom[node].tag);
  if (dom.has_attribute(node, "hidden") || dom.attribute(node, "aria-hidden") == "true") {
    marks |= kInHidden;
  }
  const auto style = dom.attribute(node, "style");
  if (const auto display = style.find("display"); display != std::string_view::npos) {
    const auto value = style.find_first_not_of(" :\t", display + 7);
    if (value != std::string_view::npos && style.substr(value).starts_with("none")) {
      marks |= kInHidden;
    }
  }
  if (dom.attribute(node, "itemprop").find("articleBody") != std::string_view::npos) {
    marks |= kInBodyProp;
  }
  const auto role = dom.attribute(node, "role");
  if (role == "navigation" || role == "menu") marks |= kInNav;
  if (role == "main") marks |= kInMain;
  if (role == "complementary") marks |= kInAside;
  if (role == "contentinfo") marks |= kInFooter;
  return marks;
}

std::vector<NodeFacts> find_facts(const Dom& dom) {
  std::vector<NodeFacts> facts(dom.size());
  struct Known {
    HintSet hints = 0;
    std::uint32_t number = 0;
  };
  std::unordered_map<std::string_view, Known> seen;
  for (NodeId node = 0; node < dom.size(); ++node) {
    const Node& at = dom[node];
    if (at.parent != kNoNode) {
      const NodeFacts& parent = facts[at.parent];
      facts[node] = {at.text ? parent.own : 0, at.text ? parent.above : parent.above | parent.own,
                     parent.marks, 0};
    }
    if (at.text || at.tag == GUMBO_TAG_BODY || at.tag == GUMBO_TAG_HTML) continue;
    if (!dom.has_attributes(node)) {
      facts[node].marks |= mark_of(at.tag);
      continue;
    }
    facts[node].marks |= marks_of(dom, node);
    for (const std::string_view name :
         {"class", "id", "itemprop", "data-component", "data-testid"}) {
      const auto value = dom.attribute(node, name.data());
      if (value.empty()) continue;
      // Pages repeat few class names many times.
      const auto [known, fresh] = seen.try_emplace(value);
      if (fresh) known->second = {hints_of(value), static_cast<std::uint32_t>(seen.size())};
      facts[node].own |= known->second.hints;
      if (name == "class") facts[node].class_number = known->second.number;
    }
  }
  return facts;
}

class Finder {
 public:
  Finder(const Dom& dom, const std::vector<NodeFacts>& facts) : dom_(dom), facts_(facts) {}

  std::vector<Block> run() {
    NodeId at = dom_.first(GUMBO_TAG_BODY);
    if (at == kNoNode) at = 0;
    const NodeId end = dom_[at].end;
    while (at < end) {
      close_until(at);
      at = visit(at);
    }
    close_until(end);
    flush(false);
    return std::move(blocks_);
  }

 private:
  struct Open {
    NodeId node, end;
    bool block;
  };

  NodeId visit(NodeId at) {
    const Node& node = dom_[at];
    if (node.text) {
      if (text_.empty()) first_ = at;
      const auto before = text_.size();
      append_collapsed(text_, dom_.text(at));
      if (strong_depth_ > 0) strong_bytes_ += static_cast<std::uint32_t>(text_.size() - before);
      return at + 1;
    }
    if (shows_picture(node.tag)) (text_.empty() ? pictured_ : pictured_next_) = true;
    if (holds_no_words(node.tag)) return node.end;
    if (node.tag == GUMBO_TAG_BR) {
      flush(true);
      return at + 1;
    }
    if (node.tag == GUMBO_TAG_TR) row_end_ = is_data_row(at) ? node.end : 0;
    const bool cell = is_cell(node.tag) && at < row_end_;
    if (cell) append_collapsed(text_, " ");
    const bool block = !cell && (starts_line(node.tag) || parts_off(at));
    if (block) flush(false);
    open_.push_back({at, node.end, block});
    if (node.tag == GUMBO_TAG_A && anchor_ == kNoNode) {
      anchor_ = at;
      anchor_begin_ = static_cast<std::uint32_t>(text_.size());
    }
    if (node.tag == GUMBO_TAG_STRONG || node.tag == GUMBO_TAG_B) ++strong_depth_;
    return at + 1;
  }

  static bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

  /// A row of short cells, as of figures: a reader takes it in as one line. Where cells hold
  /// paragraphs or pictures the table but arranges the page.
  [[nodiscard]] bool is_data_row(NodeId row) const {
    constexpr NodeId kMostNodes = 80;
    constexpr std::size_t kLongestCell = 60;
    if (dom_[row].end - row > kMostNodes) return false;
    int cells = 0;
    for (NodeId at = row + 1; at < dom_[row].end; ++at) {
      if (dom_[at].text) {
        if (text::trim(dom_.text(at)).size() > kLongestCell) return false;
        continue;
      }
      if (is_cell(dom_[at].tag)) {
        ++cells;
      } else if (starts_line(dom_[at].tag) || shows_picture(dom_[at].tag)) {
        return false;
      }
    }
    return cells >= 2;
  }

  /// An inline element that its class names a part of its own: a summary in bold before the body.
  [[nodiscard]] bool parts_off(NodeId at) const {
    static constexpr HintSet kParts = bit(Hint::lead) | bit(Hint::caption) | bit(Hint::copyright) |
                                      bit(Hint::related) | bit(Hint::author);
    return dom_[at].tag != GUMBO_TAG_A && (facts_[at].own & kParts) != 0;
  }

  void close_until(NodeId at) {
    while (!open_.empty() && open_.back().end <= at) {
      const Open open = open_.back();
      if (open.block) flush(false);
      open_.pop_back();
      if (open.node == anchor_) {
        end_link();
        anchor_ = kNoNode;
      }
      const GumboTag tag = dom_[open.node].tag;
      if (tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B) --strong_depth_;
    }
  }

  void end_link() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (anchor_ == kNoNode || size <= anchor_begin_) return;
    link_bytes_ += size - anchor_begin_;
    links_.push_back({{anchor_begin_, size}, anchor_});
  }

  void flush(bool by_br) {
    end_link();
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (!text_.empty()) {
      Block block;
      block.text = std::move(text_);
      block.first = first_;
      block.line = line_;
      block.pictured = pictured_;
      block.node = container();
      const auto size = static_cast<std::uint32_t>(block.text.size());
      block.link_bytes = std::min(link_bytes_, size);
      block.strong_bytes = std::min(strong_bytes_, size);
      for (BlockLink& link : links_) {
        link.span.end = std::min(link.span.end, size);
        while (!link.span.empty() && block.text[link.span.end - 1] == ' ') --link.span.end;
        while (!link.span.empty() && block.text[link.span.begin] == ' ') ++link.span.begin;
        if (!link.span.empty()) block.links.push_back(link);
      }
      describe(block);
      blocks_.push_back(std::move(block));
      line_ = by_br;
      pictured_ = pictured_next_;
      pictured_next_ = false;
    } else {
      line_ = line_ && by_br;
    }
    text_.clear();
    links_.clear();
    link_bytes_ = strong_bytes_ = 0;
    anchor_begin_ = 0;
  }

  [[nodiscard]] NodeId container() const {
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      if (at->block) return at->node;
    }
    return 0;
  }

  void describe(Block& block) const {
    NodeId node = block.node;
    for (int steps = 0; node != kNoNode && steps < 4; node = dom_[node].parent, ++steps) {
      switch (const GumboTag tag = dom_[node].tag) {
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
          block.kind = ParagraphKind::heading;
          block.level = static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1);
          return;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DT:
          block.kind = ParagraphKind::list_item;
          return;
        case GUMBO_TAG_BLOCKQUOTE:
          block.kind = ParagraphKind::quote;
          return;
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
          block.kind = ParagraphKind::table_row;
          return;
        case GUMBO_TAG_P:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_A:
          continue;
        case GUMBO_TAG_DIV:
          if (steps < 2) continue;
          return;
        default:
          return;
      }
    }
  }

  const Dom& dom_;
  const std::vector<NodeFacts>& facts_;
  std::vector<Block> blocks_;
  std::vector<Open> open_;
  std::string text_;
  std::vector<BlockLink> links_;
  NodeId first_ = 0, anchor_ = kNoNode, row_end_ = 0;
  std::uint32_t anchor_begin_ = 0, link_bytes_ = 0, strong_bytes_ = 0;
  int strong_depth_ = 0;
  bool line_ = false;
  bool pictured_ = false, pictured_next_ = false;
};

}  // namespace

BlockList find_blocks(const Dom& dom) {
  BlockList list;
  list.facts = find_facts(dom);
  list.blocks = Finder(dom, list.facts).run();
  return list;
}

}  // namespace sayso::extract
