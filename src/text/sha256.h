#pragma once
// SHA-256 (FIPS 180-4), by OpenSSL.

#include <string>
#include <string_view>

namespace sayso::text {

/// The digest of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace sayso::text
