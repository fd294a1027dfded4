#include "pipeline/analysis.h"

#include "attribute/attribute.h"
#include "resolve/resolve.h"
#include "segment/segment.h"

namespace sayso::pipeline {

void analyse(Article& article, const Knowledge& knowledge,
             const std::function<void(Statement)>& take) {
  const Language& language = knowledge.pick(article.language, article.text);
  if (article.language.empty() || article.language == "und") {
    article.language = std::string(language.code());
  }
  const Segments segments = segment::segment(article, language);
  resolve::resolve(article, segments, attribute::attribute(article, segments, language), language,
                   knowledge.names, take);
}

Analysis analyse(Article article, const Knowledge& knowledge) {
  std::vector<Statement> statements;
  analyse(article, knowledge,
          [&](Statement statement) { statements.push_back(std::move(statement)); });
  return {std::move(article), std::move(statements)};
}

}  // namespace sayso::pipeline
