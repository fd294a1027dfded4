#include "languages/en/compose.h"

#include <algorithm>

#include "languages/en/patterns.h"
#include "languages/en/relays.h"
#include "languages/en/run_on.h"
#include "languages/en/sources.h"
#include "languages/en/sure.h"
#include "languages/en/tidy.h"

namespace sayso::extractors::english {
namespace {

/// Best F1 of statements and of relations on PolNeAR by 5-fold cross-validation. A draft that is
/// hardly ever right is no help, though a statement stands near.
constexpr Floors kFloors = {-14,   // a statement: .39
                            -70,   // content and source right: .10
                            -36};  // half of those without a source are statements still

/// Of what nobody is said to say: low.
constexpr std::int32_t kUnasked = 0;

/// Drafts that the keep table thinks too little of: those that name nobody or an outlet, and
/// reports inside a report, of which PolNeAR marks few or none.
bool is_scarce(const Text& text, const std::vector<Draft>& drafts, std::size_t at) {
  const Draft& draft = drafts[at];
  if (!draft.source) return true;
  const auto first = text.tokens.begin() + draft.source->begin;
  const bool outlet = std::any_of(
      first, text.tokens.begin() + draft.source->end,
      [](const Token& token) { return token.is_capital() && token.known->is(WordClass::outlet); });
  if (outlet) return true;
  if (draft.cue.score <= 0) return false;
  constexpr std::size_t kNear = 3;
  const std::size_t end = std::min(at + kNear + 1, drafts.size());
  for (std::size_t other = at < kNear ? 0 : at - kNear; other < end; ++other) {
    if (other == at) continue;
    for (const Range& range : drafts[other].content) {
      if (range.contains(draft.cue.token)) return true;
    }
  }
  return false;
}

/// The sure table's score as a margin: a straight line that puts the two scores between which the
/// levels of core/confidence.h lie, by the same measurement, on that file's bounds.
float margin(std::int32_t sure) { return attribute::probability(sure * 13 / 10 - 14); }

bool is_auxiliary(const Word& word) {
  return word.is(WordClass::be) || word.is(WordClass::have) || word.is(WordClass::do_) ||
         word.is(WordClass::modal);
}

class Composer {
 public:
  Composer(const Text& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<Attribution> run(std::vector<Draft> drafts) {
    const auto relays = find_relays(text_, lexicon_, drafts);
    std::vector<Attribution> out;
    out.reserve(drafts.size());
    for (std::size_t at = 0; at < drafts.size(); ++at) {
      out.push_back(dress(drafts[at]));
      if (relays[at]) out.back().via = bytes(*relays[at]);
    }
    const auto before = [](const Attribution& a, const Attribution& b) {
      return a.content.front().begin < b.content.front().begin;
    };
    // Sorting takes half as much memory again.
    if (!std::is_sorted(out.begin(), out.end(), before)) {
      std::stable_sort(out.begin(), out.end(), before);
    }
    return out;
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }

  [[nodiscard]] ByteSpan bytes(const Range& range) const {
    return {token(range.begin).span.begin, token(range.end - 1).span.end};
  }

  Attribution dress(const Draft& draft) {
    Attribution out;
    out.rule = draft.rule;
    for (const Range& range : draft.content) out.content.push_back(piece(range));
    out.cue = cue_span(draft.cue.token);
    if (draft.source) out.source = bytes(*draft.source);
    out.kind = kind_of(text_, draft.content);
    const Word& known = *token(draft.cue.token).known;
    out.cue_class = !token(draft.cue.token).is_word() ? CueClass::colon
                    : known.cue == CueClass::none     ? CueClass::verb
                                                      : known.cue;
    out.cue_lemma = lexicon_.lemma(known);
    out.margin = margin(draft.right);
    if (draft.rule == kEitherSubject) out.flags.add(Flag::source_guessed);
    if (known.has(CueTrait::deny)) out.flags.add(Flag::denial);
    if (known.has(CueTrait::hedge) || is_hedged(draft.content)) out.flags.add(Flag::hedged);
    if (draft.keep < attribute::Weights::kSteps / 2) out.flags.add(Flag::cue_weak);
    return out;
  }

  /// "could", "reportedly" and their like, outside quotation marks.
  [[nodiscard]] bool is_hedged(const std::vector<Range>& content) const {
    for (const Range& range : content) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        if (token(at).known->is(WordClass::hedge) && !token(at).inside) return true;
      }
    }
    return false;
  }

  /// The bytes of a piece; a clause that closes a quotation takes the mark along.
  [[nodiscard]] ByteSpan piece(Range range) const {
    // A piece in marks from end to end leaves its final comma or stop out.
    while (range.size() > 1 && token(range.begin).inside && token(range.end - 1).inside &&
           (token(range.end - 1).shape == Shape::comma ||
            token(range.end - 1).word == word_hash("."))) {
      --range.end;
    }
    ByteSpan span = bytes(range);
    const Token& last = token(range.end - 1);
    if (last.inside) {
      const Quoted& quoted = text_.quotations[last.quotation];
      if (quoted.closed && quoted.marked && quoted.open >= range.begin &&
          quoted.close < text_.tokens.size() && only_marks(range.end, quoted.close)) {
        span.end = token(quoted.close).span.end;
      }
    }
    if (range.begin > 0 && token(range.begin - 1).shape == Shape::quote &&
        token(range.begin).inside) {
      const Quoted& quoted = text_.quotations[token(range.begin).quotation];
      if (quoted.open == range.begin - 1 && quoted.closed && quoted.close < range.end) {
        span.begin = token(quoted.open).span.begin;
      }
    }
    return span;
  }

  [[nodiscard]] bool only_marks(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (token(at).is_word()) return false;
    }
    return true;
  }

  /// The cue with its auxiliaries ("has previously said") and the "to" of "according to".
  [[nodiscard]] ByteSpan cue_span(std::uint32_t head) const {
    constexpr std::uint32_t kFar = 4;
    std::uint32_t begin = head;
    for (std::uint32_t at = head; at > 0 && head - at < kFar;) {
      --at;
      const Token& before = token(at);
      const bool adverb = before.ending == Ending::ly || before.word == word_hash("also") ||
                          before.known->is(WordClass::negation) ||
                          before.known->is(WordClass::time);
      // The 's of a name is no verb; that of a pronoun is.
      const bool clitic = !before.blank_before && at > 0 && before.known->is(WordClass::be) &&
                          !token(at - 1).known->is(WordClass::subject);
      if (clitic) break;
      if (is_auxiliary(*before.known) && before.shape == Shape::lower) {
        begin = at;
      } else if (!adverb) {
        break;
      }
    }
    std::uint32_t end = head + 1;
    const Word& known = *token(head).known;
    if (known.cue == CueClass::noun || is_adverb_cue(token(head))) begin = head;
    if (known.cue == CueClass::according && end < text_.tokens.size() &&
        token(end).known->is(WordClass::to)) {
      ++end;
    }
    return bytes({begin, end});
  }

  const Text& text_;
  const Lexicon& lexicon_;
};

}  // namespace

/// Words in marks against all words. A name or a title in marks makes no clause mixed.
StatementKind kind_of(const Text& text, const std::vector<Range>& content) {
  std::uint32_t letters = 0, quoted = 0;
  bool speech = false;
  for (const Range& range : content) {
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const Token& here = text.tokens[at];
      if (!here.is_word()) continue;
      letters += here.span.size();
      if (!here.inside) continue;
      quoted += here.span.size();
      speech = speech || here.shape == Shape::lower;
    }
  }
  if (quoted * 100 >= letters * 95) return StatementKind::direct;
  return quoted > 0 && speech ? StatementKind::mixed : StatementKind::indirect;
}

std::vector<Draft> settle(const Text& text, const Lexicon& lexicon, std::vector<Draft> drafts,
                          const Floors& floors) {
  // All are judged before any is moved: each by those around it.
  std::vector<bool> stays(drafts.size());
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const std::int32_t floor = is_scarce(text, drafts, at) ? floors.scarce : floors.keep;
    stays[at] = drafts[at].keep > floor && drafts[at].right > floors.right;
  }
  std::vector<Draft> kept;
  kept.reserve(static_cast<std::size_t>(std::count(stays.begin(), stays.end(), true)));
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (stays[at]) kept.push_back(std::move(drafts[at]));
  }
  drafts = {};
  add_patterns(text, kept);
  split_denials(text, kept);
  drop_twins(text, kept);
  tidy(text, lexicon, kept);
  run_on(text, kept);
  return kept;
}

namespace {

/// "Asked whether it was so, Sample said", "Sample refused to say whether": nobody says so,
/// whatever the statistics think.
bool is_unsaid(const Text& text, const Lexicon& lexicon, const Draft& draft) {
  const std::uint32_t cue = draft.cue.token, first = draft.content.front().begin;
  const auto known = [&](std::uint32_t at) -> const Word& { return *text.tokens[at].known; };
  if (!draft.source && lexicon.lemma(known(cue)) == "ask") return true;
  const bool question =
      first > cue && (known(first).is(WordClass::wh) || text.tokens[first].word == word_hash("if"));
  if (!question || cue == 0) return false;
  // "did not say when", "refused to say whether", not "went to ask whether"
  const bool wished = known(cue - 1).is(WordClass::to) && lexicon.lemma(known(cue)) != "ask";
  return known(cue - 1).is(WordClass::negation) || wished;
}

}  // namespace

std::vector<Attribution> compose(const Text& text, const Model& model, const Lexicon& lexicon) {
  const auto all = tags(text);
  auto drafts = settle(text, lexicon, read_drafts(text, all, model), kFloors);
  std::vector<std::uint32_t> features;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    features.clear();
    sure_features(text, all, drafts, at, features);
    drafts[at].right = model.sure.score(features);
    if (is_unsaid(text, lexicon, drafts[at]))
      drafts[at].right = std::min(drafts[at].right, kUnasked);
  }
  return Composer(text, lexicon).run(std::move(drafts));
}

}  // namespace sayso::extractors::english
