#include "cli/library.h"

#include <cstdlib>
#include <filesystem>

#include "db/match_index.h"

namespace sayso::cli {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

Result<void> fill(match::WritableIndex& index, store::Store& store, const Knowledge& knowledge) {
  auto readings = store.readings(true);
  if (!readings) return readings.error();
  for (const std::int64_t id : *readings) {
    auto reading = store.reading(id);
    if (!reading) return reading.error();
    auto statements = store.statements_of(id);
    if (!statements) return statements.error();
    for (const auto& one : *statements) {
      auto entry = match::entry_of(reading->article, one.statement);
      entry.claim = one.claim;
      index.add(entry, match::signature_of(entry, knowledge));
    }
  }
  return {};
}

}  // namespace

std::string database_path(const std::string& given) {
  if (!given.empty()) return given;
  if (auto set = from_environment("SAYSO_DB"); !set.empty()) return set;
  std::filesystem::path folder = from_environment("XDG_DATA_HOME");
  if (folder.empty() || folder.is_relative()) {
    folder = std::filesystem::path(from_environment("HOME")) / ".local" / "share";
  }
  return folder / "sayso" / "sayso.db";
}

Result<Library> open_library(const std::string& path, const Knowledge& knowledge) {
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
      return Error{ErrorKind::io, folder.string() + ": cannot be made (" + failed.message() +
                                      "); give another place with --db"};
    }
  }
  Library library;
  auto store = db::SqliteStore::open(path);
  if (!store) return store.error();
  library.store = std::move(*store);
  auto& database = library.store->database();
  auto index = std::make_unique<db::MatchIndex>(database, knowledge);
  // Features come from the tables: other tables, another index.
  if (index->tables() != knowledge.digest) {
    auto filled = library.store->transaction([&]() -> Result<void> {
      index->begin(knowledge.digest);
      index->hold();
      auto done = fill(*index, *library.store, knowledge);
      index->flush();
      return done;
    });
    if (!filled) return filled.error();
  }
  library.index = std::move(index);
  library.collector =
      std::make_unique<pipeline::Collector>(*library.store, *library.index, knowledge);
  return library;
}

Result<std::unique_ptr<db::SqliteStore>> open_for_reading(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) {
    return Error{ErrorKind::not_found,
                 path + ": no collection there yet; begin one with `sayso add ADDRESS`"};
  }
  return db::SqliteStore::open(path);
}

}  // namespace sayso::cli
