#pragma once
// A page made ready for judging: parsed, cut into blocks, its own words about itself collected.

#include <memory>
#include <vector>

#include "core/result.h"
#include "core/types.h"
#include "extract/blocks.h"
#include "extract/features.h"
#include "extract/json_ld.h"
#include "extract/page_meta.h"
#include "extract/strip.h"
#include "extract/tree.h"

namespace sayso::extract {

/// Owns the tree and all that points into it; made in place, never moved.
class ParsedPage {
 public:
  explicit ParsedPage(Tree tree) : tree_(std::move(tree)), dom(tree_), list(find_blocks(dom)) {}
  ParsedPage(const ParsedPage&) = delete;
  ParsedPage& operator=(const ParsedPage&) = delete;

 private:
  Tree tree_;

 public:
  const Dom dom;
  const BlockList list;
};

/// The Markup that it was made of must outlive it: `scripts` are views into its text.
struct PreparedPage {
  std::unique_ptr<ParsedPage> parsed;
  std::vector<Script> scripts;
  JsonArticle json;
  PageMeta meta;
  PageHints hints;
};

/// Fails with `refused` where the page would cost too much to parse, saying which limit it breaks.
[[nodiscard]] Result<PreparedPage> prepare(const Markup& markup);

/// A piece of HTML (a body out of a script's data) parsed under the same guard.
[[nodiscard]] Result<std::unique_ptr<ParsedPage>> parse_piece(std::string_view html);

}  // namespace sayso::extract
