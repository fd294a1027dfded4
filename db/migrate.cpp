#include "migrate.h"

#include <string>

namespace sayso::db {

int newest_version() { return static_cast<int>(embedded_names().size()); }

Result<void> migrate(SQLite::Database& database) {
  const auto files = embedded_names();  // sorted: 0001_…, 0002_…
  const int at = database.execAndGet("PRAGMA user_version").getInt();
  if (at > static_cast<int>(files.size())) {
    return Error{ErrorKind::unsupported, database.getFilename() +
                                             ": written by a newer sayso (schema " +
                                             std::to_string(at) + ", this one knows " +
                                             std::to_string(files.size()) + "); use that version"};
  }
  for (int next = at; next < static_cast<int>(files.size()); ++next) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have been quicker.
    if (database.execAndGet("PRAGMA user_version").getInt() == next) {
      database.exec(std::string(embedded(files[static_cast<std::size_t>(next)])));
      database.exec("PRAGMA user_version = " + std::to_string(next + 1));
    }
    transaction.commit();
  }
  return {};
}

}  // namespace sayso::db
