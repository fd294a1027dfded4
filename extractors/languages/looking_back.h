#pragma once
// What a reader of pronouns looks at in any language: the sentences before a place, and where a
// quotation around a place ends.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/types.h"

namespace sayso::extractors {

/// The sentences before `at`, the nearest first, `most` of them at the most; the one around `at` is
/// cut there.
[[nodiscard]] std::vector<ByteSpan> sentences_before(const Segments& segments, std::uint32_t at,
                                                     std::size_t most);

/// End of the quotation around `at`, where it is closed.
[[nodiscard]] std::optional<std::uint32_t> quotation_end(const Segments& segments,
                                                         std::uint32_t at);

}  // namespace sayso::extractors
