#include "extract/extract.h"

#include "extract/assemble.h"

namespace sayso::extract {

Result<Article> extract(const Markup& markup, const Names& names) {
  const auto page = prepare(markup);
  if (!page) return page.error();
  return assemble(markup, *page, names, BodyModel::built_in());
}

}  // namespace sayso::extract
