#pragma once
// Which word of a sentence is the cue of a report, seen from the end of what it reports. Knows no
// source and no content.

#include <string_view>
#include <vector>

#include "languages/ko/lexicon.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

constexpr std::size_t kClauseReach = 12;  ///< words from 다고 to its verb

/// A sentence's words, asked for cues. `from` is always the first word behind the reported words.
class CueWords {
 public:
  CueWords(std::string_view text, const std::vector<Word>& words, const Lexicon& lexicon)
      : text_(text), words_(words), lexicon_(lexicon) {}

  struct Verb {
    std::size_t at = 0;
    const Cue* cue = nullptr;
    bool found = false, fallback = false, adnominal = false;
    bool active = false, received = false;
  };

  /// A word's text; empty behind the last.
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < words_.size() ? slice(text_, words_[at].span) : std::string_view{};
  }
  [[nodiscard]] bool is_quote(std::size_t at) const {
    return at < words_.size() && words_[at].quotation >= 0;
  }
  /// The next quotation from there on; the number of words where there is none.
  [[nodiscard]] std::size_t next_quotation(std::size_t from) const;
  /// A predicate between two quotations that ends the first one's report:
  /// "A"라며 걱정했고, 그는 "B"라고 말했다 does, "A"라며 웃은 뒤 "B"라고 말했다 does not.
  [[nodiscard]] bool broken(std::size_t from, std::size_t to) const;
  [[nodiscard]] bool has_subject(std::size_t from, std::size_t to) const;
  /// 길은 넓어졌지만, 아직 좁다는 지적이 나온다: the report begins behind what is told
  /// as a fact.
  [[nodiscard]] std::size_t behind_fact(std::size_t first, std::size_t last) const;
  /// "A"며 내년에 시작할 예정이라고 밝혔다: the quotation and the clause are one report.
  [[nodiscard]] bool joins_clause(std::size_t from, std::size_t next) const;

  /// The verb that a quotation hangs on: the first reporting verb, else the first predicate that
  /// ends its clause.
  [[nodiscard]] Verb quotation_verb(std::size_t from) const;
  /// Noun cue behind 다는, 라는: …다는 (시장의) 분석이 나온다, …라는 점을 강조했다, …라는 게 그의
  /// 설명이다. `last` becomes the cue's last word.
  [[nodiscard]] Verb noun_cue(std::size_t from, std::size_t& last) const;
  /// The verb behind 다고 (or 다며, then `any` predicate will do): reporting verbs, 하다 next to
  /// it. Words without a predicate may stand between: …고 1일 밝혔다, …고 김 교수는 말했다.
  [[nodiscard]] Verb clause_verb(std::size_t from, bool any) const;
  /// The verb behind 것으로.
  [[nodiscard]] Verb thing_verb(std::size_t from) const;
  /// The verb of fearing or owning up behind a clause's 것을: 오를 것을 걱정했다.
  [[nodiscard]] Verb fact_verb(std::size_t from) const;
  /// The verb behind 는지.
  [[nodiscard]] Verb asking_verb(std::size_t from) const;

  /// Whether nobody says so: …다고 보기 어렵다, …다고 말한 적이 없다.
  [[nodiscard]] bool unsaid(std::size_t at) const;
  [[nodiscard]] static bool is_denial(const Cue& cue);

 private:
  [[nodiscard]] const Cue* telling(std::size_t at) const;
  [[nodiscard]] std::size_t first_of_serial(std::size_t at, std::size_t from) const;
  void judge_noun(std::size_t at, std::size_t next, Verb& verb) const;

  std::string_view text_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
};

}  // namespace sayso::extractors::korean
