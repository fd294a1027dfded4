#pragma once
// The one door to the time of day.

#include "core/types.h"

namespace sayso {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual UnixTime now() const = 0;
};

}  // namespace sayso
