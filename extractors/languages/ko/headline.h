#pragma once
// Statements of a Korean title: a quotation, and the name that stands before it.

#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

/// 홍길동 "길을 넓힌다", "길이 좁다" 떠나는 주민들: rows with spans of the title; no source where
/// no name stands before the mark. Linear in the title.
[[nodiscard]] std::vector<Attribution> read_title(std::string_view title, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
