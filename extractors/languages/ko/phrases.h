#pragma once
// Noun phrases of a sentence, by their last word: where one begins and what its head says of a
// source. Knows no reports.

#include <cstdint>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

constexpr std::size_t kModifiers = 8;  ///< words before a head that belong to its phrase

/// 후, 뒤, 것: nouns that only hang on the clause before them.
[[nodiscard]] bool is_dependent(std::string_view noun);

class Phrases {
 public:
  Phrases(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon,
          const NounBag& nouns)
      : text_(text), words_(words), lexicon_(lexicon), nouns_(nouns) {}

  /// The phrase whose head is word `last`, its modifiers before it included, down to word `left`.
  [[nodiscard]] Phrase at(std::size_t last, std::size_t left) const;
  /// Whether a word tells a time: 이날, 1일, 지난해.
  [[nodiscard]] bool time(std::size_t k) const;
  /// 나는, 저희는: words of a speaker, not of the one who reports him.
  [[nodiscard]] bool first_person(const Phrase& phrase) const;
  /// 응답자의 60%, 열 명 중 3명: a share of people.
  [[nodiscard]] bool share(const Phrase& phrase) const;
  /// 조사한, 나오는: a verb that stands before the noun it tells of.
  [[nodiscard]] bool verb_before_noun(std::size_t k) const;
  /// A number or an amount.
  [[nodiscard]] bool starts_with_digit(const Phrase& phrase) const;

 private:
  [[nodiscard]] std::string_view word(std::size_t k) const { return slice(text_, words_[k].span); }
  [[nodiscard]] std::string_view noun(std::size_t k) const { return slice(text_, words_[k].noun); }
  [[nodiscard]] SourceKind kind_of(std::size_t last, std::size_t first) const;
  [[nodiscard]] bool ends_clause(std::size_t k) const;
  [[nodiscard]] bool outlet(std::size_t k) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  const NounBag& nouns_;
};

}  // namespace sayso::extractors::korean
