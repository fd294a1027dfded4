#pragma once
// Reports in one sentence: cue words with the end of what they report. Who speaks, and where
// indirect content begins, is left to sources.h.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "languages/ko/lexicon.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// How a report was found; its name is the rule's name outside.
enum class Rule : std::uint8_t {
  quoted,       ///< 홍길동 씨는 "그렇다"고 말했다
  quoted_noun,  ///< "그렇다"는 주장이 나왔다
  bare,         ///< "그렇다." 홍길동 씨의 말이다: a quotation and no cue
  colon,        ///< 홍길동 / 학생 : "그렇다"
  clause,       ///< 시는 길을 넓힌다고 밝혔다
  clause_noun,  ///< 길을 넓힌다는 소식이 전해졌다
  thing,        ///< 길을 넓힐 것으로 알려졌다
  according,    ///< 시에 따르면 길이 넓어진다
  goes_on,      ///< 길을 넓힌다는 것이다: goes on with the report before
};
[[nodiscard]] std::string_view spell(Rule rule);

/// Part of a content: words [first, last] of the sentence; `keep` bytes of the last word's text are
/// the content's own (all of it for quotations).
struct Piece {
  std::size_t first = 0, last = 0;
  std::uint32_t keep = 0;
  bool quoted = false;
};

struct Report {
  Rule rule = Rule::clause;
  std::vector<Piece> pieces;
  bool open_start = false;  ///< the first piece may begin later than its `first`
  std::size_t left = 0;     ///< no word of this report stands before this one
  std::size_t own = 0;      ///< nor, its source apart, before this one
  std::size_t joint = 0;    ///< the word with the quotative ending, or the last quotation
  std::size_t cue_first = 1, cue_last = 0;  ///< words; cue_last < cue_first where there is no cue
  std::size_t shared = 0;  ///< the verb of a later speaker that is this one's too; 0 where none is
  const Cue* cue = nullptr;
  bool fallback = false;  ///< the cue is a verb that no table knows
  bool active = false;    ///< a noun cue that somebody gives: 입장을 밝혔다, 설명이다
  bool received = false;  ///< a noun cue that somebody gets: 평가를 받았다
  bool hearsay = false;   ///< 한다고 한다: told by nobody in particular
  bool denial = false;    ///< the source rejects the content
  int relayed = -1;       ///< index of the sentence's 따르면, which relays this report
  bool holds_another = false;  ///< its content is another report: 말했다고 전했다
  bool held = false;       ///< its words are part of another's content, whose topic stands before
  bool adnominal = false;  ///< the cue stands before a noun: 밝힌 김 교수
  [[nodiscard]] bool has_cue() const { return cue_first <= cue_last; }
};

/// Reports of a sentence, by the place of their joint. Linear in the words.
[[nodiscard]] std::vector<Report> find_reports(std::string_view text,
                                               const std::vector<Word>& words,
                                               const std::vector<Spoken>& spoken,
                                               const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
