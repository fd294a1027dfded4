#include "languages/ko/nesting.h"

#include <algorithm>

#include "languages/ko/phrases.h"

namespace sayso::extractors::korean {
namespace {

constexpr int kRieul = 8;                 // final consonant
constexpr std::size_t kClauseWords = 30;  // words of a clause from a noun that a report tells of
constexpr std::size_t kTopicReach = 100;  // words behind 따르면 that may name another speaker

}  // namespace

bool Nesting::within_according(const Report& report, const Report& according) const {
  if (report.rule != Rule::thing && report.rule != Rule::clause) return false;
  const bool active = report.cue != nullptr && report.cue->kind != CueKind::passive &&
                      (report.cue->hedged || report.cue->kind == CueKind::say) &&
                      report.cue->lemma != "기대하다";
  if (report.rule == Rule::thing && !active) return true;
  bool named = false;
  const std::size_t end = std::min(report.joint, according.cue_last + kTopicReach);
  for (std::size_t k = according.cue_last + 1; k < end; ++k) {
    named |= words_[k].particle == Particle::topic &&
             lexicon_.source_kind(slice(text_, words_[k].noun)) != SourceKind::never;
  }
  return !named || (report.cue == nullptr && report.cue_last + 1 == words_.size());
}

bool Nesting::holds(const Report& before, std::size_t at, const Quoted& how) const {
  // One such step a sentence, so that contents do not grow without bound.
  if (before.holds_another || !before.has_cue()) return false;
  const auto here = cues_.word(at);
  const bool apart = (how.kind == Quotative::thing && how.keep == 0) || here.starts_with("않") ||
                     here.starts_with("것이라");
  const std::size_t end = apart && at > 0 ? at - 1 : at;
  return before.cue_last == end || within_clause(before, at);
}

bool Nesting::to_come(const Report& before, std::size_t at) const {
  return cues_.word(at).starts_with("것이라") && before.rule != Rule::according &&
         final_consonant(cues_.word(at - 1)) == kRieul;
}

bool Nesting::told_from_before(const Report& outer) const {
  return outer.holds_another && outer.has_cue() &&
         !cues_.has_subject(outer.joint + 1, outer.cue_first);
}

/// 위협은 시가 낡았다고 말한 다리에서 나온다고 전했다: the report before tells of a noun of this
/// clause.
bool Nesting::within_clause(const Report& report, std::size_t at) const {
  const std::size_t head = report.cue_last + 1;
  if (!report.adnominal || report.rule != Rule::clause) return false;
  if (head >= at || at > head + kClauseWords) return false;
  if (is_dependent(slice(text_, words_[head].noun)) || cues_.has_subject(head, at)) return false;
  for (std::size_t k = head; k < at; ++k) {
    if (words_[k].quotation >= 0 || words_[k].comma) return false;
  }
  return true;
}

}  // namespace sayso::extractors::korean
