#pragma once
// Countries and territories by the names that Unicode's CLDR has for them.

#include <string>
#include <string_view>
#include <vector>

namespace sayso::text {

struct Region {
  std::string code;                ///< ISO 3166, lower case: "kr"
  std::vector<std::string> names;  ///< in the order of the languages asked for; then short forms
  std::string people;  ///< English name of its main language, "Russian", where only it has that one
};

/// All regions with a name of their own in each of `languages` (ISO 639-1), by code.
[[nodiscard]] std::vector<Region> regions(const std::vector<std::string>& languages);

}  // namespace sayso::text
