#pragma once
// Names of the names table inside running text.

#include <string_view>
#include <vector>

#include "core/entities.h"
#include "core/span.h"

namespace sayso::match {

struct NameSpan {
  ByteSpan span;
  const Entity* entity = nullptr;
};

/// Names in text order, the longest at each place, apart. A Hangul form may be followed by
/// particles in its word; forms of one syllable or letter are not looked for.
[[nodiscard]] std::vector<NameSpan> spot_names(std::string_view text, const Names& names);

}  // namespace sayso::match
