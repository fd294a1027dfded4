#pragma once
// Stored text with stretches of it marked. Marks may overlap and nest in any way.

#include <string>
#include <string_view>
#include <vector>

#include "core/types.h"

namespace sayso::review {

struct Mark {
  ByteSpan span;
  std::string role;  ///< "content", "source", "via", "cue"
  std::string href;  ///< where the stretch leads; empty: it is no link
};

/// The marks of one statement. `href` is for its content.
[[nodiscard]] std::vector<Mark> marks_of(const Attribution& words, const std::string& href = "");

/// HTML of the part of `text` under `part`, marks on it as <mark class="role">. Escapes everything.
[[nodiscard]] std::string highlighted(std::string_view text, ByteSpan part,
                                      const std::vector<Mark>& marks);

/// The paragraphs of `text` (a line each), in order.
[[nodiscard]] std::vector<ByteSpan> lines_of(std::string_view text);

/// The paragraphs that the spans touch, from the first to the last of them.
[[nodiscard]] ByteSpan paragraphs_around(std::string_view text, const std::vector<Mark>& marks);

}  // namespace sayso::review
