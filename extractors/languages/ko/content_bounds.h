#pragma once
// Where a report's content begins, once its source is known. Where it ends, the report knows.

#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"

namespace sayso::extractors::korean {

class ContentBounds {
 public:
  ContentBounds(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon,
                const Phrases& phrases)
      : text_(text), words_(words), lexicon_(lexicon), phrases_(phrases) {}

  /// The word at which the report's content begins, behind the source's phrase and what goes with
  /// it.
  [[nodiscard]] std::size_t content_start(const Report& report,
                                          const std::optional<Phrase>& source) const;
  /// Where a quotation's report has words of the clause before its first mark (그는 이것이
  /// "큰일"이라고), the word at which they begin; the quotation's own otherwise.
  [[nodiscard]] std::size_t mixed_start(const Report& report,
                                        const std::optional<Phrase>& source) const;
  /// Whether words [from, to), behind the speaker, say that he speaks in or through a document:
  /// 시는 보도자료를 통해, 그는 성명에서.
  [[nodiscard]] bool through_document(std::size_t from, std::size_t to) const;

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return slice(text_, words_[at].span);
  }
  [[nodiscard]] std::string_view noun(std::size_t at) const {
    return slice(text_, words_[at].noun);
  }
  [[nodiscard]] bool told_time(std::size_t at) const;
  [[nodiscard]] std::size_t behind_question(std::size_t start, std::size_t end) const;
  [[nodiscard]] std::size_t behind_receiver(std::size_t start, std::size_t end) const;
  [[nodiscard]] std::size_t called_start(const Report& report, std::size_t from,
                                         std::size_t quote) const;
  [[nodiscard]] bool is_predicate(std::size_t quote) const;
  [[nodiscard]] std::size_t skip_times(std::size_t from, std::size_t end) const;
  [[nodiscard]] bool venue(std::size_t at) const;
  [[nodiscard]] std::size_t adjunct_end(std::size_t at, std::size_t from, std::size_t end) const;
  [[nodiscard]] std::size_t skip_adjuncts(std::size_t from, std::size_t end) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  const Phrases& phrases_;
};

}  // namespace sayso::extractors::korean
