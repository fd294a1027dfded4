#pragma once
// The one list of what the extractors supply: languages, names, site rules, and the embedded
// tables.

#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/result.h"

namespace sayso::extractors {

/// A table as it was built into the program: "languages/ko/cues.tsv", "sites/hani.co.kr.site".
/// Empty where there is none of that name.
[[nodiscard]] std::string_view embedded(std::string_view name);

/// Names of all embedded files, sorted.
[[nodiscard]] std::vector<std::string_view> embedded_names();

/// All knowledge, parsed from the embedded tables. Fails with file, line and row on a bad table.
[[nodiscard]] Result<Knowledge> load_knowledge();

}  // namespace sayso::extractors
