#pragma once
// `sayso export`: citations of what backs the chosen claims, or the table's rows.

#include <iosfwd>
#include <string>

#include "cli/filter.h"

namespace sayso::cli {

struct ExportOptions {
  std::string database;
  FilterWords filter;
  std::string format;  ///< empty: markdown, or csv for rows
  bool rows = false;   ///< the claim–source table in place of citations
  std::string output;  ///< a file; empty: `out`
};

/// Exit code 0; 1 where the store cannot be read or the file not be written; 2 on an unknown filter
/// or format.
int run_export(const ExportOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sayso::cli
