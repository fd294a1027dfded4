#include "languages/ko/comparing.h"

#include <memory>

#include "languages/ko/stems.h"
#include "registry.h"

namespace sayso::extractors::korean {

Comparing make_comparing() {
  return Comparing("ko", []() -> Result<Comparing::Stems> {
    auto stems =
        StemFinder::load(embedded("names/glossary.tsv"), embedded("languages/ko/stems.tsv"));
    if (!stems) return stems.error();
    const auto finder = std::make_shared<const StemFinder>(std::move(*stems));
    return Comparing::Stems([finder](std::string_view text) { return finder->find(text); });
  });
}

}  // namespace sayso::extractors::korean
