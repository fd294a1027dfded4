#pragma once
// Who relays a statement, where the words beside its source say so or another row holds it. What a
// report itself names as cited (를 인용해, 에 따르면) is the source finder's business.

#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// The outlet that the source spoke to or on (예시통신과의 인터뷰에서, 예시라디오 ‘저녁’에 출연해,
/// 예시통신에 말했다), or the one through whom it spoke (소속사를 통해). One's own newspaper, which
/// a domestic one is, relays nothing.
[[nodiscard]] std::optional<ByteSpan> relay_beside(std::string_view text,
                                                   const std::vector<Word>& words,
                                                   const Report& report, const Phrase& source,
                                                   const Phrases& phrases, const Lexicon& lexicon);

/// Who hands on another's words in the report's sentence: 홍길동이 "…"라는 청취자의 질문을
/// 소개하며.
[[nodiscard]] std::optional<Phrase> introducer(std::string_view text,
                                               const std::vector<Word>& words, const Report& report,
                                               const Phrase& source, const Phrases& phrases);

/// Gives each row that stands within another's content that one's source as relay: 시가 다리를
/// 닫는다고 말했다고 예시통신이 전했다. Rows are in text order; linear in them.
void relay_nested(std::vector<Attribution>& rows);

}  // namespace sayso::extractors::korean
