#pragma once
// `sayso trace CLAIM`: who took a claim from whom, as a tree, a graph for Graphviz, or JSON.

#include <iosfwd>
#include <string>

namespace sayso::cli {

struct TraceOptions {
  std::string claim;
  std::string database;
  std::string format = "tree";  ///< tree, dot, json
};

/// Exit code 0; 1 where the store cannot be read; 2 where no claim or several are named, or the
/// format is unknown.
int run_trace(const TraceOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sayso::cli
