#include "cli/upkeep.h"

#include <pwd.h>
#include <unistd.h>

#include <ostream>

#include "cli/library.h"
#include "fetch/system_clock.h"
#include "pipeline/page.h"
#include "pipeline/verify.h"

namespace sayso::cli {
namespace {

int fail(const Error& error, std::ostream& err) {
  err << "sayso: " << error.message << '\n';
  return 1;
}

/// Ids of the newest snapshot of each address, oldest first.
Result<std::vector<std::int64_t>> newest_snapshots(store::Store& store) {
  auto readings = store.readings(true);
  if (!readings) return readings.error();
  std::vector<std::int64_t> out;
  for (const std::int64_t id : *readings) {
    auto reading = store.reading(id);
    if (!reading) return reading.error();
    out.push_back(reading->snapshot);
  }
  return out;
}

}  // namespace

int run_verify(const UpkeepOptions& options, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err) {
  auto store = open_for_reading(database_path(options.database));
  if (!store) return fail(store.error(), err);
  const auto found = pipeline::verify(**store, knowledge, [&](std::size_t done, std::size_t total) {
    if (options.progress) err << "\r\x1b[Ksnapshot " << done << "/" << total << std::flush;
  });
  if (options.progress) err << "\r\x1b[K";
  if (!found) return fail(found.error(), err);
  for (const std::string& fault : found->faults) err << "sayso: " << fault << '\n';
  out << found->snapshots << " snapshots, " << found->readings << " readings, " << found->statements
      << " statements: " << found->faults.size() << " faults\n"
      << found->again << " readings extracted again and equal or named above, " << found->older
      << " of an older extraction (`sayso rebuild` reads them with this program)\n";
  return found->faults.empty() ? 0 : 1;
}

int run_rebuild(const UpkeepOptions& options, const Knowledge& knowledge, std::ostream& out,
                std::ostream& err) {
  auto library = open_library(database_path(options.database), knowledge,
                              progress_line(err, options.progress));
  if (!library) return fail(library.error(), err);
  const auto snapshots = newest_snapshots(*library->store);
  if (!snapshots) return fail(snapshots.error(), err);
  std::size_t done = 0, read = 0, failed = 0;
  for (const std::int64_t id : *snapshots) {
    if (options.progress) {
      err << "\r\x1b[K" << ++done << "/" << snapshots->size() << std::flush;
    }
    auto snapshot = library->store->snapshot(id);
    if (!snapshot) return fail(snapshot.error(), err);
    auto analysis = pipeline::read_page(snapshot->page, knowledge);
    if (!analysis) {
      ++failed;
      fail(analysis.error(), err);
      continue;
    }
    const auto added = library->collector->add(snapshot->page, *analysis);
    if (!added) return fail(added.error(), err);
    read += added->outcome != store::KeepOutcome::unchanged;
  }
  if (options.progress) err << "\r\x1b[K";
  if (auto joined = library->collector->rematch(); !joined) return fail(joined.error(), err);
  const auto counts = library->store->counts();
  if (!counts) return fail(counts.error(), err);
  out << snapshots->size() << " pages: " << read << " read anew, "
      << snapshots->size() - read - failed << " as they were, " << failed << " failed\n"
      << counts->statements << " statements in " << counts->claims << " claims\n";
  return failed == 0 ? 0 : 1;
}

int run_forget(const ForgetOptions& options, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err) {
  auto library = open_library(database_path(options.database), knowledge,
                              progress_line(err, options.progress));
  if (!library) return fail(library.error(), err);
  const auto gone = library->collector->forget(
      {options.url, "", reviewer_name(options.who), options.why, fetch::SystemClock().now()});
  if (!gone) return fail(gone.error(), err);
  if (auto written = library->store->checkpoint(); !written) return fail(written.error(), err);
  out << options.url << ": " << *gone << " snapshots taken out; a tombstone stays\n";
  return 0;
}

std::string reviewer_name(const std::string& given) {
  if (!given.empty()) return given;
  const passwd* login = getpwuid(getuid());
  return login != nullptr && login->pw_name != nullptr ? login->pw_name : "unknown";
}

}  // namespace sayso::cli
