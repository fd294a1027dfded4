#pragma once
// The claim–source table in the formats that tables come in. Lays out; does not choose rows.

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

#include "store/store.h"

namespace sayso::exporting {

enum class RowFormat { terminal, csv, tsv, jsonl, markdown, html };

/// "table", "csv", "tsv", "jsonl", "markdown", "html"; nothing for another name.
[[nodiscard]] std::optional<RowFormat> find_row_format(std::string_view name);
[[nodiscard]] std::span<const std::string_view> row_format_names();

/// Writes the rows. `width` is the terminal's in columns, for `terminal` alone; 0: cells are not
/// shortened. Each row shows its own words, those of one claim together, its further statements set
/// in; the other formats give the claim's wording too.
void write_rows(std::span<const store::Row> rows, RowFormat format, std::size_t width,
                std::ostream& out);

}  // namespace sayso::exporting
