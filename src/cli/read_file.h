#pragma once
// Files and standard input, whole.

#include <string>

#include "core/result.h"

namespace sayso::cli {

/// The bytes of a file ("-": standard input); `.gz` is unpacked by its content, not its name. Fails
/// with the file's name and what the system said.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace sayso::cli
