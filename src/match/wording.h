#pragma once
// How the words of a quotation changed on their way.

#include <string>
#include <string_view>

#include "match/compare.h"

namespace sayso::match {

/// The words that changed from `before` to `after`, as "-old +new", in order; empty where the
/// wording is the same or `after` only leaves out the beginning or end. For one language.
[[nodiscard]] std::string edit_script(std::string_view before, std::string_view after);

/// What of the words of two versions has no counterpart in the other.
struct Uncovered {
  double before = 1, after = 1;  ///< share of each side's content words with a counterpart
  std::string lost, added;       ///< the others of each side, by comma
  bool opposed = false;          ///< a lost and an added word are opposites

  /// Share of the side that has more of its words covered, and of the other one.
  [[nodiscard]] double most() const { return before > after ? before : after; }
  [[nodiscard]] double least() const { return before > after ? after : before; }
  /// Words were put in the place of others, not only added or left out.
  [[nodiscard]] bool replaced() const { return !lost.empty() && !added.empty(); }
};
[[nodiscard]] Uncovered uncovered_words(const Side& before, const Side& after,
                                        const Vocabulary& vocabulary);

}  // namespace sayso::match
