#pragma once
// Words and marks of an article as the English reader sees them: spans, hashes, shapes, and where
// each stands among sentences and quotations.

#include <cstdint>
#include <vector>

#include "core/types.h"
#include "languages/en/lexicon.h"

namespace sayso::extractors::english {

enum class Shape : std::uint8_t {
  lower,
  capital,
  upper,
  digit,
  comma,
  stop,
  colon,
  semicolon,
  dash,
  open,
  close,
  quote,
  other
};

/// What a word ends in: as near as the reader comes to parts of speech.
enum class Ending : std::uint8_t { none, ing, ed, s, ly };

struct Token {
  ByteSpan span;
  std::uint32_t word = 0;    ///< word_hash
  std::uint32_t suffix = 0;  ///< hash of the last three letters
  const Word* known = nullptr;
  std::uint32_t sentence = 0;  ///< index into Segments::sentences
  std::uint32_t paragraph = 0;
  std::int32_t quotation = -1;  ///< index into Text::quotations; marks themselves included
  Shape shape = Shape::lower;
  Ending ending = Ending::none;
  bool blank_before = false;
  bool inside = false;  ///< between the marks of its quotation

  [[nodiscard]] bool is_word() const { return shape <= Shape::digit; }
  [[nodiscard]] bool is_capital() const { return shape == Shape::capital || shape == Shape::upper; }
};

/// An outermost quotation, in tokens.
struct Quoted {
  std::uint32_t open = 0;   ///< token of the opening mark; the first inside where it has none here
  std::uint32_t close = 0;  ///< one behind the last token inside: the closing mark if it is closed
  bool closed = true;
  bool continues = false;  ///< the next paragraph goes on with it
  bool marked = true;      ///< opens with a mark; false where it goes on from the line before

  [[nodiscard]] std::uint32_t first() const { return open + (marked ? 1 : 0); }
};

/// A sentence in tokens.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t paragraph = 0;
};

struct Text {
  std::vector<Token> tokens;
  std::vector<Quoted> quotations;
  std::vector<Stretch> sentences;

  /// The word class bits of a token, 0 outside the text.
  [[nodiscard]] std::uint32_t classes(std::int64_t at) const {
    return at < 0 || at >= static_cast<std::int64_t>(tokens.size()) ? 0 : tokens[at].known->classes;
  }
};

/// Cuts the article's body into tokens. Linear.
[[nodiscard]] Text read_text(const Article& article, const Segments& segments,
                             const Lexicon& lexicon);

/// Whether the full stop at byte `stop` follows an abbreviation or an initial.
[[nodiscard]] bool is_abbreviation(std::string_view text, std::size_t stop, const Lexicon& lexicon);

}  // namespace sayso::extractors::english
