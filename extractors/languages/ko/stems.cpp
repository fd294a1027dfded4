#include "languages/ko/stems.h"

#include <algorithm>
#include <array>
#include <limits>

#include "languages/ko/inflection.h"
#include "languages/latin_words.h"
#include "languages/vocabulary.h"
#include "text/stem.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

// Costs of taking a word apart; the cheapest way wins. Few long known stems beat many short ones,
// and a short one inside a longer unknown word is more often part of a name.
constexpr double kKnown = 1.0;
constexpr double kKnownSyllable = 2.2;
constexpr double kKnownFirstSyllable = 4.5;
constexpr double kUnknown = 0.7;
constexpr double kUnknownSyllable = 1.3;
constexpr double kParticle = 0.3;
constexpr double kEnding = 0.4;
constexpr double kEndingSyllable = 0.15;
constexpr std::size_t kLongestEnding = 7;
constexpr double kNever = std::numeric_limits<double>::infinity();

// A word of a two-word rendering ("vote counting") says less than a rendering of one word; so does
// a rendering that is not the first.
constexpr float kPhraseWord = 0.75F;
constexpr float kLaterGloss = 0.92F;

std::u32string wide(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    out.push_back(c.value);
    at += c.length;
  }
  return out;
}

std::string narrow(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) text::append(out, c);
  return out;
}

bool syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

/// The sum over a piece of a word, one more syllable.
std::uint32_t added_to(std::uint32_t sum, char32_t syllable) {
  const std::uint32_t mixed = (sum ^ static_cast<std::uint32_t>(syllable)) * 0x9E3779B1U;
  return mixed ^ mixed >> 15;
}

/// 수도 있다, "may", is no capital and no water supply.
bool is_may(const std::u32string& word, std::string_view behind) {
  return word == U"수도" && (behind.starts_with(" 있") || behind.starts_with(" 없"));
}

}  // namespace

Result<StemFinder> StemFinder::load(std::string_view glossary, std::string_view words) {
  StemFinder out;
  auto rows = text::read_tsv("names/glossary.tsv", glossary, 2);
  if (!rows) return rows.error();
  std::unordered_set<std::u32string> stems;
  for (const auto& row : *rows) stems.insert(wide(row[0]));
  for (const auto& row : *rows) out.add_entry(row[0], row[1], stems);
  if (auto done = out.add_words(words); !done) return done.error();
  return out;
}

void StemFinder::add_entry(std::string_view korean, std::string_view english,
                           const std::unordered_set<std::u32string>& stems) {
  std::vector<Gloss> glosses;
  const auto phrases = text::split(english, ',');
  bool compound = !phrases.empty();
  std::vector<std::vector<std::string>> contents;
  for (const auto phrase : phrases) {
    contents.push_back(content_stems(phrase));
    compound = compound && contents.back().size() > 1;
  }
  float usual = 1;
  for (const auto& content : contents) {
    for (std::size_t i = 0; i < content.size(); ++i) {
      Gloss gloss;
      gloss.stem = content[i];
      gloss.part = compound ? static_cast<int>(content.size() - 1 - i) : 0;
      gloss.weight = usual * (content.size() > 1 && !compound ? kPhraseWord : 1.0F);
      glosses.push_back(std::move(gloss));
    }
    usual *= kLaterGloss;
  }
  const auto number = static_cast<std::uint32_t>(glosses_.size());
  glosses_.push_back(std::move(glosses));
  const std::u32string stem = wide(korean);
  if (stem.empty()) return;
  for (const auto& form : beginnings(stem)) {
    // What would be a form if the noun were a verb is another word: 이유 is no form of 이율.
    if (stem.size() > 1 && form != stem && stems.contains(form)) continue;
    (is_verbal(stem, form) ? verbal_ : surfaces_)[form].push_back(number);
    note(form);
    longest_ = std::max(longest_, form.size());
  }
}

Result<void> StemFinder::add_words(std::string_view table) {
  auto rows = text::read_tsv("languages/ko/stems.tsv", table, 2);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const std::u32string word = wide(row[1]);
    if (row[0] == "particle") {
      particles_.insert(word);
    } else if (row[0] == "ending") {
      ending_starts_.insert(word.front());
    } else if (row[0] == "stop") {
      for (const auto& form : beginnings(word)) {
        (is_verbal(word, form) ? verbal_ : surfaces_)[form].clear();
        note(form);
      }
    } else {
      return Error{ErrorKind::bad_input, "languages/ko/stems.tsv:" + std::to_string(row.line) +
                                             ": unknown class '" + std::string(row[0]) + "'"};
    }
  }
  return {};
}

void StemFinder::note(const std::u32string& form) {
  std::uint32_t sum = 0;
  for (const char32_t syllable : form) sum = added_to(sum, syllable);
  perhaps_[sum % perhaps_.size()] = true;
}

double StemFinder::tail_cost(const std::u32string& tail, bool after_unknown) const {
  if (tail.empty()) return 0;
  if (particles_.contains(tail)) return kParticle;
  if (after_unknown || tail.size() > kLongestEnding || !ending_starts_.contains(tail.front())) {
    return kNever;
  }
  return kEnding + kEndingSyllable * static_cast<double>(tail.size());
}

/// Whether a stem of one syllable may have this tail: what follows 하 or 되 belongs to a longer
/// word.
bool StemFinder::stands_alone(const std::u32string& tail) const {
  constexpr std::u32string_view kOfLonger =
      U"시하했한할함해합되된될됐됨적롭스받당인일화측별용간내외상";
  if (tail.empty()) return true;
  return kOfLonger.find(tail.front()) == std::u32string_view::npos &&
         tail_cost(tail, false) < kNever;
}

/// Behind 숨진, 오를: nothing, or an ending that joins such a form: 다, 데, 지, 게, 줄.
double StemFinder::verbal_tail_cost(const std::u32string& tail) {
  if (tail.empty()) return 0;
  constexpr std::u32string_view kStarts = U"다데지게줄니까";
  if (kStarts.find(tail.front()) == std::u32string_view::npos) return kNever;
  return kEnding + kEndingSyllable * static_cast<double>(tail.size());
}

// The cheapest way to cover a word with known and unknown pieces and a tail of particles or
// endings.
std::vector<StemFinder::Piece> StemFinder::take_apart(const std::u32string& word) const {
  const std::size_t size = word.size();
  enum State { known, unknown, verbal };  // of the last piece
  struct Way {
    double cost = kNever;
    std::size_t from = 0;
    State before = known;
    const std::vector<std::uint32_t>* entries = nullptr;
  };
  std::vector<std::array<Way, 3>> ways(size + 1);
  ways[0][known].cost = 0;
  double best = kNever;
  std::size_t best_end = size;
  State best_state = unknown;
  for (std::size_t i = 0; i <= size; ++i) {
    const std::u32string tail = word.substr(i);
    for (const State state : {known, unknown, verbal}) {
      const double cost = ways[i][state].cost;
      if (cost == kNever) continue;
      const double whole =
          cost + (state == verbal ? verbal_tail_cost(tail) : tail_cost(tail, state == unknown));
      // Of one spelling a noun goes before a verb's form: 소년 is a boy, not what 소녀 is as a
      // verb.
      if (i > 0 && (whole < best || (whole == best && state != verbal))) {
        best = whole;
        best_end = i;
        best_state = state;
      }
    }
    if (i == size) break;
    const auto improve = [&](State state, std::size_t to, State next, double added,
                             const std::vector<std::uint32_t>* entries) {
      const double cost = ways[i][state].cost;
      if (cost == kNever || cost + added >= ways[to][next].cost) return;
      ways[to][next] = {cost + added, i, state, entries};
    };
    improve(known, i + 1, unknown, kUnknown + kUnknownSyllable, nullptr);
    improve(unknown, i + 1, unknown, kUnknownSyllable, nullptr);
    if (ways[i][known].cost == kNever && ways[i][unknown].cost == kNever) continue;
    std::u32string piece;
    std::uint32_t sum = 0;
    for (std::size_t length = 1; length <= std::min(longest_, size - i); ++length) {
      piece.push_back(word[i + length - 1]);
      const bool alone = length == 1 && i == 0 && stands_alone(word.substr(length));
      const double added = length > 1 || alone ? kKnown
                           : i == 0            ? kKnownFirstSyllable
                                               : kKnownSyllable;
      sum = added_to(sum, piece.back());
      if (!perhaps_[sum % perhaps_.size()]) continue;
      const auto surface = surfaces_.find(piece);
      const auto verb = verbal_.find(piece);
      for (const State state : {known, unknown}) {
        if (surface != surfaces_.end()) {
          improve(state, i + length, known, added, &surface->second);
        }
        if (verb != verbal_.end()) improve(state, i + length, verbal, added, &verb->second);
      }
    }
  }
  std::vector<Piece> out;
  for (std::size_t at = best_end; at > 0;) {
    const Way& way = ways[at][best_state];
    if (best_state == unknown && !out.empty() && !out.back().entries && out.back().begin == at) {
      out.back().begin = way.from;
    } else {
      out.push_back({way.from, at, way.entries});
    }
    at = way.from;
    best_state = way.before;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

void StemFinder::put_known(const Piece& piece, ByteSpan span, std::vector<Stem>& out,
                           std::uint32_t& group) const {
  int parts = 0;
  for (const std::uint32_t entry : *piece.entries) {
    for (const Gloss& gloss : glosses_[entry]) parts = std::max(parts, gloss.part);
  }
  for (int part = parts; part >= 0; --part) {
    bool any = false;
    for (const std::uint32_t entry : *piece.entries) {
      for (const Gloss& gloss : glosses_[entry]) {
        if (gloss.part != part) continue;
        if (!any) ++group;
        any = true;
        out.push_back({gloss.stem, span, true, group, gloss.weight});
      }
    }
  }
}

void StemFinder::put(const std::u32string& word, const std::vector<std::uint32_t>& offsets,
                     std::vector<Stem>& out, std::uint32_t& group) const {
  if (particles_.contains(word)) return;  // behind a figure or a Latin word
  for (const Piece& piece : take_apart(word)) {
    const ByteSpan span{offsets[piece.begin], offsets[piece.end]};
    if (piece.entries) {
      put_known(piece, span, out, group);
      continue;
    }
    const std::size_t length = piece.end - piece.begin;
    if (length < 2 && word.size() > 1) continue;
    const std::u32string run = word.substr(piece.begin, length);
    out.push_back({narrow(run), span, false, ++group, 1});
    // 가람시: the last syllable may be a common noun behind a name.
    if (length > 2 && surfaces_.contains(run.substr(length - 1))) {
      out.push_back({narrow(run.substr(0, length - 1)), span, false, group, 0.8F});
    }
  }
}

std::vector<Stem> StemFinder::find(std::string_view text) const {
  std::vector<Stem> out;
  std::uint32_t group = 0;
  for (const ByteSpan span : latin_words(text)) {
    const std::string_view word = slice(text, span);
    put_latin_word(word, span, text::english_stem(lowered(word)), ++group, out);
  }
  for (std::uint32_t at = 0; at < text.size();) {
    std::u32string word;
    std::vector<std::uint32_t> offsets;
    while (at < text.size()) {
      const auto c = text::decode(text, at);
      if (!syllable(c.value)) break;
      word.push_back(c.value);
      offsets.push_back(at);
      at += c.length;
    }
    if (word.empty()) {
      at += text::decode(text, at).length;
      continue;
    }
    offsets.push_back(at);
    if (!is_may(word, text.substr(at))) put(word, offsets, out, group);
  }
  return out;
}

}  // namespace sayso::extractors::korean
