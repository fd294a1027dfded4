#include "cli/library.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "db/match_index.h"

namespace sayso::cli {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

constexpr std::size_t kPart = 5000;  // readings indexed in one transaction
constexpr std::size_t kTold = 50;    // and between two words of progress

Result<void> add_reading(std::int64_t id, match::WritableIndex& index, store::Store& store,
                         const Knowledge& knowledge) {
  auto reading = store.reading(id);
  if (!reading) return reading.error();
  auto statements = store.statements_of(id);
  if (!statements) return statements.error();
  for (const auto& one : *statements) {
    auto entry = match::entry_of(reading->article, one.statement);
    entry.claim = one.claim;
    index.add(entry, match::signature_of(entry, knowledge));
  }
  return {};
}

/// Adds the readings behind the newest that the index has: `kPart` of them, and on to one that has
/// statements. True where none is left.
Result<bool> add_part(db::MatchIndex& index, store::Store& store, const Knowledge& knowledge,
                      const IndexProgress& progress) {
  const auto readings = store.readings(true);
  if (!readings) return readings.error();
  const std::size_t total = readings->size();
  const std::int64_t newest = index.newest_reading();
  auto done = static_cast<std::size_t>(
      std::upper_bound(readings->begin(), readings->end(), newest) - readings->begin());
  const std::size_t end = done + kPart;
  index.hold();
  for (; done < total && (done < end || index.newest_reading() == newest); ++done) {
    if (progress && done % kTold == 0) progress(done, total);
    if (auto added = add_reading((*readings)[done], index, store, knowledge); !added) {
      return added.error();
    }
  }
  index.flush();
  return done == total;
}

/// Makes the index anew, part by part: a run that is broken off is taken up by the next, and other
/// programs write in between.
Result<void> fill(db::MatchIndex& index, db::SqliteStore& store, const Knowledge& knowledge,
                  const IndexProgress& progress) {
  bool done = false;
  Result<void> part;
  while (part && !done) {
    part = store.transaction([&]() -> Result<void> {
      // Another program may have been quicker.
      done = index.tables() == knowledge.digest;
      if (done) return {};
      index.begin(knowledge.digest);
      const auto whole = add_part(index, store, knowledge, progress);
      if (!whole) return whole.error();
      done = *whole;
      if (done) index.finish(knowledge.digest);
      return {};
    });
  }
  if (progress) progress(0, 0);
  return part;
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

IndexProgress progress_line(std::ostream& err, bool shown) {
  if (!shown) return {};
  return [&err](std::size_t done, std::size_t total) {
    err << "\r\x1b[K";
    if (done < total) err << "new language tables: indexing page " << done << "/" << total;
    err << std::flush;
  };
}

Result<Library> open_library(const std::string& path, const Knowledge& knowledge,
                             const IndexProgress& progress) {
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
  auto index = std::make_unique<db::MatchIndex>(library.store->database(), knowledge);
  // Features come from the tables: other tables, another index.
  if (index->tables() != knowledge.digest) {
    if (auto filled = fill(*index, *library.store, knowledge, progress); !filled) {
      return filled.error();
    }
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
