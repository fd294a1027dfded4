#pragma once
// The limits and manners of fetching, and their defaults.

#include <chrono>
#include <cstddef>
#include <string>

namespace sayso::fetch {

struct FetchOptions {
  int at_once = 16;                                ///< transfers at once, all hosts together
  int at_once_per_host = 2;                        ///< of these, to one host
  std::chrono::milliseconds pause{500};            ///< between the starts of two requests to a host
  std::chrono::milliseconds timeout{20'000};       ///< for one address, all redirects together
  std::chrono::milliseconds longest_wait{60'000};  ///< a longer Retry-After fails at once
  std::size_t max_bytes = 8u << 20;                ///< of a page, after content decoding
  int max_redirects = 5;
  std::string proxy;           ///< empty: none, whatever the environment says
  bool ignore_robots = false;  ///< each page then carries Flag::robots_ignored
  bool allow_private = false;  ///< loopback, private and link-local addresses too
};

}  // namespace sayso::fetch
