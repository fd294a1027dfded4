#include "languages/en/comparing.h"

#include <memory>

#include "languages/en/stems.h"
#include "registry.h"

namespace sayso::extractors::english {

Comparing make_comparing() {
  return Comparing("en", []() -> Result<Comparing::Stems> {
    auto stems = StemFinder::load(embedded("languages/en/stems.tsv"));
    if (!stems) return stems.error();
    const auto finder = std::make_shared<const StemFinder>(std::move(*stems));
    return Comparing::Stems([finder](std::string_view text) { return finder->find(text); });
  });
}

}  // namespace sayso::extractors::english
