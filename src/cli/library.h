#pragma once
// A person's collection on disk: the store, the index beside it and the collector that fills both.

#include <memory>
#include <string>

#include "core/language.h"
#include "core/result.h"
#include "db/sqlite_store.h"
#include "match/index.h"
#include "pipeline/collector.h"

namespace sayso::cli {

/// The database file: `given`, else SAYSO_DB, else sayso/sayso.db in the user's data folder
/// (XDG_DATA_HOME, else ~/.local/share).
[[nodiscard]] std::string database_path(const std::string& given);

struct Library {
  std::unique_ptr<db::SqliteStore> store;
  std::unique_ptr<match::WritableIndex> index;
  std::unique_ptr<pipeline::Collector> collector;
};

/// Opens the collection for writing, makes file and folder where missing.
[[nodiscard]] Result<Library> open_library(const std::string& path, const Knowledge& knowledge);

/// Opens only the store, for reading. Fails with not_found where there is no such file yet.
[[nodiscard]] Result<std::unique_ptr<db::SqliteStore>> open_for_reading(const std::string& path);

}  // namespace sayso::cli
