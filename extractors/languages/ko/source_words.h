#pragma once
// What the words of a Korean source say by themselves: the name in it, the kind of source, whether
// it is short for something said before; and the names that a text equates.

#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

[[nodiscard]] SourceWords source_words(std::string_view words, const Lexicon& lexicon);

/// 마이크로소프트(MS), 한국은행(이하 한은), and each person named with a title under the short
/// forms that may follow: 홍길동 서울대 교수 -> 홍 교수. In text order.
[[nodiscard]] std::vector<Language::Alias> aliases(std::string_view text, const Lexicon& lexicon);

/// Persons that the text names with a title, in text order.
[[nodiscard]] std::vector<std::string> people(std::string_view text, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
