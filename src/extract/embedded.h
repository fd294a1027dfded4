#pragma once
// The tables of this room, built into the program.

#include <string_view>
#include <vector>

namespace sayso::extract {

/// A file of `data/`, as it was at the build; empty where there is none of that name.
[[nodiscard]] std::string_view embedded(std::string_view name);

/// Names of all of them, sorted.
[[nodiscard]] std::vector<std::string_view> embedded_names();

}  // namespace sayso::extract
