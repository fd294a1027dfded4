#include "pipeline/page.h"

#include "decode/decode.h"
#include "extract/extract.h"

namespace sayso::pipeline {
namespace {

Result<Article> article_of(const Page& page, const Names& names) {
  Markup markup = decode::decode(page);
  if (!page.content_type.starts_with("text/plain")) return extract::extract(markup, names);
  Article article = extract::from_text(markup.html, true);
  article.url = page.final_url;
  article.flags = markup.flags;
  if (article.paragraphs.empty()) article.flags.add(Flag::no_body);
  return article;
}

}  // namespace

Result<Analysis> read_page(Page& page, const Knowledge& knowledge) {
  auto article = article_of(page, knowledge.names);
  if (!article) {
    return Error{article.error().kind, page.url + ": " + article.error().message};
  }
  if (article->flags.has(Flag::no_body)) {
    return Error{ErrorKind::bad_input,
                 page.url +
                     ": no article found in the page (a list of articles, a page that its "
                     "script builds, or a notice); give the address of the article itself"};
  }
  if (page.final_url.empty()) {
    if (article->canonical_url.empty()) {
      return Error{ErrorKind::bad_input,
                   page.url +
                       ": states no address of its own; say where it was published with "
                       "--url ADDRESS or --list (lines FILE<TAB>ADDRESS)"};
    }
    page.final_url = article->canonical_url;
    page.flags.add(Flag::address_guessed);
  }
  if (article->url.empty()) article->url = page.final_url;
  article->flags.add(page.flags);
  return analyse(std::move(*article), knowledge);
}

}  // namespace sayso::pipeline
