#include "languages/en/names.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/utf8.h"

namespace sayso::extractors::english {
namespace {

/// A word of a phrase: without marks at its ends; `stop` tells which mark followed it.
struct Piece {
  std::string_view word;
  char stop = 0;            ///< , ( ) ; : where one stood behind it, else 0
  bool possessive = false;  ///< 's or s' was cut off
  bool opens = false;       ///< a bracket stood before it
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

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

/// KABC, WXYZ-TV: stations of the United States.
bool is_call_sign(std::string_view word) {
  word = word.substr(0, word.find('-'));
  return word.size() == 4 && (word[0] == 'K' || word[0] == 'W') && is_all_capitals(word);
}

/// Small words inside a name: Leonardo da Sample, Ri van Sample.
bool is_name_link(std::string_view word) {
  constexpr std::string_view kLinks[] = {"de",  "da",  "van", "von", "al", "bin",
                                         "der", "del", "la",  "le",  "di"};
  return std::find(std::begin(kLinks), std::end(kLinks), word) != std::end(kLinks);
}

class Reading {
 public:
  Reading(std::string_view words, const Lexicon& lexicon)
      : words_(words), lexicon_(lexicon), pieces_(pieces_of(words, lexicon)) {
    core_ = pieces_.size();
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      const Word& known = word(at);
      const bool participle = at > 0 && !is_capital(pieces_[at].word) &&
                              !is_capital(pieces_[at - 1].word) && at > 1 &&
                              pieces_[at].word.size() > 5 &&
                              pieces_[at].word.substr(pieces_[at].word.size() - 2) == "ed";
      const bool breaks =
          at > 0 && (participle || known.is(WordClass::preposition) || known.is(WordClass::wh) ||
                     known.is(WordClass::that) || pieces_[at].word == "who" || pieces_[at].opens);
      if (breaks) {
        core_ = at;
        break;
      }
      if (pieces_[at].stop == ',') {
        core_ = at + 1;
        break;
      }
    }
  }

  SourceWords run() {
    out_.name = std::string(text::trim(words_));
    if (pieces_.empty()) return out_;
    if (pronoun() || unnamed()) return out_;
    if (!named()) described();
    return out_;
  }

 private:
  [[nodiscard]] const Word& word(std::size_t at) const { return lexicon_.find(pieces_[at].word); }
  [[nodiscard]] const Word& head() const { return word(core_ - 1); }
  [[nodiscard]] bool head_is_capital() const { return is_capital(pieces_[core_ - 1].word); }

  bool pronoun() {
    if (pieces_.size() > 1 || !(head().is(WordClass::subject) || head().is(WordClass::object) ||
                                head().is(WordClass::wh))) {
      return false;
    }
    const std::uint32_t hash = word_hash(pieces_[0].word);
    const auto is = [hash](std::string_view form) { return hash == word_hash(form); };
    out_.pronoun = true;
    out_.type = is("it") || is("itself") || is("which") ? SourceType::organization
                : is("they") || is("them") || is("we")  ? SourceType::collective
                                                        : SourceType::person;
    return true;
  }

  /// "a senior aide", "critics", "His girlfriend", "One Example voter": people with no name.
  bool unnamed() {
    const Word& first = word(0);
    const std::string_view opener = pieces_[0].word;
    const bool plural_capitals =  // AMs, MPs, CEOs
        pieces_[core_ - 1].word.size() > 2 && pieces_[core_ - 1].word.back() == 's' &&
        is_all_capitals(pieces_[core_ - 1].word.substr(0, pieces_[core_ - 1].word.size() - 1));
    const std::uint32_t hash = word_hash(opener);
    const bool indefinite = hash == word_hash("a") || hash == word_hash("an") ||
                            hash == word_hash("one") || hash == word_hash("another");
    const bool counted = first.is(WordClass::collective_head) && core_ < pieces_.size() &&
                         lexicon_.find(pieces_[core_].word).is(WordClass::preposition);
    if (name_behind_comma()) return false;
    if (document_head() || body_head()) return false;
    if (head().is(WordClass::collective_head) || counted || plural_capitals ||
        starts_with_number()) {
      out_.type = SourceType::collective;
      return true;
    }
    const bool lower_unnamed = head().is(WordClass::unnamed) && !head_is_capital();
    if (indefinite || (first.is(WordClass::possessive) && lower_unnamed) ||
        (lower_unnamed && !(hash == word_hash("the") && head().is(WordClass::human)))) {
      out_.type = SourceType::anonymous;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool starts_with_number() const {
    const char c = pieces_[0].word[0];
    return (c >= '0' && c <= '9') || head().hash == word_hash("percent");
  }

  [[nodiscard]] bool document_head() const { return head().is(WordClass::document); }
  [[nodiscard]] bool body_head() const {
    return (head().is(WordClass::organization) && !head().is(WordClass::unnamed)) ||
           (head().is(WordClass::outlet) && head_is_capital());
  }

  /// "One of his friends, Jane Sample": the name stands behind the comma.
  [[nodiscard]] bool name_behind_comma() const {
    for (std::size_t at = 0; at + 2 < pieces_.size(); ++at) {
      if (pieces_[at].stop == ',' && name_from(at + 1) >= at + 3) return true;
    }
    return false;
  }

  /// End of the run of capital words from `at`: two or more of them are a name.
  [[nodiscard]] std::size_t name_from(std::size_t at) const {
    std::size_t end = at;
    while (end < pieces_.size() && name_word(end)) {
      ++end;
      if (pieces_[end - 1].stop != 0 || pieces_[end - 1].possessive) break;
    }
    while (end > at && !is_capital(pieces_[end - 1].word)) --end;
    return end;
  }
  [[nodiscard]] bool name_word(std::size_t at) const {
    return (is_capital(pieces_[at].word) && !pieces_[at].opens) || is_name_link(pieces_[at].word);
  }

  /// A run of capital words that names somebody or something; the last one before a comma, a
  /// preposition or a bracket, titles and what describes it left out.
  bool named() {
    if (const std::size_t behind = comma_name(); behind != 0) {
      set_name(behind, name_from(behind), SourceType::person);
      return true;
    }
    if (!head_is_capital() || is_title(lexicon_, pieces_[core_ - 1].word)) return false;
    if (head().is(WordClass::human) && core_ == pieces_.size()) return false;
    std::size_t begin = core_ - 1;
    while (begin > 0 && name_word(begin - 1) && !pieces_[begin - 1].possessive &&
           !lexicon_.find(pieces_[begin - 1].word).is(WordClass::article) &&
           pieces_[begin - 1].stop == 0) {
      --begin;
    }
    const std::uint32_t opener = word_hash(pieces_[0].word);
    if (document_head()) {
      out_.type = SourceType::document;
      out_.name = joined(pieces_, is_article(0) ? 1 : 0, core_);
      return true;
    }
    if (head().is(WordClass::outlet) || any_outlet(begin) ||
        is_call_sign(pieces_[core_ - 1].word)) {
      set_name(begin, core_, SourceType::outlet);
      return true;
    }
    const bool the = opener == word_hash("the") && begin <= 1;
    if (body_head() || the || is_all_capitals(pieces_[core_ - 1].word)) {
      const std::size_t end = the ? end_of_body() : core_;
      set_name(begin, end, SourceType::organization);
      return true;
    }
    std::size_t first = begin;
    bool titled = false;
    for (std::size_t at = begin; at + 1 < core_; ++at) {
      if (is_title(lexicon_, pieces_[at].word) || word(at).is(WordClass::human)) {
        first = at + 1;
        titled = true;
      }
    }
    while (core_ - first > 3) ++first;
    set_name(first, core_, SourceType::person);
    out_.bare = core_ - first == 1 && !titled;
    return true;
  }

  [[nodiscard]] bool is_article(std::size_t at) const {
    const std::uint32_t hash = word_hash(pieces_[at].word);
    return hash == word_hash("the") || hash == word_hash("a") || hash == word_hash("an");
  }

  [[nodiscard]] bool any_outlet(std::size_t begin) const {
    for (std::size_t at = begin; at < core_; ++at) {
      if (word(at).is(WordClass::outlet) && is_capital(pieces_[at].word) && core_ - begin > 1 &&
          at + 2 >= core_) {
        return true;
      }
    }
    return false;
  }

  /// "the Ministry of Trade": a body's name goes on over "of" and "for" with capital words.
  [[nodiscard]] std::size_t end_of_body() const {
    std::size_t end = core_;
    if (end < pieces_.size() && pieces_[end - 1].stop == 0 &&
        (pieces_[end].word == "of" || pieces_[end].word == "for")) {
      const std::size_t more = name_from(end + 1);
      if (more > end + 1) end = more;
    }
    return end;
  }

  /// Where a person's name begins behind a description and a comma; 0 where none does.
  [[nodiscard]] std::size_t comma_name() const {
    if (is_capital(pieces_[core_ - 1].word) && name_from(0) == core_) return 0;
    for (std::size_t at = 0; at + 2 < pieces_.size(); ++at) {
      if (pieces_[at].stop != ',') continue;
      const std::size_t end = name_from(at + 1);
      const bool first_named =
          at >= 1 && is_capital(pieces_[at].word) && is_capital(pieces_[at - 1].word);
      if (end >= at + 3 && !first_named) return at + 1;
    }
    return 0;
  }

  void set_name(std::size_t begin, std::size_t end, SourceType type) {
    out_.name = joined(pieces_, begin, end);
    out_.type = type;
  }

  /// "the company", "the former minister", "a report": a body, a role or a thing without a name.
  void described() {
    const std::uint32_t opener = word_hash(pieces_[0].word);
    const bool definite =
        opener == word_hash("the") || opener == word_hash("this") || opener == word_hash("that");
    if (document_head()) {
      out_.type = SourceType::document;
      out_.anaphoric = definite && core_ == 2 && core_ == pieces_.size();
      return;
    }
    const bool role = head().is(WordClass::human) || is_title(lexicon_, pieces_[core_ - 1].word);
    if (role && !pieces_[core_ - 1].possessive) {
      out_.type = definite ? SourceType::person : SourceType::anonymous;
      out_.anaphoric = definite;
      return;
    }
    out_.type = head().is(WordClass::outlet) ? SourceType::outlet : SourceType::organization;
    out_.anaphoric = definite && core_ <= 3;
  }

  std::string_view words_;
  const Lexicon& lexicon_;
  std::vector<Piece> pieces_;
  std::size_t core_ = 0;  ///< pieces before the first comma, preposition or bracket
  SourceWords out_;
};

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

SourceWords source_words(std::string_view words, const Lexicon& lexicon) {
  return Reading(words, lexicon).run();
}

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
      const bool role =
          is_title(lexicon, pieces[at].word) || lexicon.find(pieces[at].word).is(WordClass::human);
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
    if (size == 1 && titled) out.push_back({full, full});
    if (size < 2 || size > 4 || is_all_capitals(last)) continue;
    out.push_back({full, std::string(last)});
    if (size <= 3) first_names.push_back({full, std::string(pieces[begin].word)});
  }
  out.insert(out.end(), first_names.begin(), first_names.end());
  return out;
}

}  // namespace sayso::extractors::english
