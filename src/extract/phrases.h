#pragma once
// Words of a line that give it away as page furniture, in every language at once. The words are
// data (data/phrases.tsv).

#include <cstdint>
#include <string_view>

namespace sayso::extract {

/// Classes of lines, in the order of `kPhraseNames`. One bit each.
enum class Phrase : std::uint8_t {
  related,
  share,
  subscribe,
  copyright,
  byline,
  comment,
  caption,
  date,
  contact,
  ad,
  toc,
  reference,
  tag,
  faq,
  conclusion,
  cta,
  cookie,
  kCount
};
inline constexpr int kPhraseCount = static_cast<int>(Phrase::kCount);

using PhraseSet = std::uint32_t;
[[nodiscard]] constexpr PhraseSet bit(Phrase phrase) {
  return PhraseSet{1} << static_cast<unsigned>(phrase);
}

/// The classes that `line` shows signs of. Looks at its first and last 160 bytes.
[[nodiscard]] PhraseSet phrases_in(std::string_view line);

}  // namespace sayso::extract
