#pragma once
// An address taken apart, and whether a network address may be talked to.

#include <sys/socket.h>

#include <string>

#include "core/result.h"

namespace sayso::fetch {

struct Address {
  std::string url;     ///< ready to send: escaped, host in ASCII, without fragment
  std::string host;    ///< lower case
  std::string origin;  ///< "https://example.com:443"
  std::string path;    ///< with the query, from the slash on
};

/// `given` taken apart. Fails on anything but a full http or https address, and on one that holds a
/// password. The message begins with `given`.
[[nodiscard]] Result<Address> parse_address(const std::string& given);

/// Whether `address` belongs to the public internet: not loopback, private, link-local, shared
/// (CGNAT), unique-local, multicast or reserved, nor any of these inside an IPv6 address.
[[nodiscard]] bool is_public(const sockaddr* address);

/// `address` as a person writes it: "127.0.0.1", "fe80::1"; "?" where its family is unknown.
[[nodiscard]] std::string spell(const sockaddr* address);

/// Whether `host` is itself a number (in any spelling: 2130706433, 0x7f.1, [::1]) of an address
/// that is not public, or localhost. Asks no name server.
[[nodiscard]] bool is_private_name(const std::string& host);

}  // namespace sayso::fetch
