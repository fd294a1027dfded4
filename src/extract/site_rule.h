#pragma once
// What a site calls the parts of its pages, for the few whose pages general rules cannot read: the
// files of `extractors/sites/`, built in. How a selector is matched stands in select.h.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::extract {

/// One element of a selector: `div.view[itemprop=articleBody]`. Empty fields ask for nothing.
struct SelectorStep {
  std::string tag, id;
  std::vector<std::string> classes;
  std::string attribute;  ///< its name; must be there
  std::string value;      ///< of the attribute, whole; empty: any
};

/// Elements from the outermost in: each stands somewhere inside the one before. Never empty.
using Selector = std::vector<SelectorStep>;

enum class SitePart : std::uint8_t { body, remove, title, author, date, outlet };

/// One row of a site's file.
struct SiteDirective {
  SitePart part = SitePart::body;
  Selector selector;
  std::string attribute;  ///< whose value is taken; empty: the element's words
};

struct SiteRule {
  std::string host;  ///< "n.news.naver.com"; also answers for its subdomains
  std::vector<SiteDirective> directives;
};

/// The rule in a table "part<TAB>selector<TAB>take"; `name` is the file's, whose stem is the host.
/// Fails with file, line and the piece at fault on an unknown part or a selector that cannot be
/// read.
[[nodiscard]] Result<SiteRule> parse_site_rule(std::string_view name, std::string_view table);

/// All rules, in order of host.
[[nodiscard]] const std::vector<SiteRule>& site_rules();

/// The rule of a host or of the nearest domain above it; nullptr where general rules do.
[[nodiscard]] const SiteRule* site_rule_for(std::string_view host);

}  // namespace sayso::extract
