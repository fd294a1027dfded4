#pragma once
// A sentence as words: what stands between blanks, parentheses and short quoted labels kept whole,
// each spoken quotation one word of its own.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/morphology.h"

namespace sayso::extractors::korean {

/// What an article's text shows of its words: nouns, seen with a particle that no verb ends in; and
/// persons, named with a title somewhere.
class NounBag {
 public:
  NounBag(std::string_view text, const Lexicon& lexicon);
  [[nodiscard]] bool has(std::string_view noun) const;
  [[nodiscard]] bool is_person(std::string_view noun) const;

 private:
  std::vector<std::uint32_t> hashes_, people_;  ///< sorted
};

struct Word {
  ByteSpan span;  ///< without punctuation at its ends; a quotation with its marks
  ByteSpan noun;  ///< without its particle
  Particle particle = Particle::none;
  bool comma = false;  ///< a comma, semicolon or dash follows
  bool colon = false;  ///< a colon follows
  bool glued = false;  ///< no blank before it: what follows a quotation's closing mark
  int quotation = -1;  ///< index of the spoken quotation that it is
};

/// What hands a quotation on, by the words behind it.
struct Spoken {
  std::uint32_t quotation = 0;  ///< index into Segments::quotations
  Quotative tail = Quotative::none;
};

/// The quotations of a paragraph's stretch that somebody speaks, ascending; titles, labels and
/// quotations inside others are left out. `begin` and `end` bound the paragraph.
[[nodiscard]] std::vector<Spoken> spoken(std::string_view text, ByteSpan paragraph,
                                         const std::vector<Quotation>& quotations,
                                         std::size_t first_quotation, const Lexicon& lexicon);

/// A clause by its end: 다, 요, 까 and the like, or a mark of its own.
[[nodiscard]] bool ends_as_clause(std::string_view inner);

/// A noun that can be one who speaks: 홍길동, 씨, 교수, 주민들.
[[nodiscard]] bool is_somebody(std::string_view noun, const Lexicon& lexicon);

/// 말하길, 밝히기를: a verb of saying that stands before what is said.
[[nodiscard]] bool announces(std::string_view word, const Lexicon& lexicon);

/// '언제 가나'라는 질문에: what a survey asks, and what a reporter asks whom; said by nobody that
/// is told of.
[[nodiscard]] bool asks_in_survey(const Cue& noun, std::string_view word);

/// 대한, 관한: what a noun cue is about stands before it.
[[nodiscard]] bool is_about(std::string_view word);

/// What hands a quotation on, by the letters glued to its closing mark.
[[nodiscard]] Quotative tail_of(std::string_view text, const Quotation& quotation);

/// Where a paragraph's own words begin, behind a dateline: (서울=예시통신) 홍길동 기자 = …,
/// [예시신문 홍길동 기자] ….
[[nodiscard]] std::uint32_t behind_dateline(std::string_view text, ByteSpan sentence);

/// Words of a sentence. Linear in the sentence.
[[nodiscard]] std::vector<Word> words(std::string_view text, ByteSpan sentence,
                                      const std::vector<Quotation>& quotations,
                                      const std::vector<Spoken>& spoken, const NounBag& nouns,
                                      const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
