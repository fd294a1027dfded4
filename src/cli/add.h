#pragma once
// `sayso add`: addresses and saved pages into the collection.

#include <iosfwd>
#include <string>
#include <vector>

#include "core/language.h"
#include "fetch/options.h"

namespace sayso::cli {

struct AddOptions {
  std::vector<std::string> inputs;  ///< addresses, files; "-" is a list on standard input
  std::vector<std::string> lists;   ///< files with an address, or FILE<TAB>ADDRESS, a line
  std::string url;                  ///< where the one saved page was published
  std::string database;
  fetch::FetchOptions fetch;
  bool quiet = false;
  bool progress = false;  ///< a progress line on `err`: a terminal
};

/// Adds all inputs; prints failures to `err` as they come and a summary to `out`. Exit code 0, 1
/// where some failed, 2 where the options do not fit together.
int run_add(const AddOptions& options, const Knowledge& knowledge, std::ostream& out,
            std::ostream& err);

}  // namespace sayso::cli
