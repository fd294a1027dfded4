#pragma once
// The filters that `table`, `show` and `export` share, as a person types them.

#include <string>
#include <vector>

#include "core/result.h"
#include "store/store.h"

namespace sayso::cli {

struct FilterWords {
  std::vector<std::string> flags;
  std::string claim, source, outlet, language, since, until, confidence, verdict, sort;
  std::size_t limit = 0;
};

/// Every flag that a row can carry, by its spelling, a space between two.
[[nodiscard]] std::string flag_names();

/// The filter that the words mean. `claim` may be a key, a key's beginning or words. Fails on an
/// unknown flag, level, verdict, order or day, naming it and what there is.
[[nodiscard]] Result<store::Filter> filter_of(const FilterWords& words, store::Store& store);

/// The one claim that `words` name: a key, a key's beginning, or text. Fails with not_found where
/// there is none, and with bad_input listing them where there are several.
[[nodiscard]] Result<std::string> one_claim(std::string_view words, store::Store& store);

}  // namespace sayso::cli
