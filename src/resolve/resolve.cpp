#include "resolve/resolve.h"

#include "core/confidence.h"
#include "core/key.h"
#include "core/names.h"
#include "text/normalize.h"

namespace sayso::resolve {
namespace {

std::string_view words_of(const Article& article, const Attribution& words, ByteSpan span) {
  return slice(words.place == Place::headline ? article.title : article.text, span);
}

std::string statement_key(const Article& article, const Attribution& words) {
  std::string content;
  for (const ByteSpan piece : words.content) {
    content += text::folded(words_of(article, words, piece));
    content += '\n';
  }
  const std::string cue = words.cue ? text::folded(words_of(article, words, *words.cue)) : "";
  return make_key("s", {article.url, spell(words.place), content, cue});
}

}  // namespace

std::vector<Statement> resolve(const Article& article, const Segments&,
                               std::vector<Attribution> attributions, const Language& language,
                               const Names& names) {
  std::vector<Statement> out;
  for (auto& words : attributions) {
    Statement statement;
    statement.article = article.key;
    statement.key = statement_key(article, words);
    statement.flags = words.flags;
    if (words.source) {
      const auto said = language.source_words(words_of(article, words, *words.source));
      statement.source_type = said.type;
      statement.canonical = said.name;
      if (const Entity* entity = names.by_form(said.name)) {
        statement.canonical = entity->canonical();
        statement.entity = entity->id;
      }
    }
    if (words.via) statement.via = words_of(article, words, *words.via);
    statement.attribution = std::move(words);
    const auto judged = judge_confidence(statement);
    statement.confidence = judged.level;
    statement.reasons = judged.reasons;
    out.push_back(std::move(statement));
  }
  return out;
}

}  // namespace sayso::resolve
