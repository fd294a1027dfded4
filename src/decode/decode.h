#pragma once
// Bytes to text: which character set, and what could not be read.

#include <optional>

#include "core/result.h"
#include "core/types.h"

namespace sayso::decode {

/// The page as valid UTF-8 without NUL. Evidence in order: byte-order mark, strict UTF-8, header,
/// `meta`, then CP949; labels lie. Never fails: what cannot be read becomes U+FFFD and a flag.
[[nodiscard]] Markup decode(const Page& page);

/// Why `page` is no web page at all: empty, or by its first bytes a PDF, an image, an archive.
/// Nothing where it may be read. The message names what it is, not the page.
[[nodiscard]] std::optional<Error> unreadable(const Page& page);

}  // namespace sayso::decode
