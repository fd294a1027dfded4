#include "languages/en/view.h"

#include <algorithm>

namespace sayso::extractors::english {

std::uint32_t context(const View& view, std::int64_t cue, int step) {
  const std::uint32_t sentence = view.text.tokens[cue].sentence;
  std::uint32_t words = 0;
  for (std::int64_t at = cue + step, seen = 0; seen < 8; at += step, ++seen) {
    if (!view.has(at) || view.text.tokens[at].sentence != sentence) return 1 + (words > 1);
    const Token& token = view.text.tokens[at];
    if (token.shape == Shape::quote) return 3 + (words > 0) + 2 * (words > 3);
    if (token.known->is(WordClass::that) && step > 0) return 8 + (words > 0) + 2 * (words > 2);
    if (token.shape == Shape::comma) return 12 + std::min(words, 2U);
    if (token.shape == Shape::colon) return 15;
    if (words == 0 && token.known->is(WordClass::to)) return 16;
    if (words == 0 && token.known->is(WordClass::wh)) return 17;
    if (words == 0 && token.known->is(WordClass::preposition)) return 18;
    ++words;
  }
  return 20;
}

std::uint32_t traits_of(const View& view, std::int64_t at) {
  if (!view.has(at)) return 0;
  const Word& known = *view.text.tokens[at].known;
  return static_cast<std::uint32_t>(known.cue) * 2 + known.participle + 32U * known.traits;
}

}  // namespace sayso::extractors::english
