#include "languages/en/tidy.h"

#include <algorithm>
#include <optional>

namespace sayso::extractors::english {
namespace {

constexpr std::uint32_t kClause = 80;  // words on one side of an adverb, or of a source, at most

class Tidier {
 public:
  Tidier(const Text& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  void run(std::vector<Draft>& drafts) const {
    std::erase_if(drafts, [&](const Draft& draft) { return is_request(draft) || is_name(draft); });
    for (Draft& draft : drafts) {
      keep_pronoun(draft);
      for (Range& range : draft.content) keep_percent(range);
      if (is_adverb_cue(token(draft.cue.token)) && !draft.source) whole_clause(draft);
      if (!draft.source) continue;
      cut_relative(*draft.source);
      speaking_subject(draft);
      take_apposition(draft);
    }
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }
  [[nodiscard]] const Word& known(std::uint32_t at) const { return *token(at).known; }
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t at) const {
    return text_.sentences[token(at).sentence].end;
  }

  /// "asked for a copy", "asked not to be named", "declined to comment on what it called talk": a
  /// wish is no report. A question is one, and so are words in marks.
  [[nodiscard]] bool is_request(const Draft& draft) const {
    const std::string_view lemma = lexicon_.lemma(known(draft.cue.token));
    const bool declines = lemma == "decline" || lemma == "refuse";
    if (lemma != "ask" && !declines) return false;
    const auto quoted = [&](const Range& range) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (token(at).inside) return true;
      }
      return false;
    };
    if (std::any_of(draft.content.begin(), draft.content.end(), quoted)) return false;
    if (declines) return true;
    const std::uint32_t first = draft.content.front().begin;
    const bool question = known(first).is(WordClass::wh) || token(first).word == word_hash("if") ||
                          token(first).word == word_hash("who");
    return first > draft.cue.token && !question;
  }

  /// "spokesperson Jane Tell": the last of a run of capital words is a name, not a verb.
  [[nodiscard]] bool is_name(const Draft& draft) const {
    const std::uint32_t cue = draft.cue.token;
    return draft.source && draft.source->end == cue && known(cue).cue == CueClass::verb &&
           token(cue).shape == Shape::capital && token(cue - 1).shape == Shape::capital;
  }

  /// "said that was false": the word is the subject of its clause, not what joins it on.
  void keep_pronoun(Draft& draft) const {
    Range& first = draft.content.front();
    if (first.begin < draft.cue.token + 2 || first.begin > draft.cue.token + 2) return;
    const Word& verb = known(first.begin);
    const bool finite = verb.is(WordClass::be) || verb.is(WordClass::have) ||
                        verb.is(WordClass::modal) || verb.is(WordClass::do_);
    if (finite && !token(first.begin).is_capital() && known(first.begin - 1).is(WordClass::that)) {
      --first.begin;
    }
  }

  /// "grew by 4%": the mark goes with its number.
  void keep_percent(Range& range) const {
    const bool mark = range.end < text_.tokens.size() && !token(range.end).blank_before &&
                      token(range.end).word == word_hash("%");
    if (mark && token(range.end - 1).shape == Shape::digit) ++range.end;
  }

  /// "The contract was reportedly signed at night": the clause on both sides of the adverb.
  void whole_clause(Draft& draft) const {
    const std::uint32_t cue = draft.cue.token;
    const std::uint32_t stop = std::min(sentence_end(cue), cue + 1 + kClause);
    const bool left = draft.content.front().begin<cue, right = draft.content.back().end> cue;
    if (left && right) return;
    if (!right) {
      std::uint32_t end = cue + 1;
      while (end < stop && !ends_clause(end)) ++end;
      while (end > cue + 1 && !token(end - 1).is_word()) --end;
      if (end > cue + 1) draft.content.push_back({cue + 1, end});
      return;
    }
    std::uint32_t begin = cue;
    const std::uint32_t low =
        std::max(text_.sentences[token(cue).sentence].begin, cue - std::min(cue, kClause));
    while (begin > low && token(begin - 1).is_word() && !token(begin - 1).inside &&
           !known(begin - 1).is(WordClass::that) && !known(begin - 1).is(WordClass::conjunction)) {
      --begin;
    }
    if (begin < cue && !has_cue(begin, cue)) {
      draft.content.insert(draft.content.begin(), {begin, cue});
    }
  }

  /// A mark that parts clauses: a semicolon, a dash, a comma before a report or a new clause.
  [[nodiscard]] bool ends_clause(std::uint32_t at) const {
    const Shape shape = token(at).shape;
    if (shape == Shape::semicolon || shape == Shape::dash || shape == Shape::quote) return true;
    if (shape != Shape::comma) return false;
    const std::uint32_t end = std::min(at + 5, sentence_end(at));
    return known(at + 1 < end ? at + 1 : at).is(WordClass::conjunction) || has_cue(at, end);
  }
  [[nodiscard]] bool has_cue(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (known(at).has(CueTrait::speech) && token(at).shape == Shape::lower) return true;
    }
    return false;
  }

  /// "Sample Freight, which": the word belongs to the clause behind it.
  void cut_relative(Range& source) const {
    const std::uint32_t last = source.end - 1;
    if (source.size() < 3 || token(last - 1).shape != Shape::comma) return;
    if (known(last).is(WordClass::wh) || token(last).word == word_hash("who")) source.end -= 2;
  }

  [[nodiscard]] bool is_finite(std::uint32_t at) const {
    const Word& word = known(at);
    // The 's of a name is no verb.
    if (!token(at).blank_before && at > 0 && !known(at - 1).is(WordClass::subject)) return false;
    return token(at).shape == Shape::lower && !token(at).inside &&
           (word.is(WordClass::past) || word.is(WordClass::modal) || word.is(WordClass::be) ||
            word.is(WordClass::have) || word.is(WordClass::do_));
  }
  [[nodiscard]] std::optional<std::uint32_t> finite_verb(std::uint32_t begin,
                                                         std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (known(at).is(WordClass::wh) || token(at).word == word_hash("who")) return std::nullopt;
      if (is_finite(at)) return at;
    }
    return std::nullopt;
  }
  /// A name, a person, a body: who can say something.
  [[nodiscard]] bool may_speak(const Range& range) const {
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const Word& word = known(at);
      const bool opens = at == text_.sentences[token(at).sentence].begin;
      const bool people = word.is(WordClass::unnamed) || word.is(WordClass::human) ||
                          word.is(WordClass::title) || word.is(WordClass::organization) ||
                          word.is(WordClass::collective_head) || word.is(WordClass::outlet) ||
                          word.is(WordClass::subject) || word.means != 0;
      if (people || (token(at).is_capital() && !opens)) return true;
    }
    return false;
  }

  /// "Shares fell after analysts at Sample cut their forecast, saying": the phrase alone, of the
  /// two clauses that of those who can speak.
  void speaking_subject(Draft& draft) const {
    Range& source = *draft.source;
    if (!known(draft.cue.token).participle || source.end > draft.cue.token) return;
    if (source.size() > kClause) return;
    const auto verb = finite_verb(source.begin, source.end);
    if (!verb || *verb == source.begin) return;
    const Range main{source.begin, *verb};
    std::optional<Range> other;
    for (std::uint32_t at = *verb + 1; at + 1 < source.end; ++at) {
      if (!joins_time(at)) continue;
      const auto next = finite_verb(at + 1, source.end);
      if (next && *next > at + 1) other = Range{at + 1, *next};
    }
    source = other && !may_speak(main) && may_speak(*other) ? *other : main;
    if (other) draft.rule = kEitherSubject;
  }
  [[nodiscard]] bool joins_time(std::uint32_t at) const {
    for (const char* word : {"after", "as", "when", "while", "because", "since", "before"}) {
      if (token(at).word == word_hash(word)) return token(at).shape == Shape::lower;
    }
    return false;
  }

  /// "According to Sample Watch, a group in Orrin, prices fell": what the source is stands beside
  /// it.
  void take_apposition(Draft& draft) const {
    constexpr std::uint32_t kLongest = 12, kFewest = 3;
    Range& first = draft.content.front();
    const bool beside =
        known(draft.cue.token).cue == CueClass::according && draft.source->end + 1 == first.begin &&
        token(draft.source->end).shape == Shape::comma && !token(first.begin).inside;
    const bool indefinite =
        token(first.begin).word == word_hash("a") || token(first.begin).word == word_hash("an");
    if (!beside || !indefinite) return;
    for (std::uint32_t at = first.begin; at < first.end && at - first.begin < kLongest; ++at) {
      if (is_finite(at)) return;
      if (token(at).shape != Shape::comma) continue;
      if (at + kFewest >= first.end) return;
      draft.source->end = at;
      first.begin = at + 1;
      return;
    }
  }

  const Text& text_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_adverb_cue(const Token& token) {
  return token.ending == Ending::ly && token.known->cue == CueClass::verb &&
         !token.known->has(CueTrait::weak);
}

void tidy(const Text& text, const Lexicon& lexicon, std::vector<Draft>& drafts) {
  Tidier(text, lexicon).run(drafts);
}

}  // namespace sayso::extractors::english
