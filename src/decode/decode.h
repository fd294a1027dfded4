#pragma once
// Bytes to text: which character set, and what could not be read.

#include "core/types.h"

namespace sayso::decode {

/// The page as valid UTF-8 without NUL. Evidence in order: byte-order mark, strict UTF-8, header,
/// `meta`, then CP949; labels lie. Never fails: what cannot be read becomes U+FFFD and a flag.
[[nodiscard]] Markup decode(const Page& page);

}  // namespace sayso::decode
