#pragma once
// The English word tables: what a word does in a sentence (words.tsv), which words report
// (cues.tsv, with inflected forms) and which kinds of bodies there are (kinds.tsv). Look-ups are by
// the hash of the lower-case word.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/types.h"

namespace sayso::extractors::english {

/// Classes of words.tsv, in the file's order; a word's classes are bits.
enum class WordClass : std::uint8_t {
  subject,
  possessive,
  article,
  preposition,
  conjunction,
  be,
  have,
  do_,
  modal,
  negation,
  that,
  wh,
  to,
  object,
  time,
  title,
  abbreviation,
  unnamed,
  human,
  document,
  organization,
  outlet,
  collective_head,
  hedge,
  connector,
  male,
  female,
  place,
  office,
  past,
  kCount
};

/// Attributes of cues.tsv; a cue's attributes are bits.
enum class CueTrait : std::uint8_t {
  speech,
  think,
  deny,
  hedge,
  weak,
  to,
  of,
  show,
  outlet,
  kCount
};

struct Word {
  std::uint32_t hash = 0;     ///< of the lower-case form; 0 marks a free slot
  std::uint32_t classes = 0;  ///< bits of WordClass
  std::uint32_t named = 0;    ///< bits of kinds.tsv's rows: a body whose name holds the word
  std::uint32_t means = 0;    ///< the same: what a description with this noun may mean
  std::uint32_t lemma = 0;    ///< hash of the cue's lemma and class; 0 for a word that is no cue
  std::uint16_t traits = 0;   ///< bits of CueTrait
  std::uint16_t lemma_index = 0;
  CueClass cue = CueClass::none;
  bool participle = false;  ///< -ing form of a verb

  [[nodiscard]] bool is(WordClass which) const {
    return (classes >> static_cast<unsigned>(which) & 1U) != 0;
  }
  [[nodiscard]] bool has(CueTrait which) const {
    return (traits >> static_cast<unsigned>(which) & 1U) != 0;
  }
};

class Lexicon {
 public:
  /// Reads the three tables. Fails with file, line and what is wrong.
  [[nodiscard]] static Result<Lexicon> parse(std::string_view words, std::string_view cues,
                                             std::string_view kinds);

  /// What is known of a word; a blank Word where nothing is.
  [[nodiscard]] const Word& find(std::uint32_t hash) const;
  /// The same by letters, upper or lower case.
  [[nodiscard]] const Word& find(std::string_view word) const;
  [[nodiscard]] std::string_view lemma(const Word& word) const { return lemmas_[word.lemma_index]; }

 private:
  Word& slot(std::uint32_t hash);
  void add_form(std::string_view form, const Word& as, bool participle);
  [[nodiscard]] Result<void> add_kinds(std::string_view table);
  [[nodiscard]] Result<void> add_cue(const std::vector<std::string_view>& cells,
                                     std::uint32_t line);

  std::vector<Word> slots_;
  std::vector<std::string> lemmas_{""};
};

/// Hash of a word with ASCII letters made small and ’ made '.
[[nodiscard]] std::uint32_t word_hash(std::string_view word);

}  // namespace sayso::extractors::english
