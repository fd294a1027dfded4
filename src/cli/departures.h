#pragma once
// What differs within a claim, for show and trace.

#include <functional>
#include <iosfwd>
#include <string>

#include "core/types.h"

namespace sayso::cli {

/// The name to print for a statement: outlet and day.
using Label = std::function<std::string(const std::string& statement)>;

/// A line for each statement that departs from others in one way, those that carry a flag for it
/// first; translations of a quotation together. Nothing where nothing differs.
void print_departures(const Provenance& provenance, const Label& label, std::ostream& out);

}  // namespace sayso::cli
