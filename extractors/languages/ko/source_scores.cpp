#include "languages/ko/source_scores.h"

namespace sayso::extractors::korean {
namespace {

/// Noun cues that a crowd gives as well as a person.
bool is_opinion(const Cue& cue) {
  return cue.lemma == "평가" || cue.lemma == "지적" || cue.lemma == "분석" || cue.lemma == "전망" ||
         cue.lemma == "관측" || cue.lemma == "우려" || cue.lemma == "중론" || cue.lemma == "반응" ||
         cue.lemma == "해석" || cue.lemma == "조언" || cue.lemma == "기대" || cue.lemma == "비판";
}

/// What those asked in a survey do.
bool answers(const Cue& cue) {
  return cue.lemma == "답하다" || cue.lemma == "응답하다" || cue.lemma == "답변하다" ||
         cue.lemma == "생각하다" || cue.lemma == "말하다";
}

bool has_noun_cue(const Report& report) {
  return report.rule == Rule::clause_noun || report.rule == Rule::quoted_noun;
}

bool is_known(const Phrase& phrase) { return phrase.kind != SourceKind::unknown || phrase.name; }

int score_of_kind(const Phrase& phrase, bool surveyed) {
  switch (phrase.kind) {
    case SourceKind::title:
    case SourceKind::person:
    case SourceKind::pronoun:
    case SourceKind::anonymous:
      return 5;
    case SourceKind::outlet:
    case SourceKind::organization:
    case SourceKind::collective:
      return 4;
    case SourceKind::document:
      return 1;
    case SourceKind::never:
      return surveyed ? 0 : -8;
    case SourceKind::unknown:
      break;
  }
  return phrase.name ? 3 : 0;
}

int score_of_particle(const Report& report, const Phrase& phrase, bool behind) {
  const bool noun_cue = has_noun_cue(report);
  const bool known = is_known(phrase);
  switch (phrase.particle) {
    case Particle::topic:
      return 5;
    case Particle::subject:
      return behind || (report.rule == Rule::quoted && !report.open_start) ? 4 : 1;
    case Particle::also:
      return known ? 1 : -8;
    case Particle::from_topic:
    case Particle::from:
      return phrase.kind == SourceKind::collective ? 5 : -8;
    case Particle::of:
      return behind && noun_cue && (known || report.rule == Rule::quoted_noun) ? 4 : -8;
    case Particle::none:
      // 당 지도부 내 중론이다: the phrase next to the noun.
      return behind && noun_cue && known && phrase.last + 1 == report.cue_first ? 1 : -8;
    default:
      return -8;
  }
}

/// What a noun cue makes of a phrase before the reported words.
int score_before_noun(const Report& report, const Phrase& phrase) {
  const bool subject = phrase.particle == Particle::subject;
  if (!report.active) return subject || phrase.particle == Particle::topic ? -8 : 0;
  // …라는 평가다: of those that say nothing by themselves (a course, a price) it is said.
  int sum = subject ? -4 : 0;
  if (!is_known(phrase) && is_opinion(*report.cue)) sum -= 4;
  return sum;
}

}  // namespace

bool is_reply(const Cue& cue) {
  return cue.lemma == "응답" || cue.lemma == "답변" || cue.lemma == "대답" || cue.lemma == "의견";
}

std::optional<Phrase> likely(const std::vector<Candidate>& candidates) {
  const Candidate* best = nullptr;
  for (const Candidate& one : candidates) {
    if (one.here() && one.prior >= kLikely && (best == nullptr || one.prior > best->prior)) {
      best = &one;
    }
  }
  return best == nullptr ? std::nullopt : std::optional(best->phrase);
}

int SourceScores::score(const Report& report, const Phrase& phrase, bool behind) const {
  const bool surveyed = phrases_.share(phrase) && report.cue != nullptr && answers(*report.cue);
  const bool passive =
      report.rule == Rule::thing && report.cue != nullptr && report.cue->kind == CueKind::passive;
  const bool before_noun = has_noun_cue(report) && !behind;
  const auto last = slice(text_, words_[phrase.last].noun);
  // …것으로 나타났다: found by a survey that the sentence names.
  if (passive && found_by_survey(*report.cue) && phrase.kind == SourceKind::document && !behind &&
      (phrase.particle == Particle::none || phrase.particle == Particle::from ||
       phrase.particle == Particle::from_topic)) {
    return last.ends_with("결과") || phrase.particle != Particle::none ? 6 : -8;
  }
  // 회원들 가운데 …는 의견은 3%였다.
  const bool asked = before_noun && report.cue != nullptr &&
                     phrase.kind == SourceKind::collective && is_reply(*report.cue);
  const bool part = last == "가운데" || last == "중";
  if (asked && part && phrase.particle == Particle::none) return kLikely + 2;
  int sum = score_of_kind(phrase, surveyed) + score_of_particle(report, phrase, behind);
  if (behind) sum += report.holds_another ? 8 : 4;
  if (passive || report.hearsay || report.received) sum -= behind ? 4 : 12;
  if (before_noun) sum += score_before_noun(report, phrase);
  if (surveyed) sum += 4;
  // 회원들은 …는 응답이 많았다.
  if (asked && report.cue->lemma != "의견") sum += 8;
  if ((phrases_.starts_with_digit(phrase) && !surveyed) || phrases_.first_person(phrase)) sum -= 8;
  return sum;
}

}  // namespace sayso::extractors::korean
