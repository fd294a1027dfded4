#pragma once
// Korean word forms without a dictionary: the final consonant of a syllable, particles at the end
// of a noun, the forms a verb stem takes before its endings. Guesses from letters alone; who needs
// certainty must look at the words around.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::extractors::korean {

/// The final consonant of the last letter: 0 none, 1..27 as in Unicode's Hangul syllables (8 is
/// ㄹ), -1 where the last letter is no Hangul syllable.
[[nodiscard]] int final_consonant(std::string_view word);

/// The last `count` letters of `word` (all where it has fewer).
[[nodiscard]] std::string_view last_letters(std::string_view word, std::size_t count);

/// Number of code points, for short words.
[[nodiscard]] std::size_t letters(std::string_view word);

/// What a noun's particle says of its part in the sentence.
enum class Particle : std::uint8_t {
  none,
  topic,       ///< 은 는 께서는 측은
  subject,     ///< 이 가 께서
  also,        ///< 도 역시
  object,      ///< 을 를
  of,          ///< 의
  at,          ///< 에 에게 께
  from,        ///< 에서 서
  from_topic,  ///< 에서는 에선 에서도
  by,          ///< 로 으로
  with,        ///< 와 과 하고
  other,
};

/// A word taken apart: the noun is the first `noun` bytes.
struct Parted {
  std::uint32_t noun = 0;
  Particle particle = Particle::none;
  bool doubtful = false;  ///< a verb before a noun ends so too: 이기는, 나가는
};

/// Parts a particle from the end of a word; none where the word ends in no particle or the ending
/// belongs to a verb (하는, 있는, 많은). A parenthesis before the particle counts as its noun's.
[[nodiscard]] Parted part(std::string_view word);

/// The spellings with which a verb stem begins its forms: 밝히 -> 밝히 밝힌 밝힐 밝힙 밝혀 밝혔.
[[nodiscard]] std::vector<std::string> stem_forms(std::string_view stem);

/// How a predicate ends. `link` joins to the next clause (고, 며, 지만), `adnominal` to a noun.
enum class Ending : std::uint8_t { none, finite, link, adnominal };
[[nodiscard]] Ending ending(std::string_view word);

/// How a word hands on what somebody says.
enum class Quotative : std::uint8_t {
  none,
  go,     ///< 다고 라고 냐고 자고
  myeo,   ///< 다며 라면서
  neun,   ///< 다는 라는 란 단
  thing,  ///< 것으로
  ask,    ///< 는지 을지
};

/// A word's quotative ending; the clause's own words are the first `keep` bytes.
struct Quoted {
  Quotative kind = Quotative::none;
  std::uint32_t keep = 0;
  bool command = false;  ///< 하라고: an order, no statement
};
[[nodiscard]] Quoted quotative(std::string_view word);

/// The same for what stands after a closing quotation mark: 라고 며 라는.
[[nodiscard]] Quotative quotative_tail(std::string_view tail);

/// Whether the full stop at byte `stop` ends no sentence: 1.5, U.S., vs., a single Latin letter.
[[nodiscard]] bool ends_abbreviation(std::string_view text, std::size_t stop);
/// A family name and two syllables of given names.
[[nodiscard]] bool looks_like_name(std::string_view noun);
/// Whether the word is Hangul alone and has a syllable that no Korean given name has: 클, 트, 홀.
[[nodiscard]] bool sounds_foreign(std::string_view word);
/// Whether the first letter is a family name.
[[nodiscard]] bool is_family(std::string_view noun);
/// 만난, 이끄는, 주도한: verbs that stand before the noun they tell of. A guess by the last
/// syllables.
[[nodiscard]] bool is_verb_before_noun(std::string_view word);

/// The word without quotation marks at its ends.
[[nodiscard]] std::string_view unquoted(std::string_view word);

}  // namespace sayso::extractors::korean
