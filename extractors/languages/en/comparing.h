#pragma once
// The tables for comparing English statements, read.

#include "languages/comparing.h"

namespace sayso::extractors::english {

/// Fails with file, line and row on a bad table.
[[nodiscard]] Result<Comparing> make_comparing();

}  // namespace sayso::extractors::english
