#pragma once
// The parts of a claim's way that `show`, `trace` and the review API all print as JSON.

#include <nlohmann/json.hpp>

#include <vector>

#include "core/types.h"

namespace sayso::exporting {

[[nodiscard]] nlohmann::ordered_json flags_json(FlagSet flags);
[[nodiscard]] nlohmann::ordered_json hops_json(const std::vector<Hop>& hops);
[[nodiscard]] nlohmann::ordered_json differences_json(const std::vector<Difference>& differences);

}  // namespace sayso::exporting
