#include "languages/comparing.h"

#include <cassert>
#include <utility>

#include "registry.h"

namespace sayso::extractors {

Comparing::Comparing(const std::string& code, std::function<Result<Stems>()> stems)
    : tables_([code, stems = std::move(stems)] { return load(code, stems); }) {}

Result<Comparing::Tables> Comparing::load(const std::string& code,
                                          const std::function<Result<Stems>()>& stems) {
  Tables out;
  auto finder = stems();
  if (!finder) return finder.error();
  out.stems = std::move(*finder);
  // Expressions of one language stand in texts of another, and their words do not clash.
  for (const auto name :
       {"languages/quantities.tsv", "languages/ko/quantities.tsv", "languages/en/quantities.tsv"}) {
    if (auto done = out.quantities.add(name, embedded(name)); !done) return done.error();
  }
  const std::string polarity = "languages/" + code + "/polarity.tsv";
  auto loaded = Polarity::load(polarity, embedded(polarity));
  if (!loaded) return loaded.error();
  out.polarity = std::move(*loaded);
  return out;
}

Result<void> Comparing::check() const {
  if (!*tables_) return tables_->error();
  return {};
}

const Comparing::Tables& Comparing::tables() const {
  static const Tables kNone;
  assert(*tables_);
  return *tables_ ? **tables_ : kNone;
}

std::vector<Stem> Comparing::stems(std::string_view text) const { return tables().stems(text); }

std::vector<Quantity> Comparing::quantities(std::string_view text, std::string_view day) const {
  return text::find_quantities(text, day, tables().quantities);
}

bool Comparing::negated(std::string_view content) const {
  return tables().polarity.negated(content);
}

bool Comparing::hedged(std::string_view content) const { return tables().polarity.hedged(content); }

}  // namespace sayso::extractors
