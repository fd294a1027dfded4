#pragma once
// Words of strangers made safe for each kind of document. Knows the kinds, not what is written in
// them.

#include <span>
#include <string>
#include <string_view>

namespace sayso::exporting {

/// `text` on one line: white-space runs are one blank, control and direction characters are gone.
[[nodiscard]] std::string one_line(std::string_view text);

/// How a character is written where it would mean something else.
struct Spelling {
  char character;
  std::string_view written;
};

/// `text` with each of these characters as it is to be written.
[[nodiscard]] std::string spelt(std::string_view text, std::span<const Spelling> spellings);

/// For HTML text and quoted attributes. Control and direction characters become U+FFFD, so that no
/// page can turn the words around it.
[[nodiscard]] std::string html(std::string_view text);

/// For running Markdown text, on one line.
[[nodiscard]] std::string markdown(std::string_view text);

/// A spreadsheet cell's text: one that a spreadsheet would run as a formula begins with an
/// apostrophe.
[[nodiscard]] std::string harmless(std::string_view text);

/// Whether the address is http or https: only such ones become links.
[[nodiscard]] bool is_web_address(std::string_view url);

/// The address with blanks and each of `unsafe` percent-encoded (RFC 3986), on one line.
[[nodiscard]] std::string address_without(std::string_view url, std::string_view unsafe);

/// The first `columns` columns of `text`, with an ellipsis where it was longer.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);

}  // namespace sayso::exporting
