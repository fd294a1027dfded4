#include "text/tsv.h"

#include "text/utf8.h"

namespace sayso::text {

Result<std::vector<TsvRow>> read_tsv(std::string_view name, std::string_view table,
                                     std::size_t columns) {
  std::vector<TsvRow> rows;
  std::uint32_t line = 0;
  while (!table.empty()) {
    ++line;
    const auto end = table.find('\n');
    std::string_view text = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (trim(text).empty() || text.starts_with('#')) continue;
    TsvRow row{line, {}};
    const std::string_view whole = text;
    for (;;) {
      const auto tab = text.find('\t');
      row.cells.push_back(text.substr(0, tab));
      if (tab == std::string_view::npos) break;
      text.remove_prefix(tab + 1);
    }
    if (row.cells.size() < columns) {
      return Error{ErrorKind::bad_input, std::string(name) + ":" + std::to_string(line) + ": " +
                                             std::to_string(row.cells.size()) + " columns, " +
                                             std::to_string(columns) +
                                             " wanted: " + std::string(whole)};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto at = text.find(separator);
    if (const auto piece = trim(text.substr(0, at)); !piece.empty()) pieces.push_back(piece);
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

}  // namespace sayso::text
