#pragma once
// From a report to the row that shows it, but for content and source.

#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/reports.h"

namespace sayso::extractors::korean {

[[nodiscard]] CueClass cue_class(const Report& report);

/// The row's cue and what the report's form says of it.
[[nodiscard]] Attribution draft(const Report& report, const std::vector<Word>& words);

/// Whether the reporter's own words end by giving the clause as possible or expected: 늦어질 수
/// 있다, 닫을 것으로 예상된다, 닫힐 가능성이 크다.
[[nodiscard]] bool gives_as_possible(std::string_view clause);

/// Whether a noun cue without a source goes back to the sentence before.
[[nodiscard]] bool somebody_gives(std::string_view text, const Report& report,
                                  const std::vector<Word>& words, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
