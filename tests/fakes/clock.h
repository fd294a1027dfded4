#pragma once
// A clock that stands still.

#include "core/clock.h"

namespace sayso::fakes {

class FixedClock final : public Clock {
 public:
  explicit FixedClock(UnixTime now) : now_(now) {}
  [[nodiscard]] UnixTime now() const override { return now_; }

 private:
  UnixTime now_;
};

}  // namespace sayso::fakes
