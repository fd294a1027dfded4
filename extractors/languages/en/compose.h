#pragma once
// From drafts in tokens to attributions in bytes: what is kept, how far a quotation runs on, the
// words of cue and source, kind and flags. Rules, no statistics.

#include <vector>

#include "core/types.h"
#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Drafts at or below these scores of the keep and right tables are dropped.
struct Floors {
  std::int32_t keep;
  std::int32_t right;
  std::int32_t scarce;  ///< instead of `keep`, for kinds of drafts that annotated news has few of
};

/// What rules make of drafts: the hopeless are dropped, those that a pattern finds added,
/// quotations run on.
[[nodiscard]] std::vector<Draft> settle(const Text& text, const Lexicon& lexicon,
                                        std::vector<Draft> drafts, const Floors& floors);

/// Whether the words of some content stand in quotation marks.
[[nodiscard]] StatementKind kind_of(const Text& text, const std::vector<Range>& content);

/// The statements of a text, in text order.
[[nodiscard]] std::vector<Attribution> compose(const Text& text, const Model& model,
                                               const Lexicon& lexicon);

}  // namespace sayso::extractors::english
