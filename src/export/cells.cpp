#include "export/cells.h"

#include <algorithm>
#include <ostream>

#include "export/escape.h"

namespace sayso::exporting {

void write_csv_line(const Cells& cells, std::ostream& out) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out << ',';
    first = false;
    const std::string safe = harmless(cell);
    if (safe.find_first_of("\",\r\n") == std::string::npos) {
      out << safe;
      continue;
    }
    out << '"';
    for (const char c : safe) {
      if (c == '"') out << '"';
      out << c;
    }
    out << '"';
  }
  out << "\r\n";
}

void write_tsv_line(const Cells& cells, std::ostream& out) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out << '\t';
    first = false;
    std::string safe = cell;
    std::ranges::replace_if(
        safe, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    out << harmless(safe);
  }
  out << '\n';
}

}  // namespace sayso::exporting
