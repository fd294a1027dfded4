#pragma once
// How the words of a quotation changed on their way.

#include <string>
#include <string_view>

#include "match/compare.h"

namespace sayso::match {

/// The words that changed from `before` to `after`, as "-old +new", in order; empty where the
/// wording is the same or `after` only leaves out the beginning or end. For one language.
[[nodiscard]] std::string edit_script(std::string_view before, std::string_view after);

/// What of a quotation another version has no counterpart for, in another language.
struct Uncovered {
  double covered = 1;  ///< share of content words with a counterpart, of the side that has more
  std::string words;   ///< the others, by comma
};
[[nodiscard]] Uncovered uncovered_words(const Side& before, const Side& after,
                                        const Vocabulary& vocabulary);

}  // namespace sayso::match
