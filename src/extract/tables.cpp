#include "extract/tables.h"

#include "extract/embedded.h"
#include "text/sha256.h"

namespace sayso::extract {

std::string tables_digest() {
  std::string all;
  for (const auto name : embedded_names()) {
    all.append(name).push_back('\n');
    all.append(text::sha256(embedded(name))).push_back('\n');
  }
  return text::sha256(all);
}

}  // namespace sayso::extract
