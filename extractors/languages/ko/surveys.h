#pragma once
// Surveys over several sentences: whose figures and answers they are where no sentence says so.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"

namespace sayso::extractors::korean {

class Surveys {
 public:
  explicit Surveys(std::string_view text) : text_(text) {}

  /// The document that a 따르면 gave.
  void note_document(const Phrase& document, std::size_t sentence);
  /// The crowd that a sentence tells of, if it tells of one.
  void note_crowd(const std::vector<Word>& words, const Phrases& phrases, std::size_t sentence);
  /// Whose the report is: `chosen`, unless an earlier sentence tells better.
  [[nodiscard]] Candidate source(const Report& report, const std::vector<Word>& words,
                                 const Candidate& chosen, std::size_t sentence) const;

 private:
  [[nodiscard]] bool gives_share(const Report& report, const std::vector<Word>& words) const;

  /// A phrase of an earlier sentence.
  struct Told {
    Phrase phrase;
    std::size_t sentence = 0;
  };
  std::string_view text_;
  std::optional<Told> document_, crowd_;
};

}  // namespace sayso::extractors::korean
