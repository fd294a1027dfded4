#include "languages/en/run_on.h"

#include <algorithm>
#include <optional>

namespace sayso::extractors::english {
namespace {

/// Fewest words of a quotation that stands alone; fewer are a label or a title.
constexpr std::uint32_t kFewestWords = 3;

class Runner {
 public:
  Runner(const Text& text, std::vector<Draft>& drafts) : text_(text), drafts_(drafts) {
    owner_.assign(text.quotations.size(), kNobody);
    cued_.assign(text.sentences.size(), false);
    for (std::size_t at = 0; at < drafts.size(); ++at) {
      cued_[text.tokens[drafts[at].cue.token].sentence] = true;
      for (const Range& range : drafts[at].content) own(range, at);
    }
  }

  void run() {
    for (std::size_t at = 0; at < text_.quotations.size(); ++at) {
      if (owner_[at] != kNobody) continue;
      const Quoted& quoted = text_.quotations[at];
      // "One paragraph. / "And the next of the same speech."
      const bool goes_on = at > 0 && text_.quotations[at - 1].continues;
      std::size_t owner = goes_on ? owner_[at - 1] : kNobody;
      // "One line of a speech. / And its last," Sample said.
      if (owner == kNobody) owner = speaker_ahead(at);
      // "A," Sample said. / "B. C."
      const bool apart = owner == kNobody && !goes_on && at > 0;
      if (apart && stands_alone(quoted)) owner = speaker_before(at);
      if (owner == kNobody) continue;
      owner_[at] = owner;
      add(drafts_[owner], {quoted.first(), quoted.close});
    }
  }

 private:
  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

  void own(const Range& range, std::size_t draft) {
    for (std::uint32_t at = range.begin; at < range.end;) {
      const Token& token = text_.tokens[at];
      if (!token.inside) {
        ++at;
        continue;
      }
      owner_[token.quotation] = draft;
      at = std::max(at + 1, text_.quotations[token.quotation].close);
    }
  }

  /// A quotation that is a whole sentence, or more of them, with nothing beside it.
  [[nodiscard]] bool stands_alone(const Quoted& quoted) const {
    std::uint32_t words = 0;
    for (std::uint32_t at = quoted.first(); at < quoted.close && words < kFewestWords; ++at) {
      words += text_.tokens[at].is_word();
    }
    if (words < kFewestWords || !quoted.marked) return false;
    const std::uint32_t first = text_.tokens[quoted.open].sentence;
    const std::uint32_t last = text_.tokens[quoted.close - 1].sentence;
    if (text_.sentences[first].begin != quoted.open || cued_[first] || cued_[last]) return false;
    for (std::uint32_t at = quoted.close; at < text_.sentences[last].end; ++at) {
      if (text_.tokens[at].is_word()) return false;
    }
    return true;
  }

  /// Whose quotation goes on from this one without a mark of its own.
  [[nodiscard]] std::size_t speaker_ahead(std::size_t quotation) const {
    while (text_.quotations[quotation].continues && quotation + 1 < text_.quotations.size() &&
           !text_.quotations[quotation + 1].marked) {
      if (owner_[++quotation] != kNobody) return owner_[quotation];
    }
    return kNobody;
  }

  /// Whose quotation ends right before this one: nothing but the speaker's own sentence between.
  [[nodiscard]] std::size_t speaker_before(std::size_t quotation) const {
    const std::size_t owner = owner_[quotation - 1];
    if (owner == kNobody) return kNobody;
    const std::uint32_t here = text_.tokens[text_.quotations[quotation].open].sentence;
    const std::uint32_t before = text_.tokens[text_.quotations[quotation - 1].close - 1].sentence;
    const std::uint32_t cue = text_.tokens[drafts_[owner].cue.token].sentence;
    return here <= std::max(before, cue) + 1 ? owner : kNobody;
  }

  static void add(Draft& draft, const Range& range) {
    const auto place = std::find_if(draft.content.begin(), draft.content.end(),
                                    [&](const Range& old) { return old.begin > range.begin; });
    draft.content.insert(place, range);
    ++draft.added;
  }

  const Text& text_;
  std::vector<Draft>& drafts_;
  std::vector<std::size_t> owner_;  ///< draft of each quotation
  std::vector<bool> cued_;          ///< sentences in which a draft has its cue
};

}  // namespace

void run_on(const Text& text, std::vector<Draft>& drafts) { Runner(text, drafts).run(); }

}  // namespace sayso::extractors::english
