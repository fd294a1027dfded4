#include "eval/json_lines.h"

#include <fstream>

namespace sayso::eval {

Result<std::vector<nlohmann::json>> read_json_lines(const std::string& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorKind::not_found, file + ": cannot be read"};
  std::vector<nlohmann::json> out;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    auto value = nlohmann::json::parse(line, nullptr, false);
    if (value.is_discarded()) {
      return Error{ErrorKind::bad_input, file + ":" + std::to_string(number) + ": no JSON"};
    }
    out.push_back(std::move(value));
  }
  return out;
}

}  // namespace sayso::eval
