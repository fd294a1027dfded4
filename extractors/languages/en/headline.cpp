#include "languages/en/headline.h"

#include <algorithm>

#include "languages/en/compose.h"
#include "segment/segment.h"

namespace sayso::extractors::english {
namespace {

constexpr std::uint32_t kLongestName = 6;    // words before a colon that may name a speaker
constexpr std::uint32_t kFewestWords = 3;    // of a quotation that is no label
constexpr std::size_t kLongestTitle = 1000;  // bytes

/// The title as the body of an article of its own.
Article as_body(const Article& article) {
  Article out;
  out.text = article.title;
  if (out.text.size() > kLongestTitle) out.text.clear();
  out.language = article.language;
  const auto size = static_cast<std::uint32_t>(out.text.size());
  if (size > 0) out.paragraphs.push_back({{0, size}, ParagraphKind::body});
  return out;
}

std::uint32_t words_in(const Text& text, std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::uint32_t>(
      std::count_if(text.tokens.begin() + begin, text.tokens.begin() + end,
                    [](const Token& token) { return token.is_word(); }));
}

/// "Sample: 'We will go'" and a quotation that nobody is named for.
std::vector<Attribution> quoted(const Text& text) {
  std::vector<Attribution> out;
  for (const Quoted& one : text.quotations) {
    if (words_in(text, one.first(), one.close) < kFewestWords) continue;
    Attribution row;
    row.kind = StatementKind::direct;
    row.content = {{text.tokens[one.first()].span.begin, text.tokens[one.close - 1].span.end}};
    row.rule = "headline-quotation";
    row.cue_class = CueClass::none;
    row.margin = 0.5F;
    const std::uint32_t colon = one.open > 0 ? one.open - 1 : 0;
    const bool named = colon > 0 && text.tokens[colon].shape == Shape::colon &&
                       words_in(text, 0, colon) <= kLongestName;
    if (named) {
      row.rule = "headline-colon";
      row.cue = text.tokens[colon].span;
      row.cue_class = CueClass::colon;
      row.source = ByteSpan{text.tokens[0].span.begin, text.tokens[colon - 1].span.end};
      row.margin = 0.7F;
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::vector<Attribution> read_headline(const Article& article, const Language& language,
                                       const Lexicon& lexicon, const Model& model) {
  const Article title = as_body(article);
  const Text text = read_text(title, segment::segment(title, language), lexicon);
  auto out = compose(text, model, lexicon);
  for (Attribution& row : quoted(text)) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const Attribution& other) {
      return std::any_of(other.content.begin(), other.content.end(),
                         [&](ByteSpan span) { return span.overlaps(row.content.front()); });
    });
    if (!known) out.push_back(std::move(row));
  }
  for (Attribution& row : out) row.place = Place::headline;
  return out;
}

}  // namespace sayso::extractors::english
