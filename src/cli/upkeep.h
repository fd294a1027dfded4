#pragma once
// `sayso verify`, `rebuild` and `forget`: looking after a collection.

#include <iosfwd>
#include <string>

#include "core/language.h"

namespace sayso::cli {

struct UpkeepOptions {
  std::string database;
  bool progress = false;  ///< a progress line on `err`: a terminal
};

/// Exit code 0 where everything leads back to its page, 1 where something does not.
int run_verify(const UpkeepOptions& options, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err);

/// Reads the newest snapshot of each address with today's program and joins all claims anew.
int run_rebuild(const UpkeepOptions& options, const Knowledge& knowledge, std::ostream& out,
                std::ostream& err);

struct ForgetOptions {
  std::string database, url, why, who;
  bool progress = false;
};
int run_forget(const ForgetOptions& options, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err);

/// The name that signs: `given`, else the login name, else "unknown".
[[nodiscard]] std::string reviewer_name(const std::string& given);

}  // namespace sayso::cli
