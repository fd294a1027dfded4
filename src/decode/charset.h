#pragma once
// Which character set a page's bytes are in: evidence in order, and labels that lie. Knows no HTML
// beyond the `meta` tags in a page's first bytes.

#include <optional>
#include <string>
#include <string_view>

#include "core/types.h"

namespace sayso::decode {

struct CharsetChoice {
  std::string converter;  ///< a name that `to_utf8` takes
  CharsetEvidence from = CharsetEvidence::utf8;
  std::size_t skip = 0;  ///< bytes of the byte-order mark
  bool lied = false;     ///< a label named a set that the bytes are not in
};

/// The charset of `bytes`: byte-order mark, strict UTF-8, the header, `meta`, then CP949.
[[nodiscard]] CharsetChoice choose_charset(std::string_view bytes, std::string_view content_type);

/// The charset parameter of a Content-Type header, lower case; empty where there is none.
[[nodiscard]] std::string header_charset(std::string_view content_type);

/// The charset that a `meta` tag within the first 8 KB declares, lower case; empty where none does.
[[nodiscard]] std::string meta_charset(std::string_view bytes);

/// The converter for a label of the WHATWG Encoding Standard: every Korean label is CP949
/// (windows-949-2000; ICU's own EUC-KR is strict and drops syllables). Nothing where unknown.
[[nodiscard]] std::optional<std::string> converter_for(std::string_view label);

/// `bytes` read as `converter`; what it cannot read becomes U+FFFD and is counted in `*bad`.
[[nodiscard]] std::string to_utf8(std::string_view bytes, const std::string& converter,
                                  std::size_t* bad);

}  // namespace sayso::decode
