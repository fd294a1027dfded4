#include "languages/ko/inside.h"

#include <algorithm>

#include "languages/ko/content_bounds.h"
#include "languages/ko/contents.h"
#include "languages/ko/reports.h"
#include "languages/ko/rows.h"
#include "languages/ko/sources.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr int kSure = 8;  // rules' score of a source that stands by itself in speech

/// The quotations inside a piece of speech, as if they were outermost.
std::vector<Quotation> within(const std::vector<Quotation>& all, ByteSpan piece) {
  std::vector<Quotation> out;
  auto at = std::lower_bound(
      all.begin(), all.end(), piece.begin,
      [](const Quotation& one, std::uint32_t begin) { return one.outer.begin < begin; });
  for (; at != all.end() && at->outer.begin < piece.end; ++at) {
    const bool inside = at->closed && at->outer.end <= piece.end;
    if (!inside || (!out.empty() && at->outer.begin < out.back().outer.end)) continue;
    out.push_back(*at);
    out.back().depth = 0;
  }
  return out;
}

/// Sentences of speech: up to a full stop, question or exclamation mark before a blank, outside the
/// quotations in it.
std::vector<ByteSpan> sentences(std::string_view text, ByteSpan piece,
                                const std::vector<Quotation>& quotations) {
  std::vector<ByteSpan> out;
  std::uint32_t begin = piece.begin;
  auto quotation = quotations.begin();
  for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
    while (quotation != quotations.end() && quotation->outer.end <= at) ++quotation;
    const bool quoted = quotation != quotations.end() && quotation->outer.begin <= at;
    const bool stop = text[at] == '.' || text[at] == '?' || text[at] == '!';
    const bool ends = at + 1 == piece.end || (stop && !quoted && text[at + 1] == ' ');
    if (!ends) continue;
    out.push_back({begin, at + 1});
    begin = at + 1;
  }
  return out;
}

/// "(이장이) '그렇다'고 했다": what the writer puts into the words of a speaker stands as any word.
void open_parentheses(std::string_view text, std::vector<Word>& words, const Lexicon& lexicon) {
  for (Word& word : words) {
    const auto here = slice(text, word.span);
    if (word.quotation >= 0 || here.size() < 5 || here.front() != '(' || here.back() != ')') {
      continue;
    }
    const auto parted = lexicon.parted(here.substr(1, here.size() - 2));
    if (parted.particle != Particle::subject && parted.particle != Particle::topic) continue;
    word.span = {word.span.begin + 1, word.span.end - 1};
    word.noun = {word.span.begin, word.span.begin + parted.noun};
    word.particle = parted.particle;
  }
}

/// Whether the report is one of somebody else: by a strong verb with its own speaker, or hearsay.
bool reports_others(const Report& report, bool named, std::string_view cue) {
  constexpr int kRieul = 8;
  if (report.adnominal && final_consonant(cue) == kRieul) return false;  // 말할 것을: not yet said
  switch (report.rule) {
    case Rule::thing:
      return report.cue != nullptr && report.cue->kind == CueKind::passive && !report.cue->weak;
    case Rule::quoted_noun:
      return named && !report.received;
    case Rule::quoted:
      return named && !report.fallback;
    case Rule::clause:
      break;
    default:
      return false;
  }
  if (report.denial) return false;
  if (report.hearsay || cue.starts_with("하더라") || cue.starts_with("하시더라")) return true;
  const bool says =
      report.cue == nullptr || (report.cue->kind == CueKind::say && !report.cue->weak);
  return says && named;
}

/// Whom the rules are sure of; whoever stands right before a quotation goes before all others.
std::optional<Candidate> sure_source(const Report& report,
                                     const std::vector<Candidate>& candidates) {
  const bool quoted = report.rule == Rule::quoted || report.rule == Rule::quoted_noun;
  const Candidate* best = nullptr;
  for (const Candidate& one : candidates) {
    if (one.prior < (quoted ? kLikely : kSure)) continue;
    const bool beside = quoted && one.phrase.last + 1 == report.pieces.front().first;
    if (best == nullptr || beside || one.prior > best->prior) best = &one;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace

std::vector<Attribution> read_inside(const Knowledge& known, ByteSpan piece, ByteSpan speaker,
                                     const RowVisitor& visitor) {
  std::vector<Attribution> out;
  const auto quotations = within(known.quotations, piece);
  const auto said = spoken(known.text, piece, quotations, 0, known.lexicon);
  const Contents contents(known.text, quotations);
  for (const ByteSpan sentence : sentences(known.text, piece, quotations)) {
    auto list = words(known.text, sentence, quotations, said, known.nouns, known.lexicon);
    open_parentheses(known.text, list, known.lexicon);
    const Phrases phrases(known.text, list, known.lexicon, known.nouns);
    const SourceFinder finder(known.text, list, known.lexicon, phrases);
    const ContentBounds bounds(known.text, list, known.lexicon, phrases);
    const Line line{list, said, phrases, finder, bounds};
    for (const Report& report : find_reports(known.text, list, said, known.lexicon)) {
      const bool quoted = report.rule == Rule::quoted || report.rule == Rule::quoted_noun;
      if (!report.has_cue() || (!quoted && report.pieces.size() != 1)) continue;
      const auto candidates = finder.candidates(report);
      const auto source = sure_source(report, candidates);
      const auto cue = slice(known.text, list[report.cue_first].span);
      if (!reports_others(report, source.has_value(), cue)) continue;
      Attribution row = draft(report, list);
      row.via = speaker;
      const bool named = source && report.rule != Rule::thing && !report.hearsay;
      if (named) row.source = source->phrase.span;
      contents.fill(report, line, named ? std::optional(source->phrase) : std::nullopt, row);
      if (row.content.empty()) continue;
      const Candidate chosen = named ? *source : Candidate{};
      auto features = row_features(known.text, list, report, {}, chosen, 0, row, known.lexicon);
      features.push_back(attribute::feature(99, static_cast<std::uint32_t>(report.rule)));
      row.margin = margin(known.weights, features);
      if (visitor) visitor(row, features);
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace sayso::extractors::korean
