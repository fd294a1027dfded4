#pragma once
// What the rules think of a phrase as a report's source, before phrases are weighed against each
// other.

#include <optional>
#include <string_view>
#include <vector>

#include "languages/ko/choices.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/phrases.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

constexpr int kLikely = 4;     ///< score of a source that the rules would take
constexpr int kHopeless = -8;  ///< of one that is not worth ranking

/// 응답, 의견: noun cues for what those asked in a survey say.
[[nodiscard]] bool is_reply(const Cue& cue);

/// The phrase of the sentence that the rules alone would take.
[[nodiscard]] std::optional<Phrase> likely(const std::vector<Candidate>& candidates);

/// Scores the phrases of a sentence.
class SourceScores {
 public:
  SourceScores(std::string_view text, const std::vector<Word>& words, const Phrases& phrases)
      : text_(text), words_(words), phrases_(phrases) {}

  /// `behind`: the phrase stands behind the reported words.
  [[nodiscard]] int score(const Report& report, const Phrase& phrase, bool behind) const;

 private:
  std::string_view text_;
  const std::vector<Word>& words_;
  const Phrases& phrases_;
};

}  // namespace sayso::extractors::korean
