#include "cli/table.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <ostream>

#include "cli/library.h"
#include "export/table.h"

namespace sayso::cli {
namespace {

/// Columns of the terminal that standard output is, 0 where it is none.
std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

int run_table(const TableOptions& options, std::ostream& out, std::ostream& err) {
  const auto fail = [&](const std::string& message, int code) {
    err << "sayso: " << message << '\n';
    return code;
  };
  const auto format = exporting::find_row_format(options.format);
  if (!format) {
    std::string known;
    for (const auto name : exporting::row_format_names()) known.append(" ").append(name);
    return fail("no format '" + options.format + "'; there are:" + known, 2);
  }
  auto store = open_for_reading(database_path(options.database));
  if (!store) return fail(store.error().message, 1);
  const auto filter = filter_of(options.filter, **store);
  if (!filter) return fail(filter.error().message, 2);
  const auto rows = (*store)->rows(*filter);
  if (!rows) return fail(rows.error().message, 1);
  if (rows->empty()) err << "sayso: no row matches; `sayso table` without filters lists all\n";
  exporting::write_rows(*rows, *format, options.width > 0 ? options.width : terminal_columns(),
                        out);
  return 0;
}

}  // namespace sayso::cli
