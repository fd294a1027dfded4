#pragma once
// The tables for comparing Korean statements.

#include "languages/comparing.h"

namespace sayso::extractors::korean {

/// Its tables are read when they are first needed.
[[nodiscard]] Comparing make_comparing();

}  // namespace sayso::extractors::korean
