#include "resolve/resolve.h"

#include <algorithm>
#include <deque>

#include "core/confidence.h"
#include "core/key.h"
#include "core/names.h"
#include "resolve/headline.h"
#include "resolve/names.h"
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

/// The flags that follow from the other fields.
void add_flags(const Attribution& words, Statement& statement) {
  FlagSet& flags = statement.flags;
  if (words.kind != StatementKind::indirect) flags.add(Flag::direct_quote);
  switch (statement.source_type) {
    case SourceType::anonymous:
    case SourceType::collective:
      flags.add(Flag::anonymous);
      break;
    case SourceType::unattributed:
      flags.add(Flag::hearsay);
      break;
    case SourceType::outlet:
      flags.add(Flag::second_hand);
      break;
    case SourceType::document:
      flags.add(Flag::document);
      break;
    default:
      break;
  }
  if (words.via) flags.add(Flag::second_hand);
}

/// Who was quoted lately, for "I" within the quotation.
class Quoted {
 public:
  void note(const Statement& statement) {
    const Attribution& words = statement.attribution;
    if (words.kind == StatementKind::indirect || words.place != Place::body) return;
    lately_.push_back(
        {words.content, {statement.canonical, statement.entity, statement.source_type}});
    if (lately_.size() > kNear) lately_.pop_front();
  }

  /// Whose quotation holds the place; nobody's where none does.
  [[nodiscard]] const Identity* around(ByteSpan place) const {
    for (const Speech& speech : lately_) {
      const bool holds = std::any_of(
          speech.content.begin(), speech.content.end(),
          [&](ByteSpan span) { return span.begin <= place.begin && place.end <= span.end; });
      if (holds && !speech.who.canonical.empty()) return &speech.who;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kNear = 4;
  struct Speech {
    std::vector<ByteSpan> content;
    Identity who;
  };
  std::deque<Speech> lately_;
};

/// Who the source is. "I believe that," she said: who is quoted believes it.
Identity identity(const Article& article, const Attribution& words, ArticleNames& known,
                  const Quoted& quoted) {
  const std::string_view source = words_of(article, words, *words.source);
  if (words.place != Place::body) return known.identify(source);
  const Identity* speaker = known.is_speaker(source) ? quoted.around(*words.source) : nullptr;
  return speaker != nullptr ? *speaker : known.identify(source, words.source);
}

Statement statement_of(const Article& article, Attribution words, ArticleNames& known,
                       const Quoted& quoted) {
  Statement statement;
  statement.article = article.key;
  statement.key = statement_key(article, words);
  statement.flags = words.flags;
  if (words.source) {
    const Identity who = identity(article, words, known, quoted);
    statement.source_type = who.type;
    statement.canonical = who.canonical;
    statement.entity = who.entity;
    if (who.unnamed) statement.flags.add(Flag::anonymous);
    if (who.relays) statement.flags.add(Flag::second_hand);
  }
  if (words.via) statement.via = known.relay(words_of(article, words, *words.via));
  add_flags(words, statement);
  statement.attribution = std::move(words);
  auto judged = judge_confidence(statement);
  statement.confidence = judged.level;
  statement.reasons = std::move(judged.reasons);
  return statement;
}

}  // namespace

void resolve(const Article& article, const Segments& segments,
             std::vector<Attribution> attributions, const Language& language, const Names& names,
             const Take& take) {
  ArticleNames known(article, segments, language, names);
  for (const auto& words : attributions) {
    if (words.source) known.learn(words_of(article, words, *words.source));
  }
  Headline headline(article, attributions, names);
  Quoted quoted;
  for (auto& words : attributions) {
    Statement statement = statement_of(article, std::move(words), known, quoted);
    if (statement.attribution.place == Place::headline) {
      headline.link(statement);
    } else {
      headline.compare(statement);
      quoted.note(statement);
    }
    take(std::move(statement));
  }
  if (auto bare = headline.bare()) {
    Statement statement = statement_of(article, std::move(*bare), known, quoted);
    headline.link(statement);
    take(std::move(statement));
  }
}

}  // namespace sayso::resolve
