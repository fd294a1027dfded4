#pragma once
// The machine's time of day.

#include <chrono>

#include "core/clock.h"

namespace sayso::fetch {

class SystemClock final : public Clock {
 public:
  [[nodiscard]] UnixTime now() const override {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
  }
};

}  // namespace sayso::fetch
