#include "cli/export.h"

#include <fstream>
#include <sstream>

#include "cli/library.h"
#include "export/citation.h"
#include "export/format.h"
#include "export/table.h"

namespace sayso::cli {
namespace {

Error no_format(const std::string& wanted, const std::string& known) {
  return {ErrorKind::bad_input, "no format '" + wanted + "'; there are:" + known};
}

Result<void> write_table(store::Store& store, const store::Filter& filter,
                         const std::string& format, std::ostream& out) {
  const auto found = exporting::find_row_format(format);
  if (!found) {
    std::string known;
    for (const auto name : exporting::row_format_names()) known.append(" ").append(name);
    return no_format(format, known);
  }
  const auto rows = store.rows(filter);
  if (!rows) return rows.error();
  exporting::write_rows(*rows, *found, 0, out);
  return {};
}

Result<void> write_citations(store::Store& store, const store::Filter& filter,
                             const std::string& name, std::ostream& out) {
  const auto format = exporting::find_format(name);
  if (!format) {
    std::string known;
    for (const auto& one : exporting::formats()) known.append(" ").append(one.name);
    return no_format(name, known);
  }
  const auto citations = exporting::collect(store, filter);
  if (!citations) return citations.error();
  format->write(*citations, out);
  return {};
}

Result<void> deliver(const std::string& text, const std::string& path, std::ostream& out) {
  if (path.empty()) {
    out << text;
    return {};
  }
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) return Error{ErrorKind::io, path + ": cannot be written; give another --output"};
  return {};
}

Result<void> run(const ExportOptions& options, std::ostream& out) {
  auto store = open_for_reading(database_path(options.database));
  if (!store) return store.error();
  const auto filter = filter_of(options.filter, **store);
  if (!filter) return filter.error();
  std::ostringstream text;
  const std::string format =
      !options.format.empty() ? options.format : std::string(options.rows ? "csv" : "markdown");
  auto written = options.rows ? write_table(**store, *filter, format, text)
                              : write_citations(**store, *filter, format, text);
  if (!written) return written;
  return deliver(text.str(), options.output, out);
}

}  // namespace

int run_export(const ExportOptions& options, std::ostream& out, std::ostream& err) {
  const auto done = run(options, out);
  if (done) return 0;
  err << "sayso: " << done.error().message << '\n';
  return done.error().kind == ErrorKind::bad_input ? 2 : 1;
}

}  // namespace sayso::cli
