#pragma once
// Tables as data: tab-separated rows under a comment block that says what the columns mean.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::text {

struct TsvRow {
  std::uint32_t line = 0;  ///< 1-based, for messages
  std::vector<std::string_view> cells;

  /// The cell, or empty where the row is shorter.
  [[nodiscard]] std::string_view operator[](std::size_t at) const {
    return at < cells.size() ? cells[at] : std::string_view{};
  }
};

/// Rows of `table`; views into it. Lines that are blank or begin with '#' are passed over. Fails on
/// a row with fewer than `columns` cells: "name:41: 2 columns, 3 wanted: the row".
[[nodiscard]] Result<std::vector<TsvRow>> read_tsv(std::string_view name, std::string_view table,
                                                   std::size_t columns);

/// Pieces of `text` between `separator`, without blanks at their ends; empty pieces left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace sayso::text
