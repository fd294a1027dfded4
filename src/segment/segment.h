#pragma once
// Where sentences end and what stands in quotation marks. Knows nothing of who says it.

#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/types.h"

namespace sayso::segment {

/// Sentences and quotations of the article's body, ascending, each inside one paragraph. Linear in
/// the text.
[[nodiscard]] Segments segment(const Article& article, const Language& language);

/// Quotations of one line, offsets from `base`. Nested marks give nested quotations.
[[nodiscard]] std::vector<Quotation> quotations(std::string_view line, std::uint32_t base);

/// Sentences of one paragraph, offsets from `base`. A full stop inside an open quotation ends a
/// sentence only with the quotation.
[[nodiscard]] std::vector<Sentence> sentences(std::string_view line, std::uint32_t base,
                                              std::uint32_t paragraph,
                                              const std::vector<Quotation>& quotations,
                                              const Language& language);

}  // namespace sayso::segment
