// A libFuzzer program for the target that SAYSO_FUZZ_TARGET names.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto target =
      *std::find_if(sayso::fuzz::targets().begin(), sayso::fuzz::targets().end(),
                    [](const sayso::fuzz::Target& one) { return one.name == SAYSO_FUZZ_TARGET; });
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
