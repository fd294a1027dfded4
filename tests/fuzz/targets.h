#pragma once
// What is fuzzed: functions that take any bytes and must keep their promises. The libFuzzer
// programs (tests/deep.sh) call one each; the tests replay the seeds through all of them.

#include <span>
#include <string_view>

namespace sayso::fuzz {

struct Target {
  std::string_view name;  ///< and the folder of its seeds
  /// Aborts, saying what, where a promise is broken.
  void (*run)(std::string_view bytes);
};

[[nodiscard]] std::span<const Target> targets();

}  // namespace sayso::fuzz
