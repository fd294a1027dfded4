#include <algorithm>
#include <string>

#include "languages/en/names.h"
#include "languages/en/phrase.h"
#include "text/utf8.h"

namespace sayso::extractors::english {
namespace {

/// KABC, WXYZ-TV: stations of the United States.
bool is_call_sign(std::string_view word) {
  word = word.substr(0, word.find('-'));
  return word.size() == 4 && (word[0] == 'K' || word[0] == 'W') && is_all_capitals(word);
}

/// Small words inside a name: Leonardo da Sample, Ri van Sample.
bool is_name_link(std::string_view word) {
  constexpr std::string_view kLinks[] = {"de",  "da",  "van", "von", "al", "bin",
                                         "der", "del", "la",  "le",  "di", "&"};
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
      // "data compiled by": what a document is like stands behind its noun.
      const bool made = at > 0 && word(at - 1).is(WordClass::document) &&
                        !is_capital(pieces_[at].word) && pieces_[at].word.size() > 3 &&
                        pieces_[at].word.ends_with("ed");
      // "a person close to the board", "two officials familiar with the plan"
      const bool likened =
          at > 1 && at + 1 < pieces_.size() && word(at - 1).is(WordClass::unnamed) &&
          !is_capital(pieces_[at].word) &&
          (word(at + 1).is(WordClass::preposition) || word(at + 1).is(WordClass::to));
      const bool breaks =
          at > 0 && (participle || made || likened || known.is(WordClass::preposition) ||
                     known.is(WordClass::wh) || known.is(WordClass::that) ||
                     pieces_[at].word == "who" || pieces_[at].opens);
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
    out_.speaker = is("i") || is("we") || is("me");
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
    if (head().is(WordClass::collective_head) || counted || plural_capitals || doers() ||
        starts_with_number()) {
      out_.type = SourceType::collective;
      return true;
    }
    const bool lower_unnamed = head().is(WordClass::unnamed) && !head_is_capital();
    if (indefinite || (first.is(WordClass::possessive) && lower_unnamed) ||
        (lower_unnamed && !(hash == word_hash("the") && head().is(WordClass::human)))) {
      out_.type = SourceType::anonymous;
      out_.anaphoric = hash == word_hash("the") && pieces_.size() == 2;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool starts_with_number() const {
    const char c = pieces_[0].word[0];
    return (c >= '0' && c <= '9') || head().hash == word_hash("percent");
  }

  [[nodiscard]] bool document_head() const { return head().is(WordClass::document); }
  /// "the firm", "Orrin Shipping": a noun or a last word that only bodies have.
  [[nodiscard]] bool body_head() const {
    return (head().is(WordClass::organization) && !head().is(WordClass::unnamed)) ||
           (head_is_capital() &&
            (head().is(WordClass::outlet) || (head().named != 0 && core_ > 1))) ||
           (!head_is_capital() && head().means != 0 && !head().is(WordClass::unnamed));
  }
  /// "Radio Orrin", "Orrin & Sample", "the firm Orrin": no person is called so.
  [[nodiscard]] bool firm(std::size_t begin) const {
    // "campaign group Save Our Pier"
    if (begin > 0 && word(begin - 1).means != 0 && pieces_[begin - 1].stop == 0) return true;
    if (core_ - begin < 2 || name_begin(begin, core_) > begin) return false;
    return word(begin).named != 0 ||
           std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(begin),
                       pieces_.begin() + static_cast<std::ptrdiff_t>(core_),
                       [](const Piece& piece) { return piece.word == "&"; });
  }
  /// "Hana, 34": who has an age is a person.
  [[nodiscard]] bool aged() const {
    if (core_ >= pieces_.size() || pieces_[core_ - 1].stop != ',') return false;
    const std::string_view age = pieces_[core_].word;
    return age.size() <= 3 &&
           std::all_of(age.begin(), age.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  /// "forecasters", "the paper's authors": a plural of those who do something. With a capital it
  /// may be a name (Chambers).
  [[nodiscard]] bool doers() const {
    const std::string_view noun = pieces_[core_ - 1].word;
    if (head_is_capital() || noun.size() < 6 || head().means != 0 || head().named != 0)
      return false;
    return noun.ends_with("ers") || noun.ends_with("ors") || noun.ends_with("ists") ||
           noun.ends_with("ians");
  }

  /// "One of his friends, Jane Sample": the name stands behind the comma.
  [[nodiscard]] bool name_behind_comma() const {
    for (std::size_t at = 0; at + 2 < pieces_.size(); ++at) {
      const std::size_t begin = behind_noun(at + 1);
      if (pieces_[at].stop == ',' && name_from(begin) >= begin + 2) return true;
    }
    return false;
  }

  /// "her husband, the painter Jane Sample", "his rival, former judge Jane Sample": where the name
  /// may begin behind a comma.
  [[nodiscard]] std::size_t behind_noun(std::size_t at) const {
    constexpr std::size_t kNouns = 2;
    const std::size_t begin = at + (is_article(at) ? 1 : 0);
    std::size_t name = begin;
    while (name < pieces_.size() && name - begin < kNouns && !is_capital(pieces_[name].word) &&
           pieces_[name].stop == 0 && !word(name).is(WordClass::preposition)) {
      ++name;
    }
    if (name == begin || name == pieces_.size()) return at;
    const bool role = word(name - 1).is(WordClass::human) ||
                      word(name - 1).is(WordClass::unnamed) ||
                      is_title(lexicon_, pieces_[name - 1].word);
    return begin > at || role ? name : at;
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
      const std::size_t end = name_from(behind);
      // "the developer, Orrin Homes"
      const bool body = head().means != 0 && !head_is_capital();
      set_name(name_begin(behind, end), end, body ? SourceType::organization : SourceType::person);
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
    if (opener == word_hash("the")) begin = over_and(begin);
    // "the Orrin Coroner's Office": the noun alone is no name.
    if (body_head() && begin + 1 == core_ && begin > 0 && pieces_[begin - 1].possessive &&
        name_word(begin - 1)) {
      while (begin > 0 && name_word(begin - 1) && !is_article(begin - 1)) --begin;
    }
    if (document_head()) {
      out_.type = SourceType::document;
      out_.name = joined(pieces_, is_article(0) ? 1 : 0, core_);
      take_author();
      return true;
    }
    if (head().is(WordClass::outlet) || any_outlet(begin) ||
        is_call_sign(pieces_[core_ - 1].word)) {
      set_name(begin, end_of_body(core_), SourceType::outlet);
      return true;
    }
    const bool the = opener == word_hash("the") && begin <= 1;
    if (aged()) {
      set_name(name_begin(begin, core_), core_, SourceType::person);
      return true;
    }
    if (body_head() || the || firm(begin) || is_all_capitals(pieces_[core_ - 1].word)) {
      const std::size_t end = the || body_head() ? end_of_body(core_) : core_;
      set_name(begin, end, SourceType::organization);
      return true;
    }
    std::size_t first = name_begin(begin, core_);
    const bool titled = first > begin;
    while (core_ - first > 3) ++first;
    set_name(first, core_, SourceType::person);
    out_.bare = core_ - first == 1 && !titled;
    return true;
  }

  /// Where the name begins in a run of capital words: behind titles and what the person does.
  [[nodiscard]] std::size_t name_begin(std::size_t begin, std::size_t end) const {
    std::size_t first = begin;
    for (std::size_t at = begin; at + 1 < end; ++at) {
      const bool role = is_title(lexicon_, pieces_[at].word) || word(at).is(WordClass::human);
      // Analyst Jane Sample, but Son Sample
      const bool unnamed = word(at).is(WordClass::unnamed) && at + 2 < end;
      if (role || unnamed) first = at + 1;
    }
    return first;
  }

  /// "the Bread and Salt Board": a body's name may hold an "and".
  [[nodiscard]] std::size_t over_and(std::size_t begin) const {
    if (begin < 3 || pieces_[begin - 1].word != "and") return begin;
    std::size_t first = begin - 1;
    while (first > 1 && is_capital(pieces_[first - 1].word) && pieces_[first - 1].stop == 0)
      --first;
    return first == 1 ? first : begin;
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
  [[nodiscard]] std::size_t end_of_body(std::size_t end) const {
    if (end < pieces_.size() && pieces_[end - 1].stop == 0 &&
        (pieces_[end].word == "of" || pieces_[end].word == "for")) {
      const std::size_t more = name_from(end + 1);
      if (more > end + 1) end = more;
    }
    return end;
  }

  /// Where a person's name begins behind a description and a comma; 0 where none does.
  [[nodiscard]] std::size_t comma_name() const {
    if (core_ > 1 && is_capital(pieces_[core_ - 1].word) && name_from(0) == core_) return 0;
    for (std::size_t at = 0; at + 2 < pieces_.size(); ++at) {
      if (pieces_[at].stop != ',') continue;
      const std::size_t begin = behind_noun(at + 1);
      const bool first_named =
          at >= 1 && is_capital(pieces_[at].word) && is_capital(pieces_[at - 1].word);
      if (name_from(begin) >= begin + 2 && !first_named) return begin;
    }
    return 0;
  }

  void set_name(std::size_t begin, std::size_t end, SourceType type) {
    out_.name = joined(pieces_, begin, end);
    out_.type = type;
  }

  /// "a note from Example Corp", "a report released by the Example Board", "an Example Corp note":
  /// who speaks in it. Of "a note from the agency" the agency, for whoever knows which.
  void take_author() {
    for (std::size_t at = core_; at + 1 < pieces_.size(); ++at) {
      if (pieces_[at].word != "from" && pieces_[at].word != "by") continue;
      std::size_t begin = at + 1;
      if (is_article(begin)) ++begin;
      const std::size_t end = name_from(begin);
      if (end > begin) {
        out_.name = joined(pieces_, begin, end_of_body(end));
      } else if (begin > at + 1 && begin + 1 == pieces_.size()) {
        out_.name = joined(pieces_, at + 1, pieces_.size());
        out_.anaphoric = true;
      }
      return;
    }
    const std::size_t end = name_from(1);
    const bool indefinite = is_article(0) && word_hash(pieces_[0].word) != word_hash("the");
    if (indefinite && end > 1 && end + 1 == core_ && !pieces_[end - 1].possessive) {
      out_.name = joined(pieces_, 1, end);
    }
  }

  /// "the company", "the former minister", "a report": a body, a role or a thing without a name.
  void described() {
    const std::uint32_t opener = word_hash(pieces_[0].word);
    const bool definite =
        opener == word_hash("the") || opener == word_hash("this") || opener == word_hash("that");
    // "the head of the union", "the city's lawyer" say by themselves whom they mean.
    const bool whole = core_ == pieces_.size() || pieces_[core_ - 1].stop != 0;
    const bool possessed = std::any_of(pieces_.begin(), pieces_.begin() + core_,
                                       [](const Piece& piece) { return piece.possessive; });
    if (document_head()) {
      out_.type = SourceType::document;
      out_.anaphoric = definite && core_ == 2 && core_ == pieces_.size();
      take_author();
      return;
    }
    const bool role = head().is(WordClass::human) || is_title(lexicon_, pieces_[core_ - 1].word);
    if (role && !pieces_[core_ - 1].possessive) {
      out_.type = definite ? SourceType::person : SourceType::anonymous;
      out_.anaphoric = definite && whole && !possessed;
      return;
    }
    // "the 36-year-old"
    if (pieces_[core_ - 1].word.ends_with("-year-old")) {
      out_.type = definite ? SourceType::person : SourceType::anonymous;
      out_.anaphoric = definite && whole;
      return;
    }
    out_.type = head().is(WordClass::outlet) ? SourceType::outlet : SourceType::organization;
    out_.anaphoric = definite && core_ <= 3 && whole && !possessed;
  }

  std::string_view words_;
  const Lexicon& lexicon_;
  std::vector<Piece> pieces_;
  std::size_t core_ = 0;  ///< pieces before the first comma, preposition or bracket
  SourceWords out_;
};

}  // namespace

SourceWords source_words(std::string_view words, const Lexicon& lexicon) {
  return Reading(words, lexicon).run();
}

}  // namespace sayso::extractors::english
