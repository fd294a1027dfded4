#include "train/korean_learn.h"

#include <algorithm>

#include "languages/ko/reader.h"
#include "segment/segment.h"
#include "text/utf8.h"
#include "train/learn.h"

namespace sayso::train {
namespace {

using extractors::korean::Lexicon;

constexpr std::uint32_t kRightRows = 1 << 13;

std::uint32_t shared(const std::vector<ByteSpan>& left, const std::vector<ByteSpan>& right) {
  std::uint32_t sum = 0;
  for (const ByteSpan a : left) {
    for (const ByteSpan b : right) {
      const auto begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
      if (begin < end) sum += end - begin;
    }
  }
  return sum;
}

std::uint32_t size_of(const std::vector<ByteSpan>& pieces) {
  std::uint32_t sum = 0;
  for (const ByteSpan piece : pieces) sum += piece.size();
  return sum;
}

double overlap(const std::vector<ByteSpan>& left, const std::vector<ByteSpan>& right) {
  const auto total = size_of(left) + size_of(right);
  return total == 0 ? 0 : 2.0 * shared(left, right) / total;
}

/// The last word of a phrase.
ByteSpan head(std::string_view text, ByteSpan span) {
  const auto blank = slice(text, span).rfind(' ');
  if (blank == std::string_view::npos) return span;
  return {span.begin + static_cast<std::uint32_t>(blank) + 1, span.end};
}

/// As the scorer judges a source.
bool same_source(std::string_view text, ByteSpan guess, ByteSpan gold) {
  if (!guess.overlaps(gold)) return false;
  if (head(text, guess).overlaps(gold) && head(text, gold).overlaps(guess)) return true;
  return overlap({guess}, {gold}) >= 0.5;
}

/// The gold row that a reading's row stands for; nullptr where none does.
const GoldRow* gold_row(const GoldArticle& gold, const Attribution& row, double enough) {
  const GoldRow* best = nullptr;
  double most = enough;
  for (const GoldRow& one : gold.rows) {
    double score = overlap(row.content, one.content);
    if (score < enough) continue;
    if (row.cue && one.cue && row.cue->overlaps(*one.cue)) score += 0.05;
    if (best == nullptr || score > most) {
      best = &one;
      most = score;
    }
  }
  return best;
}

void judge_rows(const KoreanLesson& lesson, const Lexicon& lexicon, std::vector<Labelled>& out) {
  const GoldArticle& gold = *lesson.gold;
  const auto judge = [&](const Attribution& row, std::span<const std::uint32_t> features) {
    const GoldRow* one = gold_row(gold, row, 0.5);
    if (one != nullptr && one->wide) return;
    const bool content = one != nullptr && overlap(row.content, one->content) >= 0.8;
    const bool source = one != nullptr && row.source.has_value() == one->source.has_value() &&
                        (!row.source || same_source(gold.article.text, *row.source, *one->source));
    out.push_back({{features.begin(), features.end()},
                   static_cast<std::uint8_t>(content && source ? 1 : 0),
                   1});
  };
  (void)extractors::korean::read_body(gold.article, lesson.segments, lexicon, {}, judge);
}

}  // namespace

std::vector<KoreanLesson> korean_lessons(const std::vector<GoldArticle>& corpus,
                                         const Language& language) {
  std::vector<KoreanLesson> out;
  for (const GoldArticle& gold : corpus) {
    out.push_back({&gold, segment::segment(gold.article, language)});
  }
  return out;
}

attribute::Weights learn_korean(const std::vector<const KoreanLesson*>& lessons,
                                const Lexicon& lexicon) {
  std::vector<Labelled> rows;
  for (const KoreanLesson* lesson : lessons) judge_rows(*lesson, lexicon, rows);
  attribute::Weights out;
  Options options;
  options.epochs = 10;
  options.decay = 1e-4F;
  out.add("right", learn_classes(rows, 1, kRightRows, options));
  return out;
}

}  // namespace sayso::train
