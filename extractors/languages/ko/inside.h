#pragma once
// Reports inside a quotation: what a speaker says that others say, in marks of their own or
// without. Strict, because speech is full of verbs of saying and thinking that report nothing.

#include <string_view>
#include <vector>

#include "attribute/weights.h"
#include "core/types.h"
#include "languages/ko/choices.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// What reading needs to know of the article and the language.
struct Knowledge {
  std::string_view text;
  const std::vector<Quotation>& quotations;
  const NounBag& nouns;
  const Lexicon& lexicon;
  const attribute::Weights& weights;
};

/// Rows inside the piece of a quotation, in text order, `speaker` as their relay. Linear in the
/// piece.
[[nodiscard]] std::vector<Attribution> read_inside(const Knowledge& known, ByteSpan piece,
                                                   ByteSpan speaker, const RowVisitor& visitor);

}  // namespace sayso::extractors::korean
