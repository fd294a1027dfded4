#pragma once
// The names tables, read.

#include <string_view>

#include "core/entities.h"
#include "core/result.h"

namespace sayso::extractors {

/// Names from the two tables. Fails with file, line and row on an unknown type or a short row.
[[nodiscard]] Result<Names> load_names(std::string_view entities, std::string_view outlets);

}  // namespace sayso::extractors
