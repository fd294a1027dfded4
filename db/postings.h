#pragma once
// Rows of postings as bytes: the number of the statement as a variable-length difference from the
// one before, then a byte with weight and length. Three to four bytes a posting.

#include <string>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace sayso::db {

/// Appends a posting to `bytes`; `before` is the number of the posting before it, 0 at the start of
/// a row. Weight is kept to 1/15, length to 2 (up to 30). REQUIRES: number >= before.
void append_posting(std::string& bytes, match::Number before, const match::Posting& posting);

/// All postings of a row, oldest first; stops where the bytes are cut short.
[[nodiscard]] std::vector<match::Posting> read_postings(std::string_view bytes);

}  // namespace sayso::db
