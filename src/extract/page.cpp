#include "extract/page.h"

#include "extract/metadata.h"

namespace sayso::extract {
namespace {

PageHints hints_of_page(const PageMeta& meta, const JsonArticle& json) {
  PageHints hints;
  for (const std::string_view title : {std::string_view(json.headline), meta.meta("og:title"),
                                       meta.meta("twitter:title"), std::string_view(meta.title)}) {
    if (auto letters = letters_of(title); letters.size() >= 8) hints.titles.push_back(letters);
  }
  for (const std::string_view summary : {meta.meta("og:description"), meta.meta("description"),
                                         std::string_view(json.description)}) {
    if (auto letters = letters_of(summary); letters.size() > hints.description.size()) {
      hints.description = std::move(letters);
    }
  }
  hints.json_body = json.body;
  return hints;
}

}  // namespace

Result<std::unique_ptr<ParsedPage>> parse_piece(std::string_view html) {
  Stripped stripped = strip(html);
  auto tree = Tree::parse(std::move(stripped.html), stripped.depth);
  if (!tree) return tree.error();
  return std::make_unique<ParsedPage>(std::move(*tree));
}

Result<PreparedPage> prepare(const Markup& markup) {
  Stripped stripped = strip(markup.html);
  auto tree = Tree::parse(std::move(stripped.html), stripped.depth);
  if (!tree) return tree.error();
  PreparedPage page;
  page.parsed = std::make_unique<ParsedPage>(std::move(*tree));
  page.scripts = std::move(stripped.scripts);
  page.json = read_json_ld(page.scripts);
  page.meta = read_page_meta(page.parsed->dom);
  page.hints = hints_of_page(page.meta, page.json);
  return page;
}

}  // namespace sayso::extract
