#include "languages/ko/rows.h"

#include <algorithm>
#include <array>

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
  if (report.shared > 0) row.cue = words[report.shared].span;
  if (report.cue != nullptr) row.cue_lemma = report.cue->lemma;
  if (report.cue != nullptr && report.cue->hedged) row.flags.add(Flag::hedged);
  if (report.fallback) row.flags.add(Flag::cue_weak);
  if (report.denial) row.flags.add(Flag::denial);
  return row;
}

bool gives_as_possible(std::string_view clause) {
  static constexpr std::array<std::string_view, 12> kEnds = {
      "예상될 것", "수 있다",  "수도 있다",     "수 있었다",     "예상된다",      "전망된다",
      "추정된다",  "관측된다", "가능성이 있다", "가능성이 크다", "가능성이 높다", "수 있습니다"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return clause.ends_with(end); });
}

bool somebody_gives(std::string_view text, const Report& report, const std::vector<Word>& words,
                    const Lexicon& lexicon) {
  // 길을 닫았다. 낡았다는 판단에서다: the reason of those whom the sentence before tells of.
  if (slice(text, words[report.cue_last].span).ends_with("에서다")) return true;
  if (!report.active || report.received) return false;
  if (report.cue_last > report.cue_first) return true;
  // …는 각오도 함께 전했다.
  const std::size_t end = std::min(words.size(), report.cue_last + 3);
  for (std::size_t k = report.cue_last + 1; k < end; ++k) {
    const Cue* verb = lexicon.verb(slice(text, words[k].span));
    if (words[k].quotation < 0 && verb != nullptr && verb->kind == CueKind::say) return true;
  }
  return false;
}

}  // namespace sayso::extractors::korean
