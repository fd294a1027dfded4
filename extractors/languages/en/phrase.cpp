#include "languages/en/phrase.h"

#include <algorithm>

namespace sayso::extractors::english {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view cut_possessive(std::string_view word, bool& cut) {
  for (const std::string_view tail : {"'s", "’s"}) {
    if (word.size() > tail.size() && word.substr(word.size() - tail.size()) == tail) {
      cut = true;
      return word.substr(0, word.size() - tail.size());
    }
  }
  return word;
}

Piece piece_of(std::string_view raw, const Lexicon& lexicon) {
  Piece piece;
  const auto strip = [&](std::string_view marks) {
    bool changed = false;
    for (const char mark : marks) {
      if (!raw.empty() && raw.front() == mark) {
        piece.opens = piece.opens || mark == '(';
        raw.remove_prefix(1);
        changed = true;
      }
      if (!raw.empty() && raw.back() == mark) {
        piece.stop = mark;
        raw.remove_suffix(1);
        changed = true;
      }
    }
    return changed;
  };
  while (strip("(),;:\"[]!?")) {
  }
  for (const std::string_view mark : {"“", "”", "‘"}) {
    if (raw.substr(0, mark.size()) == mark) raw.remove_prefix(mark.size());
    if (raw.size() >= mark.size() && raw.substr(raw.size() - mark.size()) == mark) {
      raw.remove_suffix(mark.size());
    }
  }
  if (raw.size() > 1 && raw.back() == '.' && raw.find('.') + 1 == raw.size() &&
      !lexicon.find(raw.substr(0, raw.size() - 1)).is(WordClass::abbreviation) && raw.size() > 2) {
    raw.remove_suffix(1);
    piece.stop = '.';
  }
  piece.word = cut_possessive(raw, piece.possessive);
  return piece;
}

}  // namespace

bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  if (is_upper(word[0])) return true;
  // Capital letters beyond ASCII: Latin-1 (Á...) is enough for names that begin with one.
  return word.size() > 1 && static_cast<unsigned char>(word[0]) == 0xC3 &&
         static_cast<unsigned char>(word[1]) < 0x9F;
}

bool is_all_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
           return is_upper(c) || c == '.' || c == '&' || (c >= '0' && c <= '9');
         });
}

std::vector<Piece> pieces_of(std::string_view text, const Lexicon& lexicon) {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (const Piece piece = piece_of(text.substr(at, end - at), lexicon); !piece.word.empty()) {
      out.push_back(piece);
    }
    at = end;
  }
  return out;
}

std::string joined(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) {
    if (at > begin) out.push_back(' ');
    out.append(pieces[at].word);
    if (pieces[at].possessive && at + 1 < end) out.append("'s");
  }
  return out;
}

bool is_title(const Lexicon& lexicon, std::string_view word) {
  std::string_view bare = word;
  if (!bare.empty() && bare.back() == '.') bare.remove_suffix(1);
  return lexicon.find(word).is(WordClass::title) || lexicon.find(bare).is(WordClass::title);
}

}  // namespace sayso::extractors::english
