#pragma once
// The Korean tables, parsed: reporting words, what may be a source, what opens a sentence. Look-ups
// are by a word as it stands in the text, endings and all.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/result.h"
#include "languages/ko/morphology.h"
#include "text/tsv.h"

namespace sayso::extractors::korean {

enum class CueKind : std::uint8_t { say, think, passive, noun, carrier, naming };

/// One row of cues.tsv.
struct Cue {
  CueKind kind = CueKind::say;
  std::string lemma;
  bool hedged = false;
  bool weak = false;
};

/// What a noun's ending says of a source.
enum class SourceKind : std::uint8_t {
  unknown,
  title,
  person,  ///< a person of the names table
  pronoun,
  organization,
  document,
  outlet,
  anonymous,
  collective,
  never,
};

class Lexicon {
 public:
  /// Parses the tables. Fails with file, line and row on a bad one.
  [[nodiscard]] static Result<std::unique_ptr<Lexicon>> make(
      std::string_view cues, std::string_view source_nouns, std::string_view not_sources,
      std::string_view openers, std::string_view venues, std::string_view entities,
      std::string_view glossary);

  /// The verb cue whose form begins the word (밝혔다고 -> 밝히다); nullptr where none.
  [[nodiscard]] const Cue* verb(std::string_view word) const;
  /// The noun cue, carrier included, that the word is, but for a particle or 이다.
  [[nodiscard]] const Cue* noun(std::string_view word) const;
  /// What the longest known ending of a noun (no particle) says.
  [[nodiscard]] SourceKind source_kind(std::string_view noun) const;
  /// What the names table says of the whole noun; unknown where it is not there.
  [[nodiscard]] SourceKind named(std::string_view noun) const;
  /// Whether it names an outlet at home in Korea.
  [[nodiscard]] bool domestic(std::string_view noun) const { return domestic_.contains(noun); }
  /// The word taken apart; what only looks like a particle at the end of a foreign name (인도,
  /// 마르첼로) is left on.
  [[nodiscard]] Parted parted(std::string_view word) const;
  /// The bytes of that ending; 0 where none is known.
  [[nodiscard]] std::size_t source_ending(std::string_view noun) const;
  [[nodiscard]] bool venue(std::string_view noun) const { return venues_.contains(noun); }
  /// An opener that belongs to what is said where it stands before it: 올해.
  [[nodiscard]] bool own_time(std::string_view word) const { return times_.contains(word); }
  [[nodiscard]] bool opener(std::string_view word) const { return openers_.contains(word); }
  /// Whether the glossary has the word: one of the language, which names nobody.
  [[nodiscard]] bool common(std::string_view word) const { return common_.contains(word); }
  /// 일본, 파키스탄, 최고: a name or noun, though a verb or a clause may end so.
  [[nodiscard]] bool plain_noun(std::string_view word) const;
  /// Whether a foreign person of the names table has it as first of several names.
  [[nodiscard]] bool given_name(std::string_view word) const { return given_.contains(word); }

 private:
  void add_names(const std::vector<text::TsvRow>& entities);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  template <typename Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Map<Cue> verbs_, nouns_;
  Map<SourceKind> sources_, names_;
  std::unordered_set<std::string, Hash, std::equal_to<>> openers_, times_, venues_, common_, given_,
      domestic_;
};

}  // namespace sayso::extractors::korean
