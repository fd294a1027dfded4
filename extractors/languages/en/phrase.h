#pragma once
// A phrase as words without their marks, for reading names.

#include <string>
#include <string_view>
#include <vector>

#include "languages/en/lexicon.h"

namespace sayso::extractors::english {

/// A word of a phrase: without marks at its ends; `stop` tells which mark followed it.
struct Piece {
  std::string_view word;
  char stop = 0;            ///< , ( ) ; : where one stood behind it, else 0
  bool possessive = false;  ///< 's or s' was cut off
  bool opens = false;       ///< a bracket stood before it
};

/// Whether the word begins with a capital letter (ASCII or Latin-1).
[[nodiscard]] bool is_capital(std::string_view word);
/// ETB, U.S., AT&T: two characters or more, all capitals, digits, stops.
[[nodiscard]] bool is_all_capitals(std::string_view word);
/// The words of a text, parted by blanks; views into it.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text, const Lexicon& lexicon);
/// Words [begin, end) with single blanks, possessives kept inside.
[[nodiscard]] std::string joined(const std::vector<Piece>& pieces, std::size_t begin,
                                 std::size_t end);
/// Sen., Mayor, Dr: with or without its stop.
[[nodiscard]] bool is_title(const Lexicon& lexicon, std::string_view word);

}  // namespace sayso::extractors::english
