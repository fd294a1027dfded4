#pragma once
// Whose a document or a report is, by the words of the source that name it.

#include <string>
#include <string_view>

#include "languages/ko/lexicon.h"
#include "languages/ko/person.h"

namespace sayso::extractors::korean {

/// 시가 지난달 낸 '자료', 시의 보고서, 시 자료: who issued the document; empty where the words name
/// nobody.
[[nodiscard]] std::string issuer(const Tokens& words, const Lexicon& lexicon);

/// 예시통신의 보도, 그의 설명: whose report it is; empty where the last word `head` is no report or
/// nobody's.
[[nodiscard]] std::string reporter(const Tokens& words, std::string_view head,
                                   const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
