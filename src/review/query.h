#pragma once
// The queue's filter to and from the address line.

#include <string>

#include "core/result.h"
#include "review/request.h"
#include "store/store.h"

namespace sayso::review {

inline constexpr std::size_t kPageRows = 50;

/// The filter that a query means; sorted by what most needs a person where it does not say. Unknown
/// words filter nothing: the address line is not a place for errors. `limit` stays 0.
[[nodiscard]] store::Filter filter_of(const Params& query);

/// `text` percent-encoded for a query's value or a path's segment.
[[nodiscard]] std::string encoded(std::string_view text);

/// The query string ("flag=hearsay&q=…", no question mark) of these parameters, those in `without`
/// left out.
[[nodiscard]] std::string query_string(const Params& query,
                                       std::initializer_list<std::string_view> without);

/// The name of the order in the address line: "attention", "newest", "oldest", "claim".
[[nodiscard]] std::string_view spell(store::Sort sort);

}  // namespace sayso::review
