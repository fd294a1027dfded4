#pragma once
// What a language knows for comparing statements: content words, quantities, negation, hedges. Each
// language hands these four functions of its Language to one of these.

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/result.h"
#include "text/quantity.h"

namespace sayso::extractors {

class Comparing {
 public:
  using Stems = std::function<std::vector<Stem>(std::string_view)>;
  /// Loads the tables that all languages share. Fails with file, line and row on a bad one.
  [[nodiscard]] static Result<Comparing> load(Stems stems);

  [[nodiscard]] std::vector<Stem> stems(std::string_view text) const { return stems_(text); }
  [[nodiscard]] std::vector<Quantity> quantities(std::string_view text, std::string_view day) const;
  [[nodiscard]] bool negated(std::string_view content) const;
  [[nodiscard]] bool hedged(std::string_view content) const;

 private:
  Stems stems_;
  text::QuantityWords quantities_;
};

}  // namespace sayso::extractors
