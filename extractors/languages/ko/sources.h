#pragma once
// Who says it: candidate phrases of a sentence, ranked for one report. Knows the sentence alone;
// what an earlier sentence names is the reader's business.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

class SourceFinder {
 public:
  SourceFinder(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon,
               const NounBag& nouns)
      : text_(text), words_(words), lexicon_(lexicon), nouns_(nouns) {}

  /// Phrases of the sentence that may be the report's source, in text order; one `fixed` candidate
  /// where the report's form leaves no choice.
  [[nodiscard]] std::vector<Candidate> candidates(const Report& report) const;
  /// The phrase whose head is word `last`, its modifiers before it included, down to word `left`.
  [[nodiscard]] Phrase phrase(std::size_t last, std::size_t left) const;
  /// The word at which the report's content begins, behind the source's phrase and what goes with
  /// it.
  [[nodiscard]] std::size_t content_start(const Report& report,
                                          const std::optional<Phrase>& source) const;
  /// Where a quotation's report has words of the clause before its first mark (그는 이것이
  /// "큰일"이라고), the word at which they begin; the quotation's own otherwise.
  [[nodiscard]] std::size_t mixed_start(const Report& report,
                                        const std::optional<Phrase>& source) const;
  /// Whether the speaker says it in or through a document that the sentence names behind him:
  /// 시는 보도자료를 통해, 그는 성명에서.
  [[nodiscard]] bool through_document(const Report& report, const Phrase& source) const;
  /// A topic or subject that may be the speaker of a later sentence.
  [[nodiscard]] std::optional<Phrase> subject() const;

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return slice(text_, words_[at].span);
  }
  [[nodiscard]] std::string_view noun(std::size_t at) const {
    return slice(text_, words_[at].noun);
  }
  [[nodiscard]] bool time(std::size_t at) const;
  [[nodiscard]] std::size_t skip_adjuncts(std::size_t from, std::size_t end) const;
  [[nodiscard]] std::optional<Phrase> according(const Report& report) const;
  [[nodiscard]] std::optional<Phrase> before_colon(const Report& report) const;
  [[nodiscard]] std::optional<Phrase> in_parenthesis(const Report& report) const;
  [[nodiscard]] SourceKind kind_of(std::size_t last, std::size_t first) const;
  [[nodiscard]] static bool within_later_clause(const Report& report, std::size_t k);
  void prefer_last_clause(const Report& report, std::vector<Candidate>& candidates) const;
  [[nodiscard]] std::optional<Candidate> cited(const Report& report) const;
  [[nodiscard]] bool first_person(const Phrase& phrase) const;
  [[nodiscard]] bool starts_with_digit(const Phrase& phrase) const;
  [[nodiscard]] int score(const Report& report, const Phrase& phrase, bool behind) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  const NounBag& nouns_;
};

}  // namespace sayso::extractors::korean
