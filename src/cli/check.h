#pragma once
// `sayso check "TEXT"`: for a sentence in either language the claims that it matches, where they
// come from, and who says it differently. Stores nothing.

#include <iosfwd>
#include <string>

#include "core/language.h"

namespace sayso::cli {

struct CheckOptions {
  std::string text;
  std::string day;  ///< that relative dates in the text count from, YYYY-MM-DD
  std::string database;
  bool json = false;
  bool progress = false;  ///< a progress line on `err`: a terminal
};

/// Exit code 0 where a claim matches, 1 where none does or the store cannot be read.
int run_check(const CheckOptions& options, const Knowledge& knowledge, std::ostream& out,
              std::ostream& err);

}  // namespace sayso::cli
