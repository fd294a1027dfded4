#pragma once
// Files of one JSON object a line.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/result.h"

namespace sayso::eval {

/// Fails with `file:line: ...` on a line that is no JSON, and where the file cannot be read.
[[nodiscard]] Result<std::vector<nlohmann::json>> read_json_lines(const std::string& file);

}  // namespace sayso::eval
