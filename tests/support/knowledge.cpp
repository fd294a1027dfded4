#include "support/knowledge.h"

#include <cstdio>
#include <cstdlib>

#include "registry.h"

namespace sayso::test {

const Knowledge& knowledge() {
  static const Knowledge loaded = [] {
    auto result = extractors::load_knowledge();
    if (!result) {
      std::fputs((result.error().message + "\n").c_str(), stderr);
      std::abort();
    }
    return std::move(*result);
  }();
  return loaded;
}

}  // namespace sayso::test
