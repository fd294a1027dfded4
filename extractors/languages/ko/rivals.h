#pragma once
// Which of a sentence's candidates give way to which others as the source of a report.

#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

class Rivals {
 public:
  Rivals(std::string_view text, const std::vector<Word>& words, const Phrases& phrases)
      : text_(text), words_(words), phrases_(phrases) {}

  /// Weighs candidates that stand before the content's end against each other.
  void weigh_before(const Report& report, std::vector<Candidate>& candidates) const;
  /// Weighs candidates behind the content against each other and those before it.
  static void weigh_behind(const Report& report, std::vector<Candidate>& candidates);

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return slice(text_, words_[at].span);
  }
  [[nodiscard]] std::string_view noun(std::size_t at) const {
    return slice(text_, words_[at].noun);
  }
  [[nodiscard]] std::size_t question_end(const Report& report) const;
  void drop_asking(const Report& report, std::vector<Candidate>& candidates) const;
  void prefer_last_clause(const Report& report, std::vector<Candidate>& candidates) const;
  [[nodiscard]] bool before_no_speaker(const Report& report) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Phrases& phrases_;
};

}  // namespace sayso::extractors::korean
