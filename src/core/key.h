#pragma once
// Stable keys from words: 128 bits of a hash, written as 26 letters. They hold no position, so they
// survive a better extraction of the same page.

#include <initializer_list>
#include <string>
#include <string_view>

namespace sayso {

/// Key of the parts in their order, beginning with `prefix` ("s" statement, "c" claim). Parts are
/// kept apart: key("s", {"ab", "c"}) differs from key("s", {"a", "bc"}).
[[nodiscard]] std::string make_key(std::string_view prefix,
                                   std::initializer_list<std::string_view> parts);

}  // namespace sayso
