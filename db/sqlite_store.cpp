#include "sqlite_store.h"

#include <sqlite3.h>

#include "migrate.h"

namespace sayso::db {
namespace {

// Long enough for another process's batch of pages, short enough that a person does not give up.
constexpr int kBusyMilliseconds = 15000;

Error explain_failure(const SQLite::Exception& failure, const std::string& file) {
  const std::string said = failure.what();
  switch (failure.getErrorCode()) {
    case SQLITE_NOTADB:
      return {ErrorKind::bad_input,
              file + ": not a sayso database; give another file with --db, or move this one away"};
    case SQLITE_FULL:
      return {ErrorKind::io, file +
                                 ": the disk is full; free some space and run it again, "
                                 "what was stored before is safe"};
    case SQLITE_IOERR:
      return {ErrorKind::io, file + ": " + said +
                                 "; see whether the disk is full or a limit on file sizes is "
                                 "reached, what was stored before is safe"};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return {ErrorKind::io, file + ": cannot be opened for writing (" + said +
                                 "); check the folder's permissions or give --db"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::io, file + ": another process is writing to it; try again"};
    case SQLITE_CORRUPT:
      return {ErrorKind::io, file + ": the file is damaged (" + said + "); restore a copy"};
    default:
      return {ErrorKind::io, file + ": " + said};
  }
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string& path, bool read_only) {
  try {
    const int mode =
        read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    SQLite::Database database(path, mode, kBusyMilliseconds);
    if (!read_only) {
      // WAL: `add` works while `review` reads. NORMAL loses at most the last commits on a power
      // cut, and none when the program is killed; FULL costs a sync a page and guards rulings too.
      database.exec("PRAGMA journal_mode = WAL");
      database.exec("PRAGMA synchronous = FULL");
      // Forgotten pages must not linger in free pages of the file.
      database.exec("PRAGMA secure_delete = ON");
    }
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA cache_size = -32000");
    // Pages of a large store are read where the system keeps them, without a copy.
    database.exec("PRAGMA mmap_size = 2147418112");
    if (!read_only) {
      if (auto migrated = migrate(database); !migrated) return migrated.error();
    } else if (database.execAndGet("PRAGMA user_version").getInt() != newest_version()) {
      return Error{ErrorKind::unsupported,
                   path + ": made by another version of sayso; open it once for writing"};
    }
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(database)));
  } catch (const SQLite::Exception& failure) {
    return explain_failure(failure, path);
  }
}

Error SqliteStore::explain(const SQLite::Exception& failure) const {
  return explain_failure(failure, database_.getFilename());
}

SQLite::Statement& SqliteStore::prepared(const char* sql) {
  auto& slot = prepared_[sql];
  if (!slot) slot = std::make_unique<SQLite::Statement>(database_, sql);
  slot->reset();
  slot->clearBindings();
  return *slot;
}

Result<void> SqliteStore::transaction(const std::function<Result<void>()>& work) {
  if (depth_ > 0) return work();
  return guarded([&]() -> Result<void> {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    ++depth_;
    Result<void> done;
    try {
      done = work();
    } catch (...) {
      --depth_;
      throw;
    }
    --depth_;
    // A cursor that is still open would keep the transaction from ending.
    for (auto& [sql, statement] : prepared_) statement->reset();
    if (done) transaction.commit();
    return done;
  });
}

Result<void> SqliteStore::checkpoint() {
  return guarded([&]() -> Result<void> {
    for (auto& [sql, statement] : prepared_) statement->reset();
    SQLite::Statement log(database_, "PRAGMA wal_checkpoint(TRUNCATE)");
    while (log.executeStep()) continue;
    return {};
  });
}

}  // namespace sayso::db
