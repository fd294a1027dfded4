#include "languages/ko/inside.h"

#include "languages/ko/content_bounds.h"
#include "languages/ko/reports.h"
#include "languages/ko/rows.h"
#include "languages/ko/sources.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr int kSure = 8;  // rules' score of a source that stands by itself in speech

/// Sentences of speech: up to a full stop, question or exclamation mark before a blank.
std::vector<ByteSpan> sentences(std::string_view text, ByteSpan piece) {
  std::vector<ByteSpan> out;
  std::uint32_t begin = piece.begin;
  for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
    const bool stop = text[at] == '.' || text[at] == '?' || text[at] == '!';
    const bool ends = at + 1 == piece.end || (stop && text[at + 1] == ' ');
    if (!ends) continue;
    out.push_back({begin, at + 1});
    begin = at + 1;
  }
  return out;
}

/// Whether the report is one of somebody else: by a strong verb with its own speaker, or hearsay.
bool reports_others(const Report& report, const std::optional<Candidate>& source,
                    std::string_view cue) {
  if (report.rule == Rule::thing) {
    return report.cue != nullptr && report.cue->kind == CueKind::passive && !report.cue->weak;
  }
  if (report.rule != Rule::clause || report.denial) return false;
  if (report.hearsay || cue.starts_with("하더라") || cue.starts_with("하시더라")) return true;
  const bool says =
      report.cue == nullptr || (report.cue->kind == CueKind::say && !report.cue->weak);
  return says && source.has_value();
}

std::optional<Candidate> sure_source(const std::vector<Candidate>& candidates) {
  const Candidate* best = nullptr;
  for (const Candidate& one : candidates) {
    if (one.prior >= kSure && (best == nullptr || one.prior > best->prior)) best = &one;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace

std::vector<Attribution> read_inside(const Knowledge& known, ByteSpan piece, ByteSpan speaker,
                                     const RowVisitor& visitor) {
  std::vector<Attribution> out;
  for (const ByteSpan sentence : sentences(known.text, piece)) {
    const auto list = words(known.text, sentence, {}, {}, known.nouns, known.lexicon);
    const Phrases phrases(known.text, list, known.lexicon, known.nouns);
    const SourceFinder finder(known.text, list, known.lexicon, phrases);
    const ContentBounds bounds(known.text, list, known.lexicon, phrases);
    for (const Report& report : find_reports(known.text, list, {}, known.lexicon)) {
      if (!report.has_cue() || report.pieces.size() != 1) continue;
      const auto candidates = finder.candidates(report);
      const auto source = sure_source(candidates);
      const auto cue = slice(known.text, list[report.cue_first].span);
      if (!reports_others(report, source, cue)) continue;
      Attribution row = draft(report, list);
      row.via = speaker;
      const bool named = source && report.rule == Rule::clause && !report.hearsay;
      if (named) row.source = source->phrase.span;
      const Piece& said = report.pieces.front();
      const std::size_t first =
          bounds.content_start(report, named ? std::optional(source->phrase) : std::nullopt);
      const Word& last = list[said.last];
      const ByteSpan content{list[std::min(first, said.last)].span.begin,
                             said.keep > 0 ? last.span.begin + said.keep : last.span.end};
      if (content.empty()) continue;
      row.content.push_back(content);
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
