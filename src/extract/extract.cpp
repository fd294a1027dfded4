#include "extract/extract.h"

namespace sayso::extract {

Result<Article> extract(const Markup& markup, const Names&) {
  Article article;
  article.url = markup.url;
  article.flags = markup.flags;
  article.flags.add(Flag::no_body);
  return article;
}

}  // namespace sayso::extract
