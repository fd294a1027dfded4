#pragma once
// What a report's source is chosen from: phrases of its sentence, who spoke before, nobody; and the
// features by which trained weights judge the finished row.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "attribute/features.h"
#include "attribute/weights.h"
#include "core/types.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// A noun phrase that may be a source: words [first, last], the particle left off.
struct Phrase {
  std::size_t first = 0, last = 0;
  ByteSpan span;
  Particle particle = Particle::none;
  SourceKind kind = SourceKind::unknown;
  bool name = false;  ///< looks like a person's name
};

/// Where a candidate stands.
enum class Stand : std::uint8_t {
  before,   ///< in the sentence, before the content's end
  behind,   ///< between content and cue
  head,     ///< the noun that an adnominal cue tells of
  fixed,    ///< the form of the report leaves no choice: 시에 따르면
  speaker,  ///< who spoke in the row before
  subject,  ///< the subject of a sentence before
  nobody,
};

struct Candidate {
  Stand stand = Stand::nobody;
  Phrase phrase;              ///< words are set for candidates of this sentence alone
  int prior = 0;              ///< what the rules think of it
  std::optional<Phrase> via;  ///< who relays it, where the sentence says so
  [[nodiscard]] bool here() const { return stand <= Stand::fixed; }
};

constexpr std::size_t kElisionReach = 3;  ///< sentences back to a dropped subject

/// What stands around a report.
struct Surroundings {
  std::optional<Phrase> speaker, subject;
  std::size_t speaker_distance = 0, subject_distance = 0;  ///< sentences back
  bool speaker_by_pronoun = false;  ///< the row before named its source by a pronoun
  bool new_paragraph = false;       ///< the sentence opens a paragraph
  bool first_report = true;         ///< no report of this sentence came before
};

/// Cues of what a survey or report finds: 나타났다, 집계됐다.
[[nodiscard]] bool found_by_survey(const Cue& cue);

/// Which candidate is the source, by a few rules: the likeliest phrase of the sentence; of equals
/// before a quotation the nearest, before a clause the first. Else who spoke last or was told of
/// last; else nobody. `lead` is how far it is before the next. REQUIRES: candidates is not empty,
/// and the last is nobody or fixed.
struct Pick {
  std::size_t at = 0;
  int lead = 0;
};
[[nodiscard]] Pick pick_source(const Report& report, const Surroundings& around,
                               const std::vector<Candidate>& candidates);

/// Features of a finished row, for judging whether it is right. `lead` is the source's over the
/// next candidate.
[[nodiscard]] std::vector<std::uint32_t> row_features(
    std::string_view text, const std::vector<Word>& words, const Report& report,
    const Surroundings& around, const Candidate& chosen, int lead, const Attribution& row,
    const Lexicon& lexicon);

/// How likely the weights think a row with these features right, 0 to 1.
[[nodiscard]] float margin(const attribute::Weights& weights,
                           std::span<const std::uint32_t> features);

/// How training looks into a reading: it sees each row with its features.
using RowVisitor = std::function<void(const Attribution&, std::span<const std::uint32_t>)>;

}  // namespace sayso::extractors::korean
