#include "languages/ko/accords.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {

Accord accord_at(std::string_view text, const std::vector<Word>& words, std::size_t at,
                 const Lexicon& lexicon) {
  const auto word = [&](std::size_t k) { return slice(text, words[k].span); };
  const auto here = word(at);
  const bool follows = here == "따르면" || here == "의하면";
  const bool seen =
      here == "보면" && at > 0 && words[at - 1].particle == Particle::object &&
      lexicon.source_kind(unquoted(slice(text, words[at - 1].noun))) == SourceKind::document;
  const bool summed = here == "종합하면";
  static constexpr std::array<std::string_view, 10> kByWords = {
      "말대로",     "말처럼",     "말마따나",     "설명으로는",   "말로는",
      "계산으로는", "전언으로는", "주장대로라면", "전망대로라면", "말대로라면"};
  const bool by_words =
      at > 0 && std::find(kByWords.begin(), kByWords.end(), here) != kByWords.end();
  // 시가 강조한 것처럼 …, 시가 발표한 대로 …
  const Cue* told = at > 1 && (here == "것처럼" || here == "대로" || here == "바와")
                        ? lexicon.verb(word(at - 1))
                        : nullptr;
  const bool as_told =
      told != nullptr && told->kind == CueKind::say && !told->weak &&
      ending(word(at - 1)) == Ending::adnominal &&
      (words[at - 2].particle == Particle::subject || words[at - 2].particle == Particle::topic);
  if (as_told) return {true, at - 1, told};
  return {follows || seen || summed || by_words, at, nullptr};
}

}  // namespace sayso::extractors::korean
