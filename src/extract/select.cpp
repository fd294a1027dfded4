#include "extract/select.h"

#include <algorithm>
#include <array>

#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

bool has_class(std::string_view names, std::string_view wanted) {
  for (auto at = names.find(wanted); at != std::string_view::npos;
       at = names.find(wanted, at + 1)) {
    const auto end = at + wanted.size();
    const bool begins = at == 0 || text::is_space(static_cast<unsigned char>(names[at - 1]));
    const bool ends = end == names.size() || text::is_space(static_cast<unsigned char>(names[end]));
    if (begins && ends) return true;
  }
  return false;
}

bool meets(const Dom& dom, NodeId node, const SelectorStep& step) {
  if (dom[node].text) return false;
  if (!step.tag.empty() && dom[node].tag != gumbo_tag_enum(step.tag.c_str())) return false;
  if (!step.id.empty() && dom.attribute(node, "id") != step.id) return false;
  for (const std::string& name : step.classes) {
    if (!has_class(dom.attribute(node, "class"), name)) return false;
  }
  if (step.attribute.empty()) return true;
  return step.value.empty() ? dom.has_attribute(node, step.attribute.c_str())
                            : dom.attribute(node, step.attribute.c_str()) == step.value;
}

/// What the directive takes of the first of its elements that has it.
std::string taken(const Dom& dom, const SiteDirective& directive) {
  for (const NodeId node : select(dom, directive.selector)) {
    std::string value;
    append_collapsed(value, directive.attribute.empty()
                                ? dom.inner_text(node)
                                : std::string(dom.attribute(node, directive.attribute.c_str())));
    if (!value.empty()) return value;
  }
  return {};
}

}  // namespace

std::vector<NodeId> select(const Dom& dom, const Selector& selector) {
  // Steps met on the way down: as a later step asks for no certain place inside an earlier one,
  // the most steps met by an element's ancestors is all that matters.
  std::vector<NodeId> found;
  std::vector<std::uint8_t> met(dom.size(), 0);
  for (NodeId node = 0; node < dom.size(); ++node) {
    const std::size_t above = dom[node].parent == kNoNode ? 0 : met[dom[node].parent];
    const bool next = above + 1 < selector.size() && meets(dom, node, selector[above]);
    met[node] = static_cast<std::uint8_t>(above + next);
    if (above + 1 == selector.size() && meets(dom, node, selector.back())) found.push_back(node);
  }
  return found;
}

SiteFindings apply_site_rule(const SiteRule* rule, const Dom& dom, const BlockList& list) {
  SiteFindings found;
  if (rule == nullptr) return found;
  const auto mark = [&](const Selector& selector, bool value) {
    const auto nodes = select(dom, selector);
    auto next = nodes.begin();
    NodeId inside_until = 0;
    for (std::size_t at = 0; at < list.blocks.size(); ++at) {
      const NodeId first = list.blocks[at].first;
      for (; next != nodes.end() && *next <= first; ++next) {
        inside_until = std::max(inside_until, dom[*next].end);
      }
      if (first < inside_until) found.body[at] = value;
    }
  };
  found.body.assign(list.blocks.size(), false);
  for (const SiteDirective& directive : rule->directives) {
    if (directive.part == SitePart::body) mark(directive.selector, true);
  }
  for (const SiteDirective& directive : rule->directives) {
    if (directive.part == SitePart::remove) mark(directive.selector, false);
  }
  bool wanted = false, missed = false;
  const auto any = std::find(found.body.begin(), found.body.end(), true) != found.body.end();
  for (const auto& [part, field] : {std::pair{SitePart::title, &SiteFindings::title},
                                    std::pair{SitePart::author, &SiteFindings::author},
                                    std::pair{SitePart::date, &SiteFindings::date},
                                    std::pair{SitePart::outlet, &SiteFindings::outlet}}) {
    bool asked = false;
    for (const SiteDirective& directive : rule->directives) {
      if (directive.part != part) continue;
      asked = true;
      if ((found.*field).empty()) found.*field = taken(dom, directive);
    }
    if (part == SitePart::title) missed = asked && (found.*field).empty();
  }
  for (const SiteDirective& directive : rule->directives)
    wanted |= directive.part == SitePart::body;
  if (!any) found.body.clear();
  found.missed = missed || (wanted && !any);
  return found;
}

}  // namespace sayso::extract
