#include "languages/ko/quote_words.h"

#include <algorithm>

namespace sayso::extractors::korean {

std::size_t QuoteWords::tail_end(std::size_t at, Quotative kind) const {
  if (at + 1 >= words_.size()) return at;
  if (words_[at + 1].glued) return at + 1;
  return kind != Quotative::none && quotative_tail(cues_.word(at + 1)) == kind ? at + 1 : at;
}

bool QuoteWords::joins(std::string_view word) {
  return word == "또는" || word == "혹은" || word == "그리고" || word == "및" ||
         word.ends_with("거나");
}

bool QuoteWords::announces(std::size_t at) const {
  const auto here = cues_.word(at);
  const Cue* verb = lexicon_.verb(here);
  const bool colon = verb != nullptr && verb->kind == CueKind::say && words_[at].colon &&
                     ending(here) == Ending::finite;
  return colon || korean::announces(here, lexicon_);
}

CueWords::Verb QuoteWords::told_by(std::size_t at) const {
  constexpr std::size_t kReach = 10;
  const std::size_t last = words_.size() - 1;
  if (last < at + 2 || last > at + kReach || words_[last - 1].particle != Particle::of) return {};
  const auto here = cues_.word(last);
  const Cue* noun = lexicon_.noun(here);
  const bool is = here.ends_with("다") && !here.ends_with("없다");
  if (noun == nullptr || noun->kind != CueKind::noun || !is) return {};
  CueWords::Verb out{last, noun, true};
  out.active = true;
  return out;
}

bool QuoteWords::said_by(std::size_t tail) const {
  constexpr std::size_t kReach = 4;
  if (words_[tail].quotation >= 0) return false;
  for (std::size_t k = tail + 1; k < words_.size() && k <= tail + kReach; ++k) {
    if (words_[k].quotation >= 0 || words_[k].comma) return false;
    const Particle particle = words_[k].particle;
    if (particle == Particle::none) continue;
    return (particle == Particle::topic || particle == Particle::subject) &&
           is_somebody(slice(text_, words_[k].noun), lexicon_);
  }
  return false;
}

/// Whether a subject can be one who asks or says: 기자가, 시가; 자신이 is the topic once more.
bool QuoteWords::speaks(std::size_t at) const {
  const auto noun = slice(text_, words_[at].noun);
  if (noun == "자신" || noun == "본인") return false;
  return words_[at].particle == Particle::subject &&
         (is_somebody(noun, lexicon_) || lexicon_.source_kind(noun) == SourceKind::organization);
}

bool QuoteWords::takes_topic(const Report& report, std::size_t left, std::size_t spared) const {
  constexpr std::size_t kReach = 80;
  if (left > spared + kReach) return false;
  if (report.rule != Rule::quoted && report.rule != Rule::quoted_noun &&
      report.rule != Rule::clause) {
    return false;
  }
  for (std::size_t k = left; k < report.joint; ++k) {
    if (words_[k].particle == Particle::topic) return false;
  }
  return true;
}

bool QuoteWords::spare_topic(Report& report) const {
  if (!report.has_cue()) return false;
  if (report.rule == Rule::quoted_noun || report.rule == Rule::clause_noun) {
    return !report.active || words_[report.cue_first - 1].particle == Particle::of;
  }
  const bool written = report.adnominal && report.cue != nullptr &&
                       (report.cue->lemma == "적히다" || report.cue->lemma == "쓰이다" ||
                        report.cue->lemma == "담기다");
  const bool tail = report.adnominal && words_[report.cue_first].glued;  // "그렇다"던 홍길동
  if ((written || tail) && report.pieces.front().quoted) {
    report.left = report.pieces.front().first;
    return true;
  }
  const auto cue = cues_.word(report.cue_last);
  if (!cue.ends_with("자") && quotative(cue).kind != Quotative::go) return false;
  std::size_t behind = report.left;
  for (std::size_t k = report.left; k < report.joint; ++k) {
    if (words_[k].particle == Particle::topic) behind = k + 1;
    if (behind == report.left || !speaks(k)) continue;
    report.left = behind;
    report.pieces.front().first = std::max(report.pieces.front().first, behind);
    return true;
  }
  return false;
}

bool QuoteWords::chains(std::size_t at) const {
  const std::size_t end = std::min(words_.size(), at + kClauseReach);
  for (std::size_t k = at + 1; k < end; ++k) {
    if (cues_.is_quote(k)) {
      const Quotative tail = tail_of(k);
      return tail == Quotative::go || tail == Quotative::myeo;
    }
    const Ending how = ending(cues_.word(k));
    if (how == Ending::finite || how == Ending::link) return false;
  }
  return false;
}

bool QuoteWords::goes_on_behind(std::size_t at, std::size_t next) const {
  const auto inner = unquoted(cues_.word(at));
  return inner.ends_with(',') && next < words_.size() && !words_[at].comma &&
         !cues_.broken(at + 1, next);
}

bool QuoteWords::goes_on(std::size_t at) const {
  if (at + 2 < words_.size()) return false;
  const auto next = cues_.word(at + 1);
  return next == "것이다" || next == "것" || next == "거다" || next == "것입니다";
}

CueWords::Verb QuoteWords::shared_verb(std::size_t at, std::size_t next) const {
  std::size_t from = tail_end(at, tail_of(at));
  while (next < words_.size() && next > from + 1 && words_[from].comma) {
    if (!cues_.has_subject(from + 1, next) || cues_.broken(from + 1, next)) return {};
    const Quotative kind = tail_of(next);
    const std::size_t tail = tail_end(next, kind);
    if (kind == Quotative::go || kind == Quotative::myeo) {
      const auto verb = cues_.quotation_verb(tail + 1);
      if (verb.found && !verb.adnominal) return verb;
    } else if (kind != Quotative::none) {
      return {};
    }
    from = tail;
    next = cues_.next_quotation(tail + 1);
  }
  return {};
}

}  // namespace sayso::extractors::korean
