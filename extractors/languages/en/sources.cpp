#include "languages/en/sources.h"

#include <algorithm>
#include <optional>

namespace sayso::extractors::english {
namespace {

constexpr std::size_t kCues = 12;       // before one that may hand it their subject
constexpr std::uint32_t kAdverbs = 8;   // between a cue and its auxiliary or subject
constexpr std::uint32_t kOpening = 12;  // tokens that may stand before a sentence's first phrase
constexpr std::uint32_t kPhrase = 40;   // of a phrase that opens a sentence

bool is_adverb(const Token& token) {
  return token.shape == Shape::lower && token.ending == Ending::ly;
}

bool is_auxiliary(const Word& word) { return word.is(WordClass::be) || word.is(WordClass::have); }

/// "was told", "is accused": a form of be right before the cue, adverbs between.
bool is_passive(const Text& text, std::uint32_t cue) {
  for (std::uint32_t count = 0; cue > 0 && count < kAdverbs; ++count) {
    --cue;
    const Token& here = text.tokens[cue];
    const bool clitic =
        !here.blank_before && cue > 0 && !text.tokens[cue - 1].known->is(WordClass::subject);
    if (here.known->is(WordClass::be) && here.shape == Shape::lower) return !clitic;
    // "was first reported by"
    const bool adverb = is_adverb(here) || here.word == word_hash("first");
    if (!adverb && !text.tokens[cue].known->is(WordClass::negation)) break;
  }
  return false;
}

class Mender {
 public:
  Mender(const Text& text, std::vector<Draft>& drafts) : text_(text), drafts_(drafts) {}

  void run() {
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      Draft& draft = drafts_[at];
      drop_connectors(draft);
      if (draft.source && is_implausible(draft)) draft.source.reset();
      if (told_of(draft)) continue;
      if (draft.source) {
        trim_source(draft);
      } else {
        inherit(at);
        if (!draft.source) find_subject(draft);
      }
    }
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }

  /// "Instead, Sample noted, ...": a word that only links the sentence is no content.
  void drop_connectors(Draft& draft) const {
    if (draft.content.size() < 2) return;
    std::erase_if(draft.content, [&](const Range& range) {
      return range.size() == 1 && token(range.begin).known->is(WordClass::connector);
    });
  }

  /// "He was told that", "is accused by critics of": who stands before a passive hears it or is
  /// spoken of; the source stands behind "by", if anywhere. True where the cue is such a passive.
  bool told_of(Draft& draft) const {
    const std::uint32_t cue = draft.cue.token;
    const Word& known = *token(cue).known;
    const bool speaks =
        known.has(CueTrait::speech) || known.has(CueTrait::of) || known.has(CueTrait::to);
    if (known.cue != CueClass::verb || !speaks || !is_passive(text_, cue) || known.participle) {
      return false;
    }
    if (draft.source && draft.source->end <= cue) draft.source.reset();
    const std::uint32_t end = text_.sentences[token(cue).sentence].end;
    if (cue + 2 >= end || token(cue + 1).word != word_hash("by") || draft.source) return true;
    std::uint32_t stop = cue + 2;
    while (stop < end && in_phrase(stop) && !token(stop).known->is(WordClass::preposition)) ++stop;
    if (stop == cue + 2) return true;
    draft.source = Range{cue + 2, stop};
    Range& first = draft.content.front();
    const bool swallowed = first.begin > cue && first.begin < stop + 1 && first.end > stop + 1;
    if (swallowed) first.begin = stop + 1;
    return true;
  }

  /// A phrase that begins with a verb; the subject of a sentence far from a noun of hearsay
  /// ("Sample is at the center of speculation that").
  [[nodiscard]] bool is_implausible(const Draft& draft) const {
    const Range& source = *draft.source;
    const Word& first = *token(source.begin).known;
    if (first.is(WordClass::be) || first.is(WordClass::modal)) return true;
    const Word& cue = *token(draft.cue.token).known;
    if (cue.cue != CueClass::noun || !cue.has(CueTrait::hedge)) return false;
    const bool beside = source.end <= draft.cue.token && draft.cue.token - source.end <= 1;
    const bool behind = source.begin > draft.cue.token && source.begin - draft.cue.token <= 2;
    return !beside && !behind;
  }

  void trim_source(Draft& draft) const {
    Range& source = *draft.source;
    // "Thus, the campaign said"
    if (source.size() > 2 && token(source.begin).known->is(WordClass::connector) &&
        token(source.begin + 1).shape == Shape::comma) {
      source.begin += 2;
    }
    // "Sample emotionally denied allegations that": the phrase ends before its verb.
    for (std::uint32_t at = source.begin + 1; at < source.end; ++at) {
      const bool verb = token(at).known->cue == CueClass::verb && token(at).shape == Shape::lower &&
                        token(at).ending == Ending::ed;
      if (verb && source.end <= draft.cue.token) source.end = at;
    }
    // "Sample emotionally denied"
    if (source.size() > 1 && source.end <= draft.cue.token && is_adverb(token(source.end - 1))) {
      --source.end;
    }
    // "said Jane Sample, a baker, when asked about it"
    for (std::uint32_t at = source.begin + 1; at + 1 < source.end; ++at) {
      if (token(at).shape != Shape::comma) continue;
      const Word& next = *token(at + 1).known;
      if (next.is(WordClass::wh) && token(at + 1).word == word_hash("when")) source.end = at;
      const std::uint32_t word = token(at + 1).word;
      if (word == word_hash("after") || word == word_hash("while") || word == word_hash("citing") ||
          word == word_hash("quoting")) {
        source.end = at;
      }
    }
    // "An Example Board spokesperson said": the noun beside the cue belongs to the phrase.
    const std::uint32_t cue = draft.cue.token;
    if (source.end < cue && cue - source.end <= 2 && token(source.end - 1).shape != Shape::comma) {
      const bool nouns = std::all_of(
          text_.tokens.begin() + source.end, text_.tokens.begin() + cue,
          [](const Token& word) { return word.known->is(WordClass::unnamed) && word.is_word(); });
      if (nouns) source.end = cue;
    }
  }

  /// "Sample said A and added B", "Sample left, saying B": the subject of the verb before.
  void inherit(std::size_t at) {
    Draft& draft = drafts_[at];
    const std::uint32_t cue = draft.cue.token;
    const Word& known = *token(cue).known;
    if (known.cue != CueClass::verb || is_passive(text_, cue)) return;
    const Token& before = token(cue > 0 ? cue - 1 : 0);
    const bool joined = known.participle || before.known->is(WordClass::conjunction) ||
                        is_auxiliary(*before.known) || is_adverb(before) ||
                        before.shape == Shape::comma || before.word == word_hash("then") ||
                        before.word == word_hash("also");
    if (!joined) return;
    for (std::size_t other = at; other-- > 0 && at - other <= kCues;) {
      const Draft& left = drafts_[other];
      if (token(left.cue.token).sentence != token(cue).sentence) return;
      if (left.cue.score <= 0 || !left.source || left.source->end > cue) continue;
      draft.source = left.source;
      draft.source_lead = std::min(left.source_lead, left.cue.score);
      return;
    }
  }

  /// Whether a token may stand inside a plain noun phrase.
  [[nodiscard]] bool in_phrase(std::uint32_t at) const {
    const Token& here = token(at);
    if (here.inside ||
        !(here.is_word() || here.shape == Shape::open || here.shape == Shape::close)) {
      return false;
    }
    const Word& known = *here.known;
    if (is_clitic(at)) return true;
    const bool verb =
        here.shape == Shape::lower &&
        (known.is(WordClass::be) || known.is(WordClass::have) || known.is(WordClass::do_) ||
         known.is(WordClass::modal) || known.cue == CueClass::verb);
    return !verb && !known.is(WordClass::conjunction) && !known.is(WordClass::that) &&
           !known.is(WordClass::wh) && !known.is(WordClass::to) && !known.is(WordClass::negation);
  }
  /// The 's of a name, not of "he's".
  [[nodiscard]] bool is_clitic(std::uint32_t at) const {
    const Token& here = token(at);
    return at > 0 && !here.blank_before && here.known->is(WordClass::be) &&
           !token(at - 1).known->is(WordClass::subject);
  }
  [[nodiscard]] bool starts_phrase(std::uint32_t at) const {
    const Word& known = *token(at).known;
    return token(at).is_capital() || known.is(WordClass::article) ||
           known.is(WordClass::possessive) || known.is(WordClass::subject);
  }

  /// The subject of an active verb where the chain saw none.
  void find_subject(Draft& draft) const {
    const std::uint32_t cue = draft.cue.token;
    const Word& known = *token(cue).known;
    if (known.cue != CueClass::verb || is_passive(text_, cue) || token(cue).inside) return;
    const Stretch& sentence = text_.sentences[token(cue).sentence];
    if (const auto found = behind(draft, sentence)) {
      draft.source = found;
    } else if (const auto before = in_front(draft, sentence)) {
      draft.source = before;
    } else {
      return;
    }
    draft.source_lead = 0;
  }

  /// "...", said the network. The phrase behind the cue, where the content is done before it.
  [[nodiscard]] std::optional<Range> behind(const Draft& draft, const Stretch& sentence) const {
    const std::uint32_t begin = draft.cue.token + 1;
    if (draft.content.front().begin >= draft.cue.token || begin >= sentence.end)
      return std::nullopt;
    const Shape before = token(draft.cue.token - 1).shape;
    if (before != Shape::comma && before != Shape::quote) return std::nullopt;
    std::uint32_t end = begin;
    while (end < sentence.end && in_phrase(end) && end - begin < 12 && !in_content(draft, end))
      ++end;
    if (end == begin || !starts_phrase(begin)) return std::nullopt;
    return Range{begin, end};
  }

  /// "BMW, for example, says", "figures revealed", "Sample was there, telling reporters": the
  /// phrase that ends at the cue, else the one that opens the sentence.
  [[nodiscard]] std::optional<Range> in_front(const Draft& draft, const Stretch& sentence) const {
    std::uint32_t end = draft.cue.token;
    while (end > sentence.begin && draft.cue.token - end < kAdverbs &&
           (is_adverb(token(end - 1)) || skipped_auxiliary(end - 1))) {
      --end;
    }
    std::uint32_t begin = end;
    while (begin > sentence.begin && in_phrase(begin - 1) && end - begin < 8 &&
           !token(begin - 1).known->is(WordClass::preposition) && !in_content(draft, begin - 1)) {
      --begin;
    }
    const bool finite = !token(draft.cue.token).known->participle;
    const bool bounded =
        begin == sentence.begin || (!token(begin - 1).known->is(WordClass::preposition) &&
                                    !token(begin - 1).known->is(WordClass::wh));
    if (finite && bounded && begin < end && token(end - 1).ending != Ending::ly)
      return Range{begin, end};
    begin = sentence.begin;
    while (begin < draft.cue.token && begin - sentence.begin < kOpening &&
           (token(begin).known->is(WordClass::conjunction) ||
            token(begin).known->is(WordClass::connector) || !token(begin).is_word())) {
      ++begin;
    }
    end = begin;
    while (end < draft.cue.token && end - begin < kPhrase && in_phrase(end) &&
           token(end).ending != Ending::ed && !in_content(draft, end)) {
      ++end;
    }
    if (begin == end || end == draft.cue.token || !starts_phrase(begin)) return std::nullopt;
    return Range{begin, end};
  }
  [[nodiscard]] bool skipped_auxiliary(std::uint32_t at) const {
    return is_auxiliary(*token(at).known) && token(at).shape == Shape::lower && !is_clitic(at);
  }
  [[nodiscard]] static bool in_content(const Draft& draft, std::uint32_t at) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [at](const Range& range) { return range.contains(at); });
  }

  const Text& text_;
  std::vector<Draft>& drafts_;
};

/// Where "that" stands behind a noun cue, with at most a "from" or "by" phrase between; 0 if
/// nowhere.
std::uint32_t that_behind(const Text& text, std::uint32_t noun, std::uint32_t end) {
  constexpr std::uint32_t kFar = 8;
  for (std::uint32_t at = noun + 1; at < end && at <= noun + kFar; ++at) {
    if (text.tokens[at].known->is(WordClass::that)) return at;
    if (!text.tokens[at].is_word()) return 0;
  }
  return 0;
}

/// The verb that denies what a noun cue reports: "denied the allegations".
std::optional<std::uint32_t> denying_verb(const Text& text, std::uint32_t noun) {
  if (text.tokens[noun].known->cue != CueClass::noun) return std::nullopt;
  for (std::uint32_t back = 1; back <= 3 && back <= noun; ++back) {
    const Word& known = *text.tokens[noun - back].known;
    if (known.cue == CueClass::verb) {
      return known.has(CueTrait::deny) ? std::optional(noun - back) : std::nullopt;
    }
    if (!text.tokens[noun - back].is_word()) return std::nullopt;
  }
  return std::nullopt;
}

/// The noun cue between a verb and the clause that "that" opens; 0 where there is none.
std::uint32_t noun_between(const Text& text, std::uint32_t verb, std::uint32_t content) {
  constexpr std::uint32_t kFar = 6;
  if (content - verb > kFar || !text.tokens[content - 1].known->is(WordClass::that)) return 0;
  for (std::uint32_t at = verb + 1; at < content; ++at) {
    if (text.tokens[at].known->cue == CueClass::noun) return at;
  }
  return 0;
}

}  // namespace

void mend(const Text& text, std::vector<Draft>& drafts) { Mender(text, drafts).run(); }

void split_denials(const Text& text, std::vector<Draft>& drafts) {
  std::vector<Draft> out;
  std::vector<bool> taken(text.tokens.size(), false);
  for (const Draft& draft : drafts) taken[draft.cue.token] = true;
  for (Draft& draft : drafts) {
    if (const auto verb = denying_verb(text, draft.cue.token)) {
      Draft denial = draft;
      denial.cue.token = *verb;
      if (denial.source && denial.source->end > *verb) denial.source.reset();
      // Who denies it is not who alleges it.
      if (draft.source && draft.source->end <= *verb) draft.source.reset();
      if (denial.source && !taken[*verb]) out.push_back(std::move(denial));
    }
    Range& first = draft.content.front();
    if (!text.tokens[draft.cue.token].known->has(CueTrait::deny) || first.begin < draft.cue.token) {
      out.push_back(std::move(draft));
      continue;
    }
    std::uint32_t noun = noun_between(text, draft.cue.token, first.begin);
    if (noun != 0 && !taken[noun]) {
      // "denounced allegations that X", where the content is X alone.
      Draft inner = draft;
      inner.cue.token = noun;
      inner.source.reset();
      out.push_back(std::move(draft));
      out.push_back(std::move(inner));
      continue;
    }
    noun = first.begin;
    while (noun < first.end && noun < first.begin + 3 &&
           text.tokens[noun].known->cue != CueClass::noun) {
      ++noun;
    }
    const bool found = noun < first.end && text.tokens[noun].known->cue == CueClass::noun;
    const std::uint32_t that = found ? that_behind(text, noun, first.end) : 0;
    if (that == 0 || that + 1 >= first.end) {
      out.push_back(std::move(draft));
      continue;
    }
    Draft inner = draft;
    inner.cue.token = noun;
    inner.content = {{that + 1, first.end}};
    inner.source.reset();
    const bool from = text.tokens[noun + 1].word == word_hash("from") ||
                      text.tokens[noun + 1].word == word_hash("by");
    if (from && noun + 2 < that) inner.source = Range{noun + 2, that};
    first.begin = that + 1;
    out.push_back(std::move(draft));
    if (!taken[noun]) out.push_back(std::move(inner));
  }
  drafts = std::move(out);
}

void drop_twins(const Text& text, std::vector<Draft>& drafts) {
  constexpr std::size_t kNear = 2;
  const auto cue = [&](const Draft& draft) -> const Word& {
    return *text.tokens[draft.cue.token].known;
  };
  std::vector<bool> twin(drafts.size(), false);
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (cue(drafts[at]).cue != CueClass::noun) continue;
    const std::size_t end = std::min(at + kNear + 1, drafts.size());
    for (std::size_t other = at < kNear ? 0 : at - kNear; other < end; ++other) {
      const Word& verb = cue(drafts[other]);
      twin[at] = twin[at] || (verb.cue == CueClass::verb && !verb.has(CueTrait::deny) &&
                              drafts[other].content == drafts[at].content);
    }
  }
  std::size_t at = 0;
  std::erase_if(drafts, [&](const Draft&) { return twin[at++]; });
}

}  // namespace sayso::extractors::english
