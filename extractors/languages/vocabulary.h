#pragma once
// The common vocabulary, read from the glossary and the tables of synonyms and contrasts.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/vocabulary.h"

namespace sayso::extractors {

/// Stems of an English rendering that carry it: "give up" -> give. A word that says nothing of its
/// own is kept where it stands alone.
[[nodiscard]] std::vector<std::string> content_stems(std::string_view phrase);

/// Fails with file, line and row on a bad table.
[[nodiscard]] Result<Vocabulary> load_vocabulary(std::string_view glossary,
                                                 std::string_view synonyms,
                                                 std::string_view contrasts);

}  // namespace sayso::extractors
