#pragma once
// Names that stand behind what their bearer is: 축구 매체 ‘예시닷컴’, 생산업체 예시리튬.

#include <optional>
#include <string>

#include "core/language.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/person.h"

namespace sayso::extractors::korean {

/// 축구 매체 ‘예시닷컴’: the name in marks at the end of a source's words.
[[nodiscard]] std::optional<SourceWords> named_in_marks(const std::string& kept,
                                                        const Lexicon& lexicon);

/// IT 전문 매체 예시닷컴, 생산업체 예시리튬: the name without marks.
[[nodiscard]] std::optional<SourceWords> behind_what(const Tokens& words, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
