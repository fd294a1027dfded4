#include "languages/en/names.h"

#include <algorithm>
#include <string>

#include "languages/en/phrase.h"

namespace sayso::extractors::english {
namespace {

/// Runs of capital words in a text, as they stand.
struct Run {
  std::size_t begin = 0, end = 0;
};

std::vector<Run> capital_runs(const std::vector<Piece>& pieces, const Lexicon& lexicon) {
  std::vector<Run> out;
  for (std::size_t at = 0; at < pieces.size();) {
    const Word& known = lexicon.find(pieces[at].word);
    const bool function = known.is(WordClass::article) || known.is(WordClass::preposition) ||
                          known.is(WordClass::conjunction) || known.is(WordClass::subject) ||
                          known.is(WordClass::possessive) || known.is(WordClass::wh) ||
                          known.is(WordClass::that) || known.is(WordClass::connector) ||
                          known.is(WordClass::time);
    if (!is_capital(pieces[at].word) || function) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < pieces.size() && pieces[end - 1].stop == 0 && !pieces[end - 1].possessive &&
           is_capital(pieces[end].word) && !pieces[end].opens) {
      ++end;
    }
    out.push_back({at, end});
    at = end;
  }
  return out;
}

}  // namespace

std::vector<Language::Alias> aliases(std::string_view text, const Lexicon& lexicon) {
  std::vector<Language::Alias> out, first_names;
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto line = pieces_of(text.substr(at, end - at), lexicon);
    pieces.insert(pieces.end(), line.begin(), line.end());
    if (!pieces.empty() && pieces.back().stop == 0) pieces.back().stop = ';';
    at = end + 1;
  }
  for (const Run& run : capital_runs(pieces, lexicon)) {
    // U.S. Sen. Jane Sample, Business Secretary Jane Sample: the name stands behind the title.
    std::size_t begin = run.begin;
    for (std::size_t at = run.begin; at + 1 < run.end; ++at) {
      const Word& known = lexicon.find(pieces[at].word);
      const bool role = is_title(lexicon, pieces[at].word) || known.is(WordClass::human) ||
                        (known.is(WordClass::unnamed) && at + 2 < run.end);
      if (role) begin = at + 1;
    }
    const bool titled = begin > run.begin;
    const std::string full = joined(pieces, begin, run.end);
    // the Example Trade Board (ETB)
    if (run.end < pieces.size() && pieces[run.end].opens && is_all_capitals(pieces[run.end].word)) {
      out.push_back({full, std::string(pieces[run.end].word)});
    }
    const std::string_view last = pieces[run.end - 1].word;
    const std::size_t size = run.end - begin;
    // Sir and Dame stand with the first name: no full form.
    const bool knight = titled && lexicon.find(pieces[begin - 1].word).is(WordClass::title) &&
                        (pieces[begin - 1].word == "Sir" || pieces[begin - 1].word == "Dame");
    if (size == 1 && titled && !knight) out.push_back({full, full});
    if (size < 2 || size > 4 || is_all_capitals(last)) continue;
    out.push_back({full, std::string(last)});
    if (size <= 3) first_names.push_back({full, std::string(pieces[begin].word)});
  }
  out.insert(out.end(), first_names.begin(), first_names.end());
  return out;
}

}  // namespace sayso::extractors::english
