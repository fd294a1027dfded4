#include "languages/en/relays.h"

#include <algorithm>

namespace sayso::extractors::english {
namespace {

class Relays {
 public:
  Relays(const Text& text, const Lexicon& lexicon, std::vector<Draft>& drafts)
      : text_(text), lexicon_(lexicon), drafts_(drafts) {}

  std::vector<std::optional<Range>> run() {
    recite();
    via_.resize(drafts_.size());
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      if (!cited(at) && !cited_behind(at) && !cited_before(at)) told(at);
    }
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      if (!via_[at]) nested(at);
    }
    return std::move(via_);
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }

  /// Nobody passes himself on: a pronoun or the same words.
  [[nodiscard]] bool same(const Range& a, const std::optional<Range>& b) const {
    return b && (a == *b || token(a.end - 1).word == token(b->end - 1).word);
  }

  /// "the Example Times": words with capitals, among them one that names newspapers and stations.
  [[nodiscard]] std::optional<Range> outlet_at(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t at = begin;
    bool outlet = false;
    while (at < end &&
           (token(at).is_capital() || (at == begin && token(at).known->is(WordClass::article)))) {
      outlet = outlet || (token(at).known->is(WordClass::outlet) && token(at).is_capital());
      ++at;
    }
    if (!outlet) return std::nullopt;
    return Range{begin, at};
  }

  /// "Sample told Example News that ..."
  void told(std::size_t at) {
    const Draft& draft = drafts_[at];
    if (lexicon_.lemma(*token(draft.cue.token).known) != "tell") return;
    const std::uint32_t end = text_.sentences[token(draft.cue.token).sentence].end;
    via_[at] = outlet_at(draft.cue.token + 1, end);
  }

  [[nodiscard]] bool cites(std::uint32_t at) const {
    return token(at).word == word_hash("citing") || token(at).word == word_hash("quoting");
  }
  /// End of what a citing word cites.
  [[nodiscard]] std::uint32_t cited_end(std::uint32_t where, std::uint32_t stop,
                                        std::uint32_t cue) const {
    std::uint32_t end = where + 1;
    while (end < stop && end != cue && token(end).shape != Shape::comma &&
           token(end).shape != Shape::stop && token(end).shape != Shape::quote &&
           !token(end).known->is(WordClass::that)) {
      ++end;
    }
    return end;
  }

  /// Where the labeller took the citing word for the cue, the verb of the sentence takes its place:
  /// "Example News reported, citing a filing, that ...", "Example News, citing a filing, said ...".
  void recite() {
    for (std::size_t at = 0; at < drafts_.size();) {
      Draft& draft = drafts_[at];
      const std::uint32_t where = draft.cue.token;
      if (cites(where) && !draft.source && opens_sentence(where)) {
        drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(at));
        continue;
      }
      std::optional<std::uint32_t> verb;
      if (cites(where) && draft.source && draft.source->end <= where) verb = main_verb(draft);
      const bool known = verb && std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& one) {
                           return one.cue.token == *verb;
                         });
      if (known) {
        drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(at));
        continue;
      }
      if (verb) move_cue(draft, *verb);
      ++at;
    }
  }

  [[nodiscard]] std::optional<std::uint32_t> main_verb(const Draft& draft) const {
    const std::uint32_t where = draft.cue.token;
    const auto is_verb = [&](std::uint32_t at) {
      return token(at).known->cue == CueClass::verb && token(at).shape == Shape::lower;
    };
    for (std::uint32_t at = draft.source->end; at < where; ++at) {
      if (is_verb(at)) return at;
    }
    const std::uint32_t stop = text_.sentences[token(where).sentence].end;
    const std::uint32_t behind = cited_end(where, stop, stop) + 1;
    if (behind < stop && is_verb(behind)) return behind;
    return std::nullopt;
  }

  void move_cue(Draft& draft, std::uint32_t verb) const {
    const std::uint32_t stop = text_.sentences[token(verb).sentence].end;
    std::uint32_t begin = std::max(verb + 1, cited_end(draft.cue.token, stop, stop));
    while (begin < stop &&
           (token(begin).shape == Shape::comma || token(begin).known->is(WordClass::that))) {
      ++begin;
    }
    Range& last = draft.content.back();
    if (begin >= last.end) return;
    draft.content = {{begin, last.end}};
    draft.cue.token = verb;
  }

  /// "Example News reported, citing a filing, that ...": up to the next comma, "that" or cue.
  bool cited(std::size_t at) {
    constexpr std::uint32_t kNear = 12;
    Draft& draft = drafts_[at];
    if (!draft.source) return false;
    const Stretch& sentence = text_.sentences[token(draft.cue.token).sentence];
    const std::uint32_t low = std::min(draft.source->end, draft.cue.token + 1);
    const std::uint32_t high = std::min(draft.cue.token + kNear, sentence.end);
    for (std::uint32_t where = low; where + 1 < high; ++where) {
      if (!cites(where) || token(where).inside || where == draft.cue.token) continue;
      const std::uint32_t end = cited_end(where, sentence.end, draft.cue.token);
      if (end == where + 1) return false;
      via_[at] = draft.source;
      draft.source = Range{where + 1, end};
      cut_content(draft, where, end);
      return true;
    }
    return false;
  }

  /// "Example News reported that it was so, citing people who know": behind the clause. Who is no
  /// outlet may cite a thing for what he says himself.
  bool cited_behind(std::size_t at) {
    Draft& draft = drafts_[at];
    if (!draft.source || draft.source->end > draft.cue.token) return false;
    Range& last = draft.content.back();
    if (last.begin < draft.cue.token || token(last.begin).inside) return false;
    const std::uint32_t stop = text_.sentences[token(draft.cue.token).sentence].end;
    for (std::uint32_t where = last.begin + 1; where + 1 < stop; ++where) {
      if (!cites(where) || token(where).inside || token(where - 1).shape != Shape::comma) continue;
      const std::uint32_t end = cited_end(where, stop, stop);
      // "Sample said so, Example News reported, citing people": Sample cites nobody.
      const auto between = text_.tokens.begin() + std::min(last.end, where);
      if (std::any_of(between, text_.tokens.begin() + where,
                      [](const Token& one) { return one.is_word(); })) {
        return false;
      }
      const bool outlet = outlet_at(draft.source->begin, draft.source->end).has_value();
      if (end == where + 1 || !(outlet || people(where + 1, end))) return false;
      via_[at] = draft.source;
      draft.source = Range{where + 1, end};
      last.end = std::min(last.end, where - 1);
      return true;
    }
    return false;
  }
  [[nodiscard]] bool opens_sentence(std::uint32_t at) const {
    return text_.sentences[token(at).sentence].begin == at;
  }
  /// "Citing officials, Example News said that it was so."
  bool cited_before(std::size_t at) {
    Draft& draft = drafts_[at];
    if (!draft.source) return false;
    const Stretch& sentence = text_.sentences[token(draft.cue.token).sentence];
    if (!cites(sentence.begin) || draft.source->begin < sentence.begin + 2) return false;
    const std::uint32_t end = cited_end(sentence.begin, sentence.end, draft.cue.token);
    if (end == sentence.begin + 1 || end + 1 != draft.source->begin) return false;
    via_[at] = draft.source;
    draft.source = Range{sentence.begin + 1, end};
    return true;
  }
  [[nodiscard]] bool people(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kOpening = 4;  // "two people familiar", "a senior official"
    for (std::uint32_t at = begin; at < std::min(end, begin + kOpening); ++at) {
      const Word& known = *token(at).known;
      if (known.is(WordClass::preposition)) return false;
      if (known.is(WordClass::unnamed) || known.is(WordClass::collective_head)) return true;
    }
    return false;
  }

  /// What is cited is no content: the clause begins behind it.
  void cut_content(Draft& draft, std::uint32_t where, std::uint32_t end) const {
    for (Range& range : draft.content) {
      if (range.begin < where || range.begin >= end || range.end <= end) continue;
      range.begin = end;
      while (range.begin + 1 < range.end && (token(range.begin).shape == Shape::comma ||
                                             token(range.begin).known->is(WordClass::that))) {
        ++range.begin;
      }
    }
  }

  /// "Sample said the board had warned that ...": the outer speaker passes the inner one's words
  /// on.
  void nested(std::size_t at) {
    constexpr std::size_t kNear = 4;
    const Draft& draft = drafts_[at];
    const std::size_t end = std::min(at + kNear + 1, drafts_.size());
    for (std::size_t other = at < kNear ? 0 : at - kNear; other < end; ++other) {
      const Draft& outer = drafts_[other];
      if (other == at || !outer.source || same(*outer.source, draft.source)) continue;
      const bool inside =
          std::any_of(outer.content.begin(), outer.content.end(),
                      [&](const Range& range) { return range.contains(draft.cue.token); });
      const bool deny = token(outer.cue.token).known->has(CueTrait::deny);
      if (inside && !deny) {
        via_[at] = outer.source;
        return;
      }
    }
  }

  const Text& text_;
  const Lexicon& lexicon_;
  std::vector<Draft>& drafts_;
  std::vector<std::optional<Range>> via_;
};

}  // namespace

std::vector<std::optional<Range>> find_relays(const Text& text, const Lexicon& lexicon,
                                              std::vector<Draft>& drafts) {
  return Relays(text, lexicon, drafts).run();
}

}  // namespace sayso::extractors::english
