#include "languages/en/relays.h"

#include <algorithm>

namespace sayso::extractors::english {
namespace {

class Relays {
 public:
  Relays(const Text& text, const Lexicon& lexicon, std::vector<Draft>& drafts)
      : text_(text), lexicon_(lexicon), drafts_(drafts), via_(drafts.size()) {}

  std::vector<std::optional<Range>> run() {
    for (std::size_t at = 0; at < drafts_.size(); ++at) {
      if (!cited(at)) told(at);
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

  /// "Example News reported, citing a filing, that ...": up to the next comma, "that" or cue.
  bool cited(std::size_t at) {
    constexpr std::uint32_t kNear = 12;
    Draft& draft = drafts_[at];
    if (!draft.source) return false;
    const Stretch& sentence = text_.sentences[token(draft.cue.token).sentence];
    const std::uint32_t low = std::min(draft.source->end, draft.cue.token + 1);
    const std::uint32_t high = std::min(draft.cue.token + kNear, sentence.end);
    for (std::uint32_t where = low; where + 1 < high; ++where) {
      if (token(where).word != word_hash("citing") && token(where).word != word_hash("quoting")) {
        continue;
      }
      if (token(where).inside || where == draft.cue.token) continue;
      std::uint32_t end = where + 1;
      while (end < sentence.end && end != draft.cue.token && token(end).shape != Shape::comma &&
             token(end).shape != Shape::stop && token(end).shape != Shape::quote &&
             !token(end).known->is(WordClass::that)) {
        ++end;
      }
      if (end == where + 1) return false;
      via_[at] = draft.source;
      draft.source = Range{where + 1, end};
      return true;
    }
    return false;
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
