#pragma once
// Words that make a statement negative or uncertain, looked for in its content.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::extractors {

class Polarity {
 public:
  /// `table`: class (negation, hedge, plain), spelling. Fails with file, line and row.
  [[nodiscard]] static Result<Polarity> load(std::string_view file, std::string_view table);

  [[nodiscard]] bool negated(std::string_view content) const;
  [[nodiscard]] bool hedged(std::string_view content) const;

 private:
  [[nodiscard]] std::string without_plain(std::string_view content) const;
  std::vector<std::string> negations_, hedges_, plain_;
};

}  // namespace sayso::extractors
