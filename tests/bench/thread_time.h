#pragma once

#include <ctime>

namespace sayso::bench {

/// Seconds of processor time of this thread: the machine's other work does not count.
inline double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace sayso::bench
