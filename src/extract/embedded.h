#pragma once
// The tables of this room, built into the program.

#include <string_view>

namespace sayso::extract {

/// A file of `data/`, as it was at the build; empty where there is none of that name.
[[nodiscard]] std::string_view embedded(std::string_view name);

}  // namespace sayso::extract
