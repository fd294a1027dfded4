#pragma once
// Which report of a sentence holds another one, or lies within it.

#include <string_view>
#include <vector>

#include "languages/ko/cue_words.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

class Nesting {
 public:
  Nesting(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon,
          const CueWords& cues)
      : text_(text), words_(words), lexicon_(lexicon), cues_(cues) {}

  /// 시에 따르면 길이 넓어진 것으로 나타났다: whether the report is one with that of 따르면. Who
  /// speaks within it by name makes a report of its own.
  [[nodiscard]] bool within_according(const Report& report, const Report& according) const;
  /// B가 그렇다고 말했다고 A가 전했다: whether the clause whose ending `how` is at word `at` holds
  /// the report before. So does …고 밝힌 것으로 알려졌다, …고 믿지 않는다고 말했다.
  [[nodiscard]] bool holds(const Report& before, std::size_t at, const Quoted& how) const;
  /// 오를 것으로 예상될 것이라고 말했다: whether the report before, which the clause at word `at`
  /// holds, is yet to be said, and so none.
  [[nodiscard]] bool to_come(const Report& before, std::size_t at) const;
  /// 경찰은 그가 잘못을 시인했다고 말했다: whether who tells of the report before stands before it,
  /// for nobody stands behind.
  [[nodiscard]] bool told_from_before(const Report& outer) const;

 private:
  [[nodiscard]] bool within_clause(const Report& report, std::size_t at) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  const CueWords& cues_;
};

}  // namespace sayso::extractors::korean
