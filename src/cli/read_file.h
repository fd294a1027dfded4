#pragma once
// Files and standard input, whole.

#include <limits>
#include <string>

#include "core/result.h"

namespace sayso::cli {

/// The bytes of a file ("-": standard input); `.gz` is unpacked by its content, not its name. Fails
/// with the file's name and what the system said, or where more than `most` bytes come out.
[[nodiscard]] Result<std::string> read_file(
    const std::string& path, std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace sayso::cli
