#pragma once
// What a spoken quotation's tail makes of it: a report with its cue, one more of a list, nothing.

#include <cstdint>
#include <vector>

#include "languages/ko/cue_words.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/quote_words.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// Gives a report the cue that words from `cue.at` to `last` are.
void set_cue(Report& report, const CueWords::Verb& cue, std::size_t last);

/// What becomes of a quotation, and of the pieces that wait for its report.
enum class Fate : std::uint8_t {
  told,    ///< "그렇다"고 말했다: they are a report
  waits,   ///< "A", "B"라고: told with the next quotation
  unsaid,  ///< "그렇다"고 말한 적이 없다: nobody says so
  bare,    ///< "그렇다.": a report that nothing hands on
};

struct Handed {
  Fate fate = Fate::told;
  std::size_t end = 0;  ///< the last word that is done with
  Report report;        ///< where it is told; without its pieces
};

class QuotationReports {
 public:
  QuotationReports(const std::vector<Word>& words, const std::vector<Spoken>& spoken,
                   const Lexicon& lexicon, const CueWords& cues, const QuoteWords& quotes)
      : words_(words), spoken_(spoken), lexicon_(lexicon), cues_(cues), quotes_(quotes) {}

  /// What the words around the quotation at word `at` make of it.
  [[nodiscard]] Handed hand_on(std::size_t at) const;

 private:
  /// A quotation, the last word of its tail, and the next quotation.
  struct Place {
    std::size_t at = 0, tail = 0, next = 0;
  };
  [[nodiscard]] Handed with_verb(const Place& place) const;
  [[nodiscard]] Handed before_noun(const Place& place) const;
  [[nodiscard]] Handed without_tail(const Place& place) const;
  [[nodiscard]] bool in_list(const Place& place) const;
  [[nodiscard]] bool unsaid(const CueWords::Verb& verb) const;
  bool share(const Place& place, Report& report) const;

  const std::vector<Word>& words_;
  const std::vector<Spoken>& spoken_;
  const Lexicon& lexicon_;
  const CueWords& cues_;
  const QuoteWords& quotes_;
};

}  // namespace sayso::extractors::korean
