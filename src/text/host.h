#pragma once
// Host names as the network spells them.

#include <string>
#include <string_view>

namespace sayso::text {

/// `host` in the letters of DNS: 뉴스.example -> xn--..., lower case. Comes back as it is where it
/// is no valid name of that kind (an IPv6 address in brackets, nonsense).
[[nodiscard]] std::string ascii_host(std::string_view host);

}  // namespace sayso::text
