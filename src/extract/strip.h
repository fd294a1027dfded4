#pragma once
// One pass over a page's source before the parser sees it: what can hold no words (scripts, styles,
// drawings, comments, attributes nobody reads) is cut out, scripts with data are set aside, and the
// cost of parsing the rest is measured. Not a parser: it never judges nesting beyond counting it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::extract {

/// A script element: views into the page's source.
struct Script {
  std::string_view type;  ///< as written; empty where there is none
  std::string_view id;
  std::string_view content;
};

struct Stripped {
  std::string html;
  std::vector<Script> scripts;  ///< in page order; those with a `src` and no content left out
  std::size_t depth = 0;        ///< upper bound of the tree's depth, by a strict count of open tags
};

/// `html` without what holds no words. Linear in its length, whatever the input.
[[nodiscard]] Stripped strip(std::string_view html);

}  // namespace sayso::extract
