#pragma once
// Bodies that stand in no element but only in a script's data: pages that draw themselves.

#include <string>
#include <vector>

#include "extract/strip.h"

namespace sayso::extract {

/// The longest article body in the scripts' data, as HTML; empty where there is none. Looks at
/// objects assigned in scripts and at `application/json` blocks.
[[nodiscard]] std::string find_json_body(const std::vector<Script>& scripts);

/// `text` as HTML: as it is where it holds markup, else a paragraph a line, escaped.
[[nodiscard]] std::string as_html(std::string_view text);

}  // namespace sayso::extract
