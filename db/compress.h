#pragma once
// zlib (RFC 1950) for stored bodies.

#include <optional>
#include <string>
#include <string_view>

namespace sayso::db {

[[nodiscard]] std::string compress(std::string_view bytes);

/// The bytes again; nothing where `packed` is damaged or does not give exactly `size` bytes.
[[nodiscard]] std::optional<std::string> decompress(std::string_view packed, std::size_t size);

}  // namespace sayso::db
