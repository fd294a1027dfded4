#pragma once
// What a person types, as a full-text query.

#include <string>
#include <string_view>

namespace sayso::db {

/// An FTS5 query that wants every word, each as a prefix ("미국" finds "미국은"); empty where the
/// words hold no letter or digit. Marks and operators have no meaning in it.
[[nodiscard]] std::string search_query(std::string_view words);

/// Whether the words could be a claim's key or the beginning of one.
[[nodiscard]] bool is_key_beginning(std::string_view words);

}  // namespace sayso::db
