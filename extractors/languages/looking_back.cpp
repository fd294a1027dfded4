#include "languages/looking_back.h"

#include <algorithm>

namespace sayso::extractors {

std::vector<ByteSpan> sentences_before(const Segments& segments, std::uint32_t at,
                                       std::size_t most) {
  std::vector<ByteSpan> out;
  auto sentence = std::upper_bound(
      segments.sentences.begin(), segments.sentences.end(), at,
      [](std::uint32_t where, const Sentence& one) { return where < one.span.begin; });
  for (; most > 0 && sentence != segments.sentences.begin(); --most) {
    --sentence;
    const std::uint32_t end = std::min(at, sentence->span.end);
    if (end > sentence->span.begin) out.push_back({sentence->span.begin, end});
  }
  return out;
}

std::optional<std::uint32_t> quotation_end(const Segments& segments, std::uint32_t at) {
  const auto behind = std::upper_bound(
      segments.quotations.begin(), segments.quotations.end(), at,
      [](std::uint32_t where, const Quotation& one) { return where < one.outer.begin; });
  if (behind == segments.quotations.begin()) return std::nullopt;
  const Quotation& one = *(behind - 1);
  if (!one.closed || !one.outer.contains(at)) return std::nullopt;
  return one.outer.end;
}

}  // namespace sayso::extractors
