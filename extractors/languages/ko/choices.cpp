#include "languages/ko/choices.h"

#include <algorithm>

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kFar = 3;   // sentences
constexpr std::size_t kNear = 2;  // sentences

using attribute::feature;

std::uint32_t bucket(std::size_t value) {
  return value < 4    ? static_cast<std::uint32_t>(value)
         : value < 7  ? 4U
         : value < 12 ? 5U
         : value < 20 ? 6U
                      : 7U;
}

std::uint32_t number(auto value) { return static_cast<std::uint32_t>(value); }

/// The report's state in one number.
std::uint32_t state_of(const Report& report) {
  const bool passive = report.cue != nullptr && report.cue->kind == CueKind::passive;
  return number(passive) | number(report.active) << 1 | number(report.received) << 2 |
         number(report.hearsay) << 3 | number(report.adnominal) << 4 |
         number(report.fallback) << 5 | number(report.denial) << 6;
}

/// 'A', ‘A’: a label as often as somebody's words.
bool single_mark(std::string_view text, const Word& quotation) {
  const auto words = slice(text, quotation.span);
  return words.starts_with("'") || words.starts_with("‘");
}

}  // namespace

bool found_by_survey(const Cue& cue) {
  return cue.lemma == "나타나다" || cue.lemma == "집계되다" || cue.lemma == "조사되다" ||
         cue.lemma == "드러나다" || cue.lemma == "추산되다" || cue.lemma == "예상되다";
}

Pick pick_source(const Report& report, const Surroundings& around,
                 const std::vector<Candidate>& candidates) {
  constexpr int kEnough = 4;
  std::size_t best = candidates.size();
  int second = 0;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const Candidate& one = candidates[at];
    if (!one.here() || one.prior < kEnough) continue;
    // 사람들이 "큰일"이라며 부른 그의 말: the head that the cue tells of is the last resort.
    if (one.stand == Stand::head && best < candidates.size()) continue;
    if (best == candidates.size()) {
      best = at;
      continue;
    }
    const Candidate& before = candidates[best];
    // 그는 이것이 "큰일"이라고: a subject behind a topic is the quotation's own.
    const bool nearer =
        report.rule == Rule::quoted && one.stand == Stand::before &&
        (one.phrase.particle == Particle::topic || before.phrase.particle != Particle::topic);
    const bool better = one.prior > before.prior || (nearer && one.prior + 1 >= before.prior);
    second = std::max(second, better ? before.prior : one.prior);
    if (better) best = at;
  }
  if (best < candidates.size()) return {best, candidates[best].prior - second};
  const bool told =
      report.hearsay || (report.cue != nullptr && report.cue->kind == CueKind::passive);
  const bool subject_nearer = around.subject && around.subject_distance <= kFar &&
                              around.subject_distance < around.speaker_distance;
  const bool surveyed = told && report.cue != nullptr && found_by_survey(*report.cue) &&
                        around.speaker && around.speaker->kind == SourceKind::document &&
                        around.speaker_distance <= kNear;
  const Stand wanted = surveyed         ? Stand::speaker
                       : told           ? Stand::nobody
                       : subject_nearer ? Stand::subject
                                        : Stand::speaker;
  std::size_t other = candidates.size() - 1;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    if (candidates[at].stand == wanted) return {at, 0};
    if (!told && candidates[at].stand == Stand::subject) other = at;
  }
  return {other, 0};
}

std::vector<std::uint32_t> row_features(std::string_view text, const std::vector<Word>& words,
                                        const Report& report, const Surroundings& around,
                                        const Candidate& chosen, int lead, const Attribution& row,
                                        const Lexicon& lexicon) {
  constexpr int kStrong = 9;         // rules' score of a known source with its particle
  constexpr std::size_t kUnit = 24;  // bytes of a short quotation
  std::vector<std::uint32_t> out;
  const std::uint32_t rule = number(report.rule), stand = number(chosen.stand);
  // What counts for one rule alone, and what counts whatever the rule.
  const auto add = [&](std::uint32_t name, std::uint32_t a, std::uint32_t b = 0) {
    out.push_back(feature(100 + name, rule, a, b));
  };
  const auto add_to_all = [&](std::uint32_t name, std::uint32_t a, std::uint32_t b = 0) {
    out.push_back(feature(200 + name, a, b));
  };
  const std::uint32_t leads = number(std::clamp(lead, 0, 15));
  const std::uint32_t to_cue =
      report.has_cue() ? bucket(report.cue_first - std::min(report.cue_first, report.joint)) : 9U;
  const Piece& first = report.pieces.front();
  std::size_t size = 0;
  for (const ByteSpan piece : row.content) size += piece.size();
  add(0, 0);
  add(2, leads);
  add(3, leads, stand);
  add_to_all(0, leads, number(chosen.prior >= kStrong));
  add(4, state_of(report));
  add(6, number(chosen.phrase.kind), stand);
  add(7, number(chosen.phrase.particle), stand);
  add_to_all(1, chosen.here() ? bucket(chosen.phrase.first) : 9U);
  add_to_all(2, first.quoted ? bucket(size / kUnit) : 9U);
  add_to_all(3, first.quoted ? 1U + number(single_mark(text, words[first.first])) : 0U);
  add(10, bucket(first.first), number(report.open_start));
  add(11, number(around.new_paragraph), number(around.first_report));
  add(12, to_cue);
  add_to_all(4, to_cue);
  add(13, number(report.cue != nullptr && report.cue->weak));
  if (report.has_cue()) add(15, number(report.cue_last + 1 == words.size()));
  // What the content begins with.
  if (!first.quoted && chosen.here()) {
    std::size_t start = first.first;
    while (start < words.size() && words[start].span.begin < row.content.front().begin) ++start;
    if (start < words.size()) {
      add(16, number(words[start].particle), number(ending(slice(text, words[start].span))));
      add(17, number(lexicon.opener(slice(text, words[start].span))));
    }
  }
  return out;
}

/// The table's score as a margin: a straight line that puts the two scores between which the levels
/// of core/confidence.h lie, by cross-validation over attribution-ko/train, on that file's bounds:
/// in 5, 7 and 10 folds .97 of the rows above 64 are right that nothing else makes doubtful, below
/// 21 about half, a ninth of all.
float margin(const attribute::Weights& weights, std::span<const std::uint32_t> features) {
  return attribute::probability(weights.table("right").score(features) * 3 / 2 - 12);
}

}  // namespace sayso::extractors::korean
