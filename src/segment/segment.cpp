#include "segment/segment.h"

namespace sayso::segment {

Segments segment(const Article& article, const Language& language) {
  Segments out;
  for (std::uint32_t at = 0; at < article.paragraphs.size(); ++at) {
    const ByteSpan span = article.paragraphs[at].span;
    const std::string_view line = slice(article.text, span);
    const auto quoted = quotations(line, span.begin);
    const auto found = sentences(line, span.begin, at, quoted, language);
    out.sentences.insert(out.sentences.end(), found.begin(), found.end());
    out.quotations.insert(out.quotations.end(), quoted.begin(), quoted.end());
  }
  // A paragraph whose quotation never closes hands it on where the next one opens with a mark
  // again.
  for (std::size_t at = 0; at + 1 < out.quotations.size(); ++at) {
    Quotation& open = out.quotations[at];
    const Quotation& next = out.quotations[at + 1];
    open.continues =
        !open.closed && open.mark == next.mark && next.outer.begin == open.outer.end + 1;
  }
  return out;
}

}  // namespace sayso::segment
