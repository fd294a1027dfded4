#include "fetch/polite.h"

#include <algorithm>

namespace sayso::fetch {

bool Polite::may_start(const std::string& host, Time now) const {
  const auto found = hosts_.find(host);
  if (found == hosts_.end()) return true;
  return found->second.running < at_once_ && found->second.free_at <= now;
}

Polite::Time Polite::free_at(const std::string& host) const {
  const auto found = hosts_.find(host);
  return found == hosts_.end() ? Time{} : found->second.free_at;
}

void Polite::started(const std::string& host, Time now) {
  Host& state = hosts_[host];
  ++state.running;
  state.free_at = std::max(state.free_at, now + pause_);
}

void Polite::ended(const std::string& host) { --hosts_[host].running; }

void Polite::hold(const std::string& host, Time until) {
  Host& state = hosts_[host];
  state.free_at = std::max(state.free_at, until);
}

}  // namespace sayso::fetch
