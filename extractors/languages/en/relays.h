#pragma once
// Who passes a statement on: "told Example News", "X, citing Y, said", a report inside another's.

#include <optional>
#include <vector>

#include "languages/en/drafts.h"

namespace sayso::extractors::english {

/// The relay of each draft, where the words show one. May move a draft's source: where it cites
/// somebody, the cited is the source and the one who cites is the relay.
[[nodiscard]] std::vector<std::optional<Range>> find_relays(const Text& text,
                                                            const Lexicon& lexicon,
                                                            std::vector<Draft>& drafts);

}  // namespace sayso::extractors::english
