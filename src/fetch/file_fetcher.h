#pragma once
// Saved pages: .html, .html.gz and .txt from the disk, as if they had been fetched.

#include <cstddef>
#include <limits>
#include <string>

#include "core/clock.h"
#include "core/result.h"
#include "core/types.h"

namespace sayso::fetch {

/// The bytes of the file at `path` ("-": standard input), unpacked where they are gzip. Fails where
/// there are more than `limit` bytes, and on a truncated gzip.
[[nodiscard]] Result<std::string> read_file(
    const std::string& path, std::size_t limit = std::numeric_limits<std::size_t>::max());

/// The page saved in `path`; it was at `address`. With an empty address `url` and `final_url` stay
/// empty and the flag address_guessed is set: the page's own canonical link may fill them later. A
/// text (.txt) has the content type text/plain. Fails on what is no page: a PDF, an empty file.
[[nodiscard]] Result<Page> read_page(const std::string& path, const std::string& address,
                                     const Clock& clock, std::size_t limit);

}  // namespace sayso::fetch
