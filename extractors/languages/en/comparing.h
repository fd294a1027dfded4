#pragma once
// The tables for comparing English statements.

#include "languages/comparing.h"

namespace sayso::extractors::english {

/// Its tables are read when they are first needed.
[[nodiscard]] Comparing make_comparing();

}  // namespace sayso::extractors::english
