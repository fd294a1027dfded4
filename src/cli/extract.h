#pragma once
// `sayso extract`: saved pages in, the article of each out. Stateless.

#include <iosfwd>
#include <string>
#include <vector>

#include "core/entities.h"
#include "core/result.h"
#include "core/types.h"

namespace sayso::cli {

struct ExtractOptions {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string list;                ///< a file of lines `file<TAB>address`; "-" is standard input
  std::string url;                 ///< address of the one file
  std::string format = "jsonl";    ///< jsonl, text or markdown
};

/// Prints the articles to `out` in the order of the input, failures to `err`; all cores work.
/// Returns the exit code: 0 all well, 1 some failed, 2 usage.
int run_extract(const ExtractOptions& options, const Names& names, std::ostream& out,
                std::ostream& err);

/// One article as a line of JSON, without newline. `file` is the path as given.
[[nodiscard]] std::string article_json(const Article& article, const std::string& file);
/// One article for reading: title, a line of who and when, body.
[[nodiscard]] std::string article_text(const Article& article);
[[nodiscard]] std::string article_markdown(const Article& article);

}  // namespace sayso::cli
