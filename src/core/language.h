#pragma once
// What a language supplies. The engine asks the Language that it was given and never which one it
// is. Implementations live in `extractors/languages/<code>/`, and none knows of another.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entities.h"
#include "core/lazy.h"
#include "core/quantity.h"
#include "core/types.h"
#include "core/vocabulary.h"

namespace sayso {

/// What the words of a source say by themselves, before the rest of the article is looked at.
struct SourceWords {
  std::string name;  ///< without title, article, particle: "김철수 서울대 교수" -> "김철수"
  SourceType type = SourceType::organization;
  bool pronoun = false;  ///< he, 그는: stands for a person or body named before
  bool anaphoric =
      false;  ///< the company, 이 회사, 홍 교수: a short way to say a name given before
  bool bare = false;     ///< one word that names a person if the article names one so, else a body
  bool unnamed = false;  ///< an outlet that is not named: 한 매체
  bool relays = false;  ///< the press as a crowd (외신, foreign media): what it says is second-hand
  bool speaker = false;  ///< I: in a quotation who is quoted, else whoever writes
};

/// A reading of a content word for comparing. Several readings of the same words (translations of a
/// homonym) have the same `group`.
struct Stem {
  std::string word;     ///< stem in the common vocabulary, or the folded word itself
  ByteSpan span;        ///< of the words it came from
  bool common = false;  ///< true: a stem of the common vocabulary; false: a name or unknown word
  std::uint32_t group = 0;  ///< counts up in text order
  float weight = 1;         ///< 0..1: how usual this reading is
};

class Language {
 public:
  virtual ~Language() = default;

  /// ISO 639-1 code, "ko".
  [[nodiscard]] virtual std::string_view code() const = 0;
  /// Share, 0 to 1, of the text's letters that this language's script accounts for.
  [[nodiscard]] virtual double share(std::string_view text) const = 0;
  /// Whether the full stop at byte `stop` of `text` ends no sentence (an abbreviation, an initial).
  [[nodiscard]] virtual bool is_abbreviation(std::string_view text, std::size_t stop) const = 0;

  /// The statements that the body's words show, in text order. Total: any article gives a list.
  [[nodiscard]] virtual std::vector<Attribution> read(const Article&, const Segments&) const = 0;
  /// The statements that the title's words show; spans point into the title.
  [[nodiscard]] virtual std::vector<Attribution> read_headline(const Article&) const = 0;

  [[nodiscard]] virtual SourceWords source_words(std::string_view words) const = 0;
  /// Full name of the person that some words name in the article; empty where they name none.
  using FullName = std::function<std::string(std::string_view)>;
  /// The full name of whom a personal pronoun of the body stands for; empty where the language does
  /// not tell.
  [[nodiscard]] virtual std::string antecedent(const Article&, const Segments&, ByteSpan pronoun,
                                               const FullName& full) const;
  /// The full name of whom a description of the body ("the company", "the judge") stands for; empty
  /// where for nobody who is named, nothing where the language does not tell. `speaker` is the
  /// person who spoke in the sentence before, if one did.
  [[nodiscard]] virtual std::optional<std::string> bearer(const Article&, const Segments&,
                                                          ByteSpan description,
                                                          std::string_view speaker,
                                                          const FullName& full) const;
  /// Pairs "full name (short)" and the like that the words themselves equate:
  /// 마이크로소프트(MS), "the World Health Organization (WHO)". In text order.
  struct Alias {
    std::string full;
    std::string alias;
  };
  [[nodiscard]] virtual std::vector<Alias> aliases(std::string_view text) const = 0;

  /// Content words for comparing statements, negations and hedges left to the next two.
  [[nodiscard]] virtual std::vector<Stem> stems(std::string_view text) const = 0;
  /// Numbers, money, dates and measures, ascending and apart. `day` (YYYY-MM-DD, may be empty) is
  /// the anchor of relative dates.
  [[nodiscard]] virtual std::vector<Quantity> quantities(std::string_view text,
                                                         std::string_view day) const;
  [[nodiscard]] virtual bool negated(std::string_view content) const = 0;
  [[nodiscard]] virtual bool hedged(std::string_view content) const = 0;
};

/// All that the extractors supply.
struct Knowledge {
  Names names;
  Lazy<Vocabulary> vocabulary;
  std::vector<std::unique_ptr<Language>> languages;
  std::string digest;  ///< SHA-256 of all tables: names the knowledge that a result was made with

  /// The language with that code, else the one with the largest share of `text`'s letters; the
  /// first listed where there are no letters. REQUIRES: languages is not empty.
  [[nodiscard]] const Language& pick(std::string_view code, std::string_view text) const;
};

}  // namespace sayso
