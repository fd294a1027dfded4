#pragma once
// The Korean reader.

#include <memory>
#include <string_view>

#include "core/language.h"
#include "core/result.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

/// The reader with its embedded tables parsed. Fails with file, line and row on a bad table.
[[nodiscard]] Result<std::unique_ptr<Language>> make();

/// The same with other weights than the embedded ones, for training.
[[nodiscard]] Result<std::unique_ptr<Language>> make(std::string_view weights);

/// The embedded tables alone.
[[nodiscard]] Result<std::unique_ptr<Lexicon>> make_lexicon();

}  // namespace sayso::extractors::korean
