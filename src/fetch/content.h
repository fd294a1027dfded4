#pragma once
// What an answer holds, by its label and its first bytes: a page that can be read, or something
// else.

#include <string>
#include <string_view>

namespace sayso::fetch {

/// Bytes that `unreadable` looks at.
inline constexpr std::size_t kMagicBytes = 16;

/// What the content is, with what to do instead, where it is no page: "a PDF; save its text ...".
/// Empty where it may be a page. `first` is the content's beginning; it may be empty.
[[nodiscard]] std::string unreadable(std::string_view content_type, std::string_view first);

}  // namespace sayso::fetch
