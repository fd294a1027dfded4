#pragma once
// How sure the reader is of a draft once the rules are done with it: what it looks like, and how
// surely the labellers read its parts. Looks at shapes and at words of closed classes alone, so
// that what is learnt on one kind of news holds for another.

#include <cstdint>
#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// Features of settled draft `at` for the sure table.
void sure_features(const Text& text, const std::vector<std::uint32_t>& tags,
                   const std::vector<Draft>& drafts, std::size_t at,
                   std::vector<std::uint32_t>& out);

}  // namespace sayso::extractors::english
