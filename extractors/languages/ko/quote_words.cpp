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
