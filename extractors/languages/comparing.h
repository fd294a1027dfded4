#pragma once
// What a language knows for comparing statements: content words, quantities, negation, hedges. Each
// language hands these four functions of its Language to one of these.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/lazy.h"
#include "core/result.h"
#include "languages/polarity.h"
#include "text/quantity.h"

namespace sayso::extractors {

class Comparing {
 public:
  using Stems = std::function<std::vector<Stem>(std::string_view)>;
  /// The tables of the language `code` and those that all share are read when they are first
  /// needed; `stems` reads the language's own.
  Comparing(const std::string& code, std::function<Result<Stems>()> stems);

  /// Reads the tables now. Fails with file, line and row on a bad one.
  [[nodiscard]] Result<void> check() const;

  /// REQUIRES, as the others: check() succeeds.
  [[nodiscard]] std::vector<Stem> stems(std::string_view text) const;
  [[nodiscard]] std::vector<Quantity> quantities(std::string_view text, std::string_view day) const;
  [[nodiscard]] bool negated(std::string_view content) const;
  [[nodiscard]] bool hedged(std::string_view content) const;

 private:
  struct Tables {
    Stems stems = [](std::string_view) { return std::vector<Stem>(); };
    text::QuantityWords quantities;
    Polarity polarity;
  };
  [[nodiscard]] static Result<Tables> load(const std::string& code,
                                           const std::function<Result<Stems>()>& stems);
  [[nodiscard]] const Tables& tables() const;

  Lazy<Result<Tables>> tables_;
};

}  // namespace sayso::extractors
