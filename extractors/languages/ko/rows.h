#pragma once
// From a report to the row that shows it, but for content and source.

#include "core/types.h"
#include "languages/ko/reports.h"

namespace sayso::extractors::korean {

[[nodiscard]] CueClass cue_class(const Report& report);

/// The row's cue and what the report's form says of it.
[[nodiscard]] Attribution draft(const Report& report, const std::vector<Word>& words);

}  // namespace sayso::extractors::korean
