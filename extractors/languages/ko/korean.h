#pragma once
// The Korean reader.

#include <memory>

#include "core/language.h"
#include "core/result.h"

namespace sayso::extractors::korean {

/// The reader with its embedded tables parsed. Fails with file, line and row on a bad table.
[[nodiscard]] Result<std::unique_ptr<Language>> make();

}  // namespace sayso::extractors::korean
