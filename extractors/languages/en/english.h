#pragma once
// The English reader.

#include <memory>
#include <string_view>

#include "core/language.h"
#include "core/result.h"

namespace sayso::extractors::english {

/// The reader with its embedded tables parsed. Fails with file, line and row on a bad table.
[[nodiscard]] Result<std::unique_ptr<Language>> make();

/// The same with other weights than the embedded ones, for training.
[[nodiscard]] Result<std::unique_ptr<Language>> make(std::string_view weights);

}  // namespace sayso::extractors::english
