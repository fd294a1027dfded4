#pragma once
// `sayso table`: the claim–source table.

#include <iosfwd>
#include <string>

#include "cli/filter.h"

namespace sayso::cli {

struct TableOptions {
  std::string database;
  FilterWords filter;
  std::string format = "table";
  std::size_t width = 0;  ///< columns; 0: the terminal's, else wide enough for a pipe
};

/// Exit code 0; 1 where the store cannot be read; 2 on an unknown filter or format.
int run_table(const TableOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sayso::cli
