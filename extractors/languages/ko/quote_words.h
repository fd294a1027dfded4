#pragma once
// A sentence's words, asked for what stands around its spoken quotations.

#include <cstdint>
#include <string_view>
#include <vector>

#include "languages/ko/cue_words.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

class QuoteWords {
 public:
  QuoteWords(std::string_view text, const std::vector<Word>& words,
             const std::vector<Spoken>& spoken, const Lexicon& lexicon, const CueWords& cues)
      : text_(text), words_(words), spoken_(spoken), lexicon_(lexicon), cues_(cues) {}

  /// The last word of the tail behind quotation `at`: itself, or the particle word glued to it.
  [[nodiscard]] std::size_t tail_end(std::size_t at, Quotative kind) const;
  /// 또는, (25%)거나: what joins two quotations of a list.
  [[nodiscard]] static bool joins(std::string_view word);
  /// 홍길동이 말하길 "그렇다.", 그는 이처럼 덧붙였다: "그렇다.": the cue stands before.
  [[nodiscard]] bool announces(std::size_t at) const;
  /// 홍길동은 "…", 김하나는 "…"라고 말했다: the verb of the last is the first's too. `at` is the
  /// first's quotation, `next` the one behind.
  [[nodiscard]] CueWords::Verb shared_verb(std::size_t at, std::size_t next) const;
  /// "그렇다." 홍길동의 말이다: the noun cue behind a quotation that nothing else hands on.
  [[nodiscard]] CueWords::Verb told_by(std::size_t at) const;

  /// "그렇다"는 홍길동 씨는: whether somebody who says so follows the tail that ends at word
  /// `tail`.
  [[nodiscard]] bool said_by(std::size_t tail) const;

  /// Whether a topic that the report before spares may be this one's source: 홍길동은 '늦었다'는
  /// 지적에 "아니다"라고 답했다. `left` is where its own words begin, where a topic would be
  /// nearer; `spared` where the other's do, and not far before.
  [[nodiscard]] bool takes_topic(const Report& report, std::size_t left, std::size_t spared) const;
  /// Whether the topic before the report is none of its own; where it stands among its words they
  /// are made to begin behind it. 홍길동은 '늦었다'는 지적에 …, 홍길동은 기자가 '왜냐'고 묻자 …,
  /// 홍길동은 '왜냐'고 적힌 팻말을 …, 예시신문은 시장이 '그렇다'고 말했다고 ….
  [[nodiscard]] bool spare_topic(Report& report) const;

  /// …한다며 "B"라고 말했다: whether the clause that ends at word `at` is told with the quotation
  /// behind it.
  [[nodiscard]] bool chains(std::size_t at) const;
  /// "그렇다," 그는 이어 "좋다"고 말했다: whether the quotation's last mark is a comma, and its
  /// speaker goes on in the one at `next`.
  [[nodiscard]] bool goes_on_behind(std::size_t at, std::size_t next) const;
  /// …다는 것이다. …는 것. : nothing but the end follows word `at`.
  [[nodiscard]] bool goes_on(std::size_t at) const;

 private:
  [[nodiscard]] bool speaks(std::size_t at) const;
  [[nodiscard]] Quotative tail_of(std::size_t at) const {
    return spoken_[static_cast<std::size_t>(words_[at].quotation)].tail;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<Spoken>& spoken_;
  const Lexicon& lexicon_;
  const CueWords& cues_;
};

}  // namespace sayso::extractors::korean
