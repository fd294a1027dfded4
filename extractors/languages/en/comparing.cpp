#include "languages/en/comparing.h"

#include <memory>

#include "languages/en/stems.h"
#include "registry.h"

namespace sayso::extractors::english {

Result<Comparing> make_comparing() {
  auto stems = StemFinder::load(embedded("languages/en/stems.tsv"));
  if (!stems) return stems.error();
  const auto finder = std::make_shared<const StemFinder>(std::move(*stems));
  return Comparing::load("en", [finder](std::string_view text) { return finder->find(text); });
}

}  // namespace sayso::extractors::english
