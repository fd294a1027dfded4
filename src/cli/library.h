#pragma once
// A person's collection on disk: the store, the index beside it and the collector that fills both.

#include <functional>
#include <iosfwd>
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

/// Told how many of how many readings are indexed, where the language tables have changed; at the
/// end 0 of 0.
using IndexProgress = std::function<void(std::size_t done, std::size_t total)>;

/// A line on `err` that goes at the end; nothing where it is not `shown`.
[[nodiscard]] IndexProgress progress_line(std::ostream& err, bool shown);

/// Opens the collection for writing, makes file and folder where missing. With other language
/// tables than last time its index is made anew, which takes minutes for a million statements.
[[nodiscard]] Result<Library> open_library(const std::string& path, const Knowledge& knowledge,
                                           const IndexProgress& progress = {});

/// Opens only the store, for reading. Fails with not_found where there is no such file yet.
[[nodiscard]] Result<std::unique_ptr<db::SqliteStore>> open_for_reading(const std::string& path);

}  // namespace sayso::cli
