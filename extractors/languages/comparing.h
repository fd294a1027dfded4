#pragma once
// What a language knows for comparing statements: content words, quantities, negation, hedges. Each
// language hands these four functions of its Language to one of these.

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/result.h"
#include "languages/polarity.h"
#include "text/quantity.h"

namespace sayso::extractors {

class Comparing {
 public:
  using Stems = std::function<std::vector<Stem>(std::string_view)>;
  /// Loads the tables of the language `code` and those that all share. Fails with file, line and
  /// row on a bad one.
  [[nodiscard]] static Result<Comparing> load(std::string_view code, Stems stems);

  [[nodiscard]] std::vector<Stem> stems(std::string_view text) const { return stems_(text); }
  [[nodiscard]] std::vector<Quantity> quantities(std::string_view text, std::string_view day) const;
  [[nodiscard]] bool negated(std::string_view content) const { return polarity_.negated(content); }
  [[nodiscard]] bool hedged(std::string_view content) const { return polarity_.hedged(content); }

 private:
  Stems stems_;
  text::QuantityWords quantities_;
  Polarity polarity_;
};

}  // namespace sayso::extractors
