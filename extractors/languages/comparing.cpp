#include "languages/comparing.h"

namespace sayso::extractors {

std::vector<Quantity> Comparing::quantities(std::string_view, std::string_view) const { return {}; }

bool Comparing::negated(std::string_view) const { return false; }

bool Comparing::hedged(std::string_view) const { return false; }

}  // namespace sayso::extractors
