#pragma once
// Rows of cells as CSV (RFC 4180) and TSV, harmless in a spreadsheet.

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace sayso::exporting {

using Cells = std::vector<std::string>;

/// One line of CSV: cells quoted where they must be, CRLF at the end.
void write_csv_line(const Cells& cells, std::ostream& out);
/// One line of TSV: tabs and line breaks inside cells become blanks.
void write_tsv_line(const Cells& cells, std::ostream& out);

}  // namespace sayso::exporting
