#pragma once
// The reader of Korean articles: sentences to reports, reports to attributions with their sources.

#include <vector>

#include "attribute/weights.h"
#include "core/types.h"
#include "languages/ko/choices.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

/// The statements that the body's words show, in text order. Linear in the text. `visitor`
/// is for training.
[[nodiscard]] std::vector<Attribution> read_body(const Article& article, const Segments& segments,
                                                 const Lexicon& lexicon,
                                                 const attribute::Weights& weights,
                                                 const RowVisitor& visitor = {});

}  // namespace sayso::extractors::korean
