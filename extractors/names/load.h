#pragma once
// The names tables, read.

#include <string_view>

#include "core/entities.h"
#include "core/result.h"

namespace sayso::extractors {

/// Names from the two tables. Fails with file, line and row on an unknown type or a short row.
[[nodiscard]] Result<Names> load_names(std::string_view entities, std::string_view outlets);

/// Adds the countries: names of Unicode's CLDR, and the table of more forms. Names that are taken
/// already stay with whom they have. Fails as above.
[[nodiscard]] Result<void> add_countries(Names& names, std::string_view countries);

}  // namespace sayso::extractors
