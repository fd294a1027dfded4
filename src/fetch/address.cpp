#include "fetch/address.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "text/host.h"

namespace sayso::fetch {
namespace {

struct Block4 {
  std::uint32_t prefix;
  int bits;
};
// IANA's special-purpose registry, all that is not globally reachable, and multicast.
constexpr auto kClosed4 = std::to_array<Block4>({
    {0x00000000, 8},   // this network
    {0x0A000000, 8},   // private
    {0x64400000, 10},  // shared (CGNAT)
    {0x7F000000, 8},   // loopback
    {0xA9FE0000, 16},  // link-local
    {0xAC100000, 12},  // private
    {0xC0000000, 24},  // protocol assignments
    {0xC0000200, 24},  // documentation
    {0xC0A80000, 16},  // private
    {0xC6120000, 15},  // benchmarks
    {0xC6336400, 24},  // documentation
    {0xCB007100, 24},  // documentation
    {0xE0000000, 4},   // multicast
    {0xF0000000, 4},   // reserved, broadcast
});

bool is_public4(std::uint32_t address) {
  return std::none_of(kClosed4.begin(), kClosed4.end(), [&](const Block4& block) {
    return (address ^ block.prefix) >> (32 - block.bits) == 0;
  });
}

std::uint32_t read4(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
         std::uint32_t{bytes[2]} << 8 | bytes[3];
}

bool is_public6(const std::uint8_t* bytes) {
  const std::uint32_t head = read4(bytes);
  constexpr std::uint32_t kNat64 = 0x0064FF9B;
  const bool nat64 =
      head == kNat64 && std::all_of(bytes + 4, bytes + 12, [](auto b) { return b == 0; });
  if (nat64) return is_public4(read4(bytes + 12));
  if (head >> 16 == 0x2002) return is_public4(read4(bytes + 2));  // 6to4 carries an IPv4 address
  if (head == 0x20010000 || head == 0x20010DB8) return false;     // Teredo, documentation
  return head >> 29 == 1;  // 2000::/3 is all there is of global unicast
}

using Parts = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part(CURLU* parts, CURLUPart which, unsigned flags = 0) {
  char* raw = nullptr;
  if (curl_url_get(parts, which, &raw, flags) != CURLUE_OK) return {};
  const std::unique_ptr<char, decltype(&curl_free)> owned(raw, curl_free);
  return raw;
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// What no host name holds (WHATWG's forbidden domain code points); an escaped host brings them in.
bool is_host_name(const std::string& host) {
  if (host.starts_with("[")) return true;  // IPv6: curl has seen to it
  constexpr std::string_view kForbidden = "#/:<>?@[\\]^|%\x7F";
  return std::none_of(host.begin(), host.end(), [&](char c) {
    return static_cast<unsigned char>(c) <= ' ' || kForbidden.find(c) != std::string_view::npos;
  });
}

}  // namespace

Result<Address> parse_address(const std::string& given) {
  const std::string text = trimmed(given);
  const Parts parts(curl_url(), curl_url_cleanup);
  const unsigned flags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
  if (curl_url_set(parts.get(), CURLUPART_URL, text.c_str(), flags) != CURLUE_OK) {
    return Error{ErrorKind::bad_input,
                 text + ": not a full address; write it as https://HOST/PATH"};
  }
  const std::string scheme = part(parts.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") {
    return Error{ErrorKind::refused,
                 text + ": only http and https are fetched; save the page and add the file"};
  }
  if (!part(parts.get(), CURLUPART_USER).empty() ||
      !part(parts.get(), CURLUPART_PASSWORD).empty()) {
    return Error{ErrorKind::bad_input, text + ": holds a user name; leave it out"};
  }
  Address address;
  // A host may come escaped; curl has undone that for host names already.
  address.host = text::ascii_host(part(parts.get(), CURLUPART_HOST));
  if (!is_host_name(address.host)) {
    return Error{ErrorKind::bad_input, text + ": its host holds what no host name does"};
  }
  curl_url_set(parts.get(), CURLUPART_HOST, address.host.c_str(), 0);
  curl_url_set(parts.get(), CURLUPART_FRAGMENT, nullptr, 0);
  // Once more: what stood behind the escapes may be a number, which curl spells as an IP address.
  curl_url_set(parts.get(), CURLUPART_URL, part(parts.get(), CURLUPART_URL).c_str(), flags);
  address.host = part(parts.get(), CURLUPART_HOST);
  address.url = part(parts.get(), CURLUPART_URL);
  address.origin =
      scheme + "://" + address.host + ":" + part(parts.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  address.path = part(parts.get(), CURLUPART_PATH);
  if (const std::string query = part(parts.get(), CURLUPART_QUERY); !query.empty()) {
    address.path += "?" + query;
  }
  if (address.url.empty() || address.host.empty()) {
    return Error{ErrorKind::bad_input, text + ": names no host; write it as https://HOST/PATH"};
  }
  return address;
}

bool is_public(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    sockaddr_in in{};
    std::memcpy(&in, address, sizeof in);
    return is_public4(ntohl(in.sin_addr.s_addr));
  }
  if (address->sa_family == AF_INET6) {
    sockaddr_in6 in{};
    std::memcpy(&in, address, sizeof in);
    return is_public6(in.sin6_addr.s6_addr);
  }
  return false;
}

std::string spell(const sockaddr* address) {
  std::array<char, INET6_ADDRSTRLEN> out{};
  const void* bytes = nullptr;
  sockaddr_in in4{};
  sockaddr_in6 in6{};
  if (address->sa_family == AF_INET) {
    std::memcpy(&in4, address, sizeof in4);
    bytes = &in4.sin_addr;
  } else if (address->sa_family == AF_INET6) {
    std::memcpy(&in6, address, sizeof in6);
    bytes = &in6.sin6_addr;
  } else {
    return "?";
  }
  inet_ntop(address->sa_family, bytes, out.data(), out.size());
  return out.data();
}

bool is_private_name(const std::string& host) {
  if (host == "localhost" || host.ends_with(".localhost")) return true;
  const bool brackets = host.starts_with("[") && host.ends_with("]");
  const std::string bare = brackets ? host.substr(1, host.size() - 2) : host;
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  addrinfo* found = nullptr;
  if (getaddrinfo(bare.c_str(), nullptr, &hints, &found) != 0) return false;
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, freeaddrinfo);
  return !is_public(found->ai_addr);
}

}  // namespace sayso::fetch
