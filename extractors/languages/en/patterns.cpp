#include "languages/en/patterns.h"

#include <algorithm>
#include <optional>

namespace sayso::extractors::english {
namespace {

constexpr std::uint32_t kLongestName = 8;   // tokens behind a dash
constexpr std::uint32_t kLongestLabel = 3;  // words before a transcript's colon
constexpr std::uint32_t kFewestWords = 3;   // of what is said
/// As sure as rows of these shapes turned out to be right, .88.
constexpr std::int32_t kSure = 2 * attribute::Weights::kSteps;

class Patterns {
 public:
  Patterns(const Text& text, std::vector<Draft>& drafts) : text_(text), drafts_(drafts) {
    taken_.assign(text.tokens.size(), false);
    for (const Draft& draft : drafts) {
      taken_[draft.cue.token] = true;
      for (const Range& range : draft.content) taken_[range.begin] = true;
    }
  }

  void run() {
    for (const Quoted& quoted : text_.quotations) signed_quotation(quoted);
    for (std::uint32_t at = 0; at < text_.sentences.size(); ++at) turn(at);
    std::stable_sort(drafts_.begin(), drafts_.end(),
                     [](const Draft& a, const Draft& b) { return a.cue.token < b.cue.token; });
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(text_.tokens.size());
  }
  [[nodiscard]] std::uint32_t words(std::uint32_t begin, std::uint32_t end) const {
    return static_cast<std::uint32_t>(
        std::count_if(text_.tokens.begin() + begin, text_.tokens.begin() + end,
                      [](const Token& one) { return one.is_word(); }));
  }

  void add(const char* rule, std::uint32_t cue, const Range& content, const Range& source) {
    Draft draft;
    draft.cue = {cue, kSure};
    draft.content = {content};
    draft.source = source;
    draft.keep = draft.right = kSure;
    draft.rule = rule;
    drafts_.push_back(std::move(draft));
  }

  /// "We waited long for this." - Jane Sample
  void signed_quotation(const Quoted& quoted) {
    const std::uint32_t dash = quoted.close + 1;
    if (!quoted.closed || dash + 1 >= size() || token(dash).shape != Shape::dash) return;
    if (taken_[quoted.first()] || words(quoted.first(), quoted.close) < kFewestWords) return;
    std::uint32_t end = dash + 1;
    while (end < size() && token(end).paragraph == token(dash).paragraph) {
      if (++end - dash > kLongestName) return;
    }
    while (end > dash + 1 && !token(end - 1).is_word()) --end;
    if (end == dash + 1 || !token(dash + 1).is_capital()) return;
    add("signed-quotation", dash, {quoted.first(), quoted.close}, {dash + 1, end});
  }

  /// SAMPLE: And what did the board say?
  void turn(std::uint32_t sentence) {
    const Stretch& here = text_.sentences[sentence];
    const bool opens = sentence == 0 || text_.sentences[sentence - 1].paragraph != here.paragraph;
    if (!opens) return;
    std::uint32_t begin = here.begin;
    if (token(begin).shape == Shape::quote) ++begin;
    std::uint32_t colon = begin;
    while (colon < here.end && token(colon).shape == Shape::upper) ++colon;
    if (colon == begin || colon - begin > kLongestLabel || colon + 1 >= here.end ||
        token(colon).shape != Shape::colon || taken_[colon]) {
      return;
    }
    std::uint32_t end = colon + 1;
    while (end < size() && token(end).paragraph == here.paragraph) ++end;
    while (end > colon + 1 && !token(end - 1).is_word()) --end;
    std::uint32_t first = colon + 1;
    while (first < end && !token(first).is_word()) ++first;
    if (first >= end || words(first, end) < kFewestWords) return;
    add("transcript-turn", colon, {first, end}, {begin, colon});
  }

  const Text& text_;
  std::vector<Draft>& drafts_;
  std::vector<bool> taken_;  ///< tokens that are a cue, or with which content begins
};

}  // namespace

void add_patterns(const Text& text, std::vector<Draft>& drafts) { Patterns(text, drafts).run(); }

}  // namespace sayso::extractors::english
