#include "pipeline/analysis.h"

#include "attribute/attribute.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace sayso::pipeline {

Analysis analyse(Article article, const Knowledge& knowledge) {
  const Language& language = knowledge.pick(article.language, article.text);
  if (article.language.empty() || article.language == "und") {
    article.language = std::string(language.code());
  }
  const Segments segments = segment::segment(article, language);
  auto words = attribute::attribute(article, segments, language);
  auto statements =
      resolve::resolve(article, segments, std::move(words), language, knowledge.names);
  return {std::move(article), std::move(statements)};
}

}  // namespace sayso::pipeline
