#pragma once
// `sayso-eval all`: every evaluation set that is there, one table, floors held or broken.

#include <iosfwd>
#include <string>
#include <vector>

#include "core/language.h"

namespace sayso::eval {

/// `words` are the command line after "all". Returns the exit code: 0 all floors held, 1 one is
/// broken or a set failed, 2 usage.
int run_all(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
            std::ostream& err);

}  // namespace sayso::eval
