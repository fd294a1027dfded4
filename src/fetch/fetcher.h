#pragma once
// The door to the network: addresses in, pages as sent out. What a page means is not known here.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/types.h"

namespace sayso::fetch {

class Fetcher {
 public:
  /// Takes the place of an address in the list, and its page or why there is none.
  using Done = std::function<void(std::size_t index, Result<Page> page)>;

  virtual ~Fetcher() = default;

  /// Fetches each of `addresses` and calls `done` once for each, as they finish, on the caller's
  /// thread. `done` should hand the page on and return: other transfers stand still meanwhile. An
  /// error's message begins with the address as it was given and ends with what to do.
  virtual void fetch(const std::vector<std::string>& addresses, const Done& done) = 0;
};

}  // namespace sayso::fetch
