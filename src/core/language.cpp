#include "core/language.h"

#include <cassert>

namespace sayso {

std::vector<Quantity> Language::quantities(std::string_view, std::string_view) const { return {}; }

std::string Language::antecedent(const Article&, const Segments&, ByteSpan, const FullName&) const {
  return {};
}

std::optional<std::string> Language::bearer(const Article&, const Segments&, ByteSpan,
                                            std::string_view, const FullName&) const {
  return std::nullopt;
}

const Language& Knowledge::pick(std::string_view code, std::string_view text) const {
  assert(!languages.empty());
  const Language* best = languages.front().get();
  double best_share = 0;
  for (const auto& language : languages) {
    if (language->code() == code) return *language;
    if (const double share = language->share(text); share > best_share) {
      best = language.get();
      best_share = share;
    }
  }
  return *best;
}

}  // namespace sayso
