#pragma once
// The tables for comparing Korean statements, read.

#include "languages/comparing.h"

namespace sayso::extractors::korean {

/// Fails with file, line and row on a bad table.
[[nodiscard]] Result<Comparing> make_comparing();

}  // namespace sayso::extractors::korean
