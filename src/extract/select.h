#pragma once
// Site rules on a page: which elements a selector means, and what a rule finds. The little selector
// language is site_rule.h's; nothing here knows a site.

#include <string>
#include <vector>

#include "extract/blocks.h"
#include "extract/site_rule.h"

namespace sayso::extract {

/// The elements that a selector means, in document order.
[[nodiscard]] std::vector<NodeId> select(const Dom& dom, const Selector& selector);

/// What a site's rule gives of a page. Empty fields: the rule says nothing of them or found
/// nothing.
struct SiteFindings {
  std::vector<bool> body;  ///< for each block
  std::string title, author, date, outlet;
  bool missed = false;  ///< the rule has a body or title in it and found none
};

/// `rule` may be nullptr: nothing is found, nothing missed.
[[nodiscard]] SiteFindings apply_site_rule(const SiteRule* rule, const Dom& dom,
                                           const BlockList& list);

}  // namespace sayso::extract
