#pragma once
// `sayso show CLAIM`: everything about one claim, back to the characters of the stored pages.

#include <iosfwd>
#include <string>

#include "core/language.h"

namespace sayso::cli {

struct ShowOptions {
  std::string claim;
  std::string database;
  bool json = false;
};

/// Exit code 0; 1 where the store cannot be read; 2 where no claim or several are named.
int run_show(const ShowOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sayso::cli
