#pragma once
// A text as the features look at it: by position, with what lies outside reading as blank.

#include <cstdint>
#include <vector>

#include "languages/en/tokens.h"

namespace sayso::extractors::english {

/// A text with its tags.
struct View {
  const Text& text;
  const std::vector<std::uint32_t>& tags;

  [[nodiscard]] bool has(std::int64_t at) const {
    return at >= 0 && at < static_cast<std::int64_t>(text.tokens.size());
  }
  [[nodiscard]] std::uint32_t word(std::int64_t at) const {
    return has(at) ? text.tokens[at].word : 0;
  }
  [[nodiscard]] std::uint32_t tag(std::int64_t at) const { return has(at) ? tags[at] : 0; }
  [[nodiscard]] Shape shape(std::int64_t at) const {
    return has(at) ? text.tokens[at].shape : Shape::other;
  }
  [[nodiscard]] bool inside(std::int64_t at) const { return has(at) && text.tokens[at].inside; }
  [[nodiscard]] std::uint32_t lemma(std::int64_t at) const {
    if (!has(at)) return 0;
    const Word& known = *text.tokens[at].known;
    return known.lemma != 0 ? known.lemma : text.tokens[at].word;
  }
};

/// What stands right behind or before a cue, as one small number: the shape of the report.
[[nodiscard]] std::uint32_t context(const View& view, std::int64_t cue, int step);

/// What the lexicon says of a token as a cue: class, traits and form.
[[nodiscard]] std::uint32_t traits_of(const View& view, std::int64_t at);

}  // namespace sayso::extractors::english
