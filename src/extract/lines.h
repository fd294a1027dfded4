#pragma once
// The chosen blocks as lines of the body to be, and the pass that takes furniture off them line by
// line: by-lines with addresses, credits, rights notices, hashtags, calls for tips, decks and
// captions glued to the body. What it takes off it reports: by-lines and datelines are metadata.

#include <string>
#include <vector>

#include "core/types.h"
#include "extract/hints.h"

namespace sayso::extract {

struct LineLink {
  ByteSpan span;    ///< in Line::text
  std::string url;  ///< absolute
};

struct Line {
  std::string text;
  ParagraphKind kind = ParagraphKind::body;
  std::vector<LineLink> links;
  HintSet hints = 0;        ///< of its element and the two above
  std::uint32_t group = 0;  ///< lines of one element share a number
  bool linked = false;      ///< most of it is links
  bool pictured = false;    ///< a picture stands right before it
};

/// What the pass took off.
struct TakenOff {
  std::vector<std::string> bylines;
  std::string subtitle;  ///< decks, joined by " / "
  std::string dateline;  ///< found, not taken off
};

/// Takes furniture off `lines`. `title` is the article's.
[[nodiscard]] TakenOff take_furniture_off(std::vector<Line>& lines, std::string_view title);

}  // namespace sayso::extract
