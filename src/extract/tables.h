#pragma once
// Which tables this room reads pages with: part of what names a result's knowledge.

#include <string>

namespace sayso::extract {

/// SHA-256 over the names and bytes of all files of `data/`.
[[nodiscard]] std::string tables_digest();

}  // namespace sayso::extract
