#pragma once
// What a page's own class names, ids and roles say about its parts, as a set of kinds. The words
// are data (data/hints.tsv); this only looks them up.

#include <cstdint>
#include <string_view>

namespace sayso::extract {

/// Kinds, sorted as in the table. One bit each.
enum class Hint : std::uint8_t {
  ad,
  article,
  author,
  body,
  button,
  caption,
  card,
  comment,
  cookie,
  copyright,
  date,
  embed,
  footer,
  header,
  headline,
  lead,
  nav,
  newsletter,
  paywall,
  pullquote,
  reference,
  related,
  share,
  sidebar,
  tag,
  toc,
  kCount
};
inline constexpr int kHintCount = static_cast<int>(Hint::kCount);

/// A set of kinds.
using HintSet = std::uint32_t;
[[nodiscard]] constexpr HintSet bit(Hint hint) { return HintSet{1} << static_cast<unsigned>(hint); }

/// The kinds that the words of `names` (a class or id attribute) hint at. Words end at anything but
/// letters and digits, and where a capital follows a small letter.
[[nodiscard]] HintSet hints_of(std::string_view names);

}  // namespace sayso::extract
