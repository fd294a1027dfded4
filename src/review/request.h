#pragma once
// A request and its answer, as the routes see them: no sockets, no headers but those that matter.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sayso::review {

/// Names and values in their order, of a query or a form.
class Params {
 public:
  void add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
  }
  /// The first value of that name; empty where there is none.
  [[nodiscard]] const std::string& get(std::string_view name) const {
    static const std::string kNone;
    for (const auto& [key, value] : pairs_) {
      if (key == name) return value;
    }
    return kNone;
  }
  [[nodiscard]] bool has(std::string_view name) const { return !get(name).empty(); }
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [key, value] : pairs_) {
      if (key == name && !value.empty()) out.push_back(value);
    }
    return out;
  }
  [[nodiscard]] auto begin() const { return pairs_.begin(); }
  [[nodiscard]] auto end() const { return pairs_.end(); }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Request {
  std::string method;  ///< GET or POST
  std::string path;    ///< decoded, without the query
  Params query;
  Params form;  ///< of a POST: form fields, or the members of a JSON object
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string location;  ///< where to go on, with status 303
  std::string filename;  ///< not empty: to be saved under that name
};

[[nodiscard]] inline Response see_other(std::string location) {
  return {303, "text/plain; charset=utf-8", "", std::move(location), ""};
}

}  // namespace sayso::review
