#include "languages/comparing.h"

#include <string>
#include <utility>

#include "registry.h"

namespace sayso::extractors {

Result<Comparing> Comparing::load(std::string_view code, Stems stems) {
  Comparing out;
  out.stems_ = std::move(stems);
  // Expressions of one language stand in texts of another, and their words do not clash.
  for (const auto name :
       {"languages/quantities.tsv", "languages/ko/quantities.tsv", "languages/en/quantities.tsv"}) {
    if (auto done = out.quantities_.add(name, embedded(name)); !done) return done.error();
  }
  const std::string polarity = "languages/" + std::string(code) + "/polarity.tsv";
  auto loaded = Polarity::load(polarity, embedded(polarity));
  if (!loaded) return loaded.error();
  out.polarity_ = std::move(*loaded);
  return out;
}

std::vector<Quantity> Comparing::quantities(std::string_view text, std::string_view day) const {
  return text::find_quantities(text, day, quantities_);
}

}  // namespace sayso::extractors
