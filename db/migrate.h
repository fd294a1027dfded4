#pragma once
// Brings a database file to the newest schema: numbered files, one transaction each, counted in
// PRAGMA user_version. A released file is never edited.

#include <SQLiteCpp/SQLiteCpp.h>

#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::db {

[[nodiscard]] std::string_view embedded(std::string_view name);
[[nodiscard]] std::vector<std::string_view> embedded_names();

/// The schema version that this program writes.
[[nodiscard]] int newest_version();

/// Applies what is missing. Fails where the file was made by a newer program.
Result<void> migrate(SQLite::Database& database);

}  // namespace sayso::db
