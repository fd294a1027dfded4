#pragma once
// Who says it: candidate phrases of a sentence, ranked for one report. Knows the sentence alone;
// what an earlier sentence names is the reader's business.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"
#include "languages/ko/rivals.h"
#include "languages/ko/source_scores.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

class SourceFinder {
 public:
  SourceFinder(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon,
               const Phrases& phrases)
      : text_(text),
        words_(words),
        lexicon_(lexicon),
        phrases_(phrases),
        scores_(text, words, phrases),
        rivals_(text, words, phrases) {}

  /// Phrases of the sentence that may be the report's source, in text order; one `fixed` candidate
  /// where the report's form leaves no choice.
  [[nodiscard]] std::vector<Candidate> candidates(const Report& report) const;
  /// A topic or subject that may be the speaker of a later sentence.
  [[nodiscard]] std::optional<Phrase> subject() const;

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return slice(text_, words_[at].span);
  }
  [[nodiscard]] std::string_view noun(std::size_t at) const {
    return slice(text_, words_[at].noun);
  }
  [[nodiscard]] std::optional<Phrase> according(const Report& report) const;
  void take_clause(std::size_t left, Phrase& document) const;
  [[nodiscard]] std::optional<Phrase> before_colon(const Report& report) const;
  [[nodiscard]] std::optional<Phrase> in_parenthesis(const Report& report) const;
  [[nodiscard]] static bool within_later_clause(const Report& report, std::size_t k);
  [[nodiscard]] std::optional<Candidate> by_form(const Report& report) const;
  void offer(const Report& report, std::size_t k, std::size_t left, Stand stand,
             std::vector<Candidate>& out) const;
  void offer_head(const Report& report, std::vector<Candidate>& out) const;
  [[nodiscard]] std::optional<Candidate> cited(const Report& report) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  const Phrases& phrases_;
  SourceScores scores_;
  Rivals rivals_;
};

}  // namespace sayso::extractors::korean
