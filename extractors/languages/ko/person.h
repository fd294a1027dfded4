#pragma once
// The person's name in the words of a source: between and behind offices, bodies, countries and
// what is told of him. Knows no article.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

using Tokens = std::vector<std::string_view>;

/// Blank-separated words of `words` with parentheses left out, views into `kept`. A slash ends
/// them: 홍길동/학생.
[[nodiscard]] Tokens tokens(std::string_view words, std::string& kept);

/// Words [first, last) with blanks between.
[[nodiscard]] std::string joined(const Tokens& words, std::size_t first, std::size_t last);

/// Whether the word names a body: an organisation, an outlet, a country.
[[nodiscard]] bool names_body(std::string_view word, const Lexicon& lexicon);

struct Person {
  std::string name;
  bool full = false;  ///< false for 홍 교수, which stands for a name given before
};

/// The person in words of which the last is a title (홍길동 서울대 교수, 홍 교수, 홍길동씨); empty
/// where they name nobody (정부 대변인).
[[nodiscard]] std::optional<Person> titled_person(const Tokens& words, const Lexicon& lexicon);

/// The person in words that end in a name (영화감독 홍길동, 미국 상원 의원 제인 샘플).
[[nodiscard]] std::optional<Person> plain_person(const Tokens& words, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
