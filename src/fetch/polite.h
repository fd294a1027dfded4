#pragma once
// When the next request to a host may start. Reckons with the times it is given; waits for nothing.

#include <chrono>
#include <map>
#include <string>

namespace sayso::fetch {

class Polite {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// At most `at_once` requests to one host, their starts at least `pause` apart.
  Polite(int at_once, std::chrono::milliseconds pause) : at_once_(at_once), pause_(pause) {}

  /// Whether a request to `host` may start now.
  [[nodiscard]] bool may_start(const std::string& host, Time now) const;
  /// When the pause or the host's own wish ends; other requests may still be in the way.
  [[nodiscard]] Time free_at(const std::string& host) const;

  void started(const std::string& host, Time now);
  void ended(const std::string& host);
  /// The host asked (Retry-After) to be left alone until `until`.
  void hold(const std::string& host, Time until);

 private:
  struct Host {
    int running = 0;
    Time free_at{};
  };
  int at_once_;
  std::chrono::milliseconds pause_;
  std::map<std::string, Host> hosts_;
};

}  // namespace sayso::fetch
