#include "languages/ko/quotation_reports.h"

#include <algorithm>
#include <utility>

namespace sayso::extractors::korean {

using Verb = CueWords::Verb;

void set_cue(Report& report, const Verb& cue, std::size_t last) {
  report.cue_first = cue.at;
  report.cue_last = std::max(cue.at, last);
  report.cue = cue.cue;
  report.fallback = cue.fallback;
  report.adnominal = cue.adnominal;
  report.active = cue.active;
  report.received = cue.received;
}

Handed QuotationReports::hand_on(std::size_t at) const {
  const Quotative kind = spoken_[static_cast<std::size_t>(words_[at].quotation)].tail;
  const std::size_t tail = quotes_.tail_end(at, kind);
  const Place place{at, tail, cues_.next_quotation(tail + 1)};
  switch (kind) {
    case Quotative::myeo:
      if (place.next < words_.size() && !cues_.broken(tail + 1, place.next)) {
        return {Fate::waits, tail, {}};
      }
      return with_verb(place);
    case Quotative::go:
      return with_verb(place);
    case Quotative::neun:
      return before_noun(place);
    default:
      return without_tail(place);
  }
}

/// "그렇다"고 말했다, "그렇다"며 웃었다.
Handed QuotationReports::with_verb(const Place& place) const {
  if (cues_.joins_clause(place.tail + 1, place.next)) return {Fate::waits, place.tail, {}};
  const Verb verb = cues_.quotation_verb(place.tail + 1);
  if (verb.found && unsaid(verb)) return {Fate::unsaid, place.at, {}};
  // "A"라고, "B"라고 말했다: members of a list.
  if (!verb.found && place.next == place.tail + 1 && place.next < words_.size()) {
    return {Fate::waits, place.tail, {}};
  }
  Report report;
  report.rule = Rule::quoted;
  if (verb.found) {
    set_cue(report, verb, verb.at);
  } else {
    share(place, report);
  }
  return {Fate::told, place.tail, std::move(report)};
}

/// "…"라고 여길지 모른다, "…"라고 말한 적이 없다.
bool QuotationReports::unsaid(const Verb& verb) const {
  const bool may = cues_.word(verb.at).ends_with("지") && cues_.word(verb.at + 1).starts_with("모");
  return may || cues_.unsaid(verb.at);
}

/// "그렇다"는 주장이 나왔다, "그렇다"는 홍길동 씨는.
Handed QuotationReports::before_noun(const Place& place) const {
  Report report;
  std::size_t last = 0;
  const Verb noun = cues_.noun_cue(place.tail + 1, last);
  if (!noun.found && quotes_.said_by(place.tail)) {
    report.rule = Rule::quoted;
    report.cue_first = report.cue_last = place.tail;
    report.adnominal = true;
    return {Fate::told, place.tail, std::move(report)};
  }
  if (!noun.found) return {Fate::unsaid, place.at, {}};
  // "A"는 소감과 함께 "B"는 각오를 밝혔다: one report.
  if (words_[noun.at].particle == Particle::with && place.next < words_.size()) {
    return {Fate::waits, noun.at, {}};
  }
  report.rule = noun.cue->kind == CueKind::noun ? Rule::quoted_noun : Rule::quoted;
  set_cue(report, noun, last);
  return {Fate::told, place.tail, std::move(report)};
}

/// 홍길동은 "그렇다", 김하나는 "아니다"라고 했다; 홍길동이 말하길 "그렇다."; "그렇다." 홍길동의
/// 말이다; 홍길동 / 학생 : "그렇다".
Handed QuotationReports::without_tail(const Place& place) const {
  // "A," 그는 이어 "B"라고 했다.
  if (quotes_.goes_on_behind(place.at, place.next) || in_list(place)) {
    return {Fate::waits, place.at, {}};
  }
  Report report;
  const Verb noun = quotes_.told_by(place.at);
  const bool first = place.at == 0;
  if (share(place, report)) {
    report.rule = Rule::quoted;
  } else if (!first && quotes_.announces(place.at - 1)) {
    const std::size_t before = place.at - 1;
    report.rule = Rule::quoted;
    set_cue(report, {before, lexicon_.verb(cues_.word(before)), true}, before);
  } else if (noun.found) {
    report.rule = Rule::quoted_noun;
    set_cue(report, noun, noun.at);
  } else if (!first && words_[place.at - 1].colon) {
    report.rule = Rule::colon;
  } else {
    return {Fate::bare, place.at, {}};
  }
  return {Fate::told, place.tail, std::move(report)};
}

/// "A", "B" 또는 "C"라고: members of a list.
bool QuotationReports::in_list(const Place& place) const {
  const std::size_t behind = place.at + 1;
  return place.next < words_.size() &&
         (place.next == behind ||
          (place.next == behind + 1 && QuoteWords::joins(cues_.word(behind))));
}

/// Gives the report the verb that its speaker shares with a later one.
bool QuotationReports::share(const Place& place, Report& report) const {
  const Verb verb = quotes_.shared_verb(place.at, place.next);
  if (!verb.found) return false;
  report.shared = verb.at;
  report.cue = verb.cue;
  return true;
}

}  // namespace sayso::extractors::korean
