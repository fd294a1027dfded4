#include "languages/ko/rows.h"

namespace sayso::extractors::korean {

CueClass cue_class(const Report& report) {
  switch (report.rule) {
    case Rule::quoted_noun:
    case Rule::clause_noun:
      return CueClass::noun;
    case Rule::bare:
      return CueClass::none;
    case Rule::colon:
      return CueClass::colon;
    case Rule::according:
      return CueClass::according;
    case Rule::thing:
      return CueClass::passive;
    default:
      return CueClass::verb;
  }
}

Attribution draft(const Report& report, const std::vector<Word>& words) {
  Attribution row;
  row.rule = spell(report.rule);
  row.cue_class = cue_class(report);
  if (report.has_cue()) {
    row.cue = ByteSpan{words[report.cue_first].span.begin, words[report.cue_last].span.end};
  }
  if (report.cue != nullptr) row.cue_lemma = report.cue->lemma;
  if (report.cue != nullptr && report.cue->hedged) row.flags.add(Flag::hedged);
  if (report.fallback) row.flags.add(Flag::cue_weak);
  if (report.denial) row.flags.add(Flag::denial);
  return row;
}

}  // namespace sayso::extractors::korean
