#include "languages/ko/headline.h"

#include <optional>

#include "languages/ko/morphology.h"
#include "segment/segment.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLeastWords = 2;   // a quotation of one word is a label
constexpr std::size_t kMostSource = 60;  // bytes of what stands before the mark

bool is_speech(std::string_view title, const Quotation& quotation) {
  const auto inner = text::trim(slice(title, quotation.inner));
  const bool words = text::split(inner, ' ').size() >= kLeastWords;
  const bool double_marks = quotation.mark == U'“' || quotation.mark == '"';
  const bool clause = ending(inner) == Ending::finite || inner.ends_with("?") ||
                      inner.ends_with("!") || inner.ends_with("것") || inner.ends_with("야");
  return quotation.depth == 0 && quotation.closed && words && (double_marks || clause);
}

/// The name right before the mark: up to three words behind the last break, of which the last is
/// known to speak or looks like a name.
std::optional<ByteSpan> speaker(std::string_view title, std::uint32_t begin, std::uint32_t mark,
                                const Lexicon& lexicon) {
  auto before = text::trim(title.substr(begin, mark - begin));
  while (!before.empty() && (before.back() == ',' || before.back() == ':')) {
    before = text::trim(before.substr(0, before.size() - 1));
  }
  for (const std::string_view stop : {"…", "‥", "·", ",", "]", "|", "…"}) {
    const auto at = before.rfind(stop);
    if (at != std::string_view::npos) before = text::trim(before.substr(at + stop.size()));
  }
  if (before.empty() || before.size() > kMostSource) return {};
  const auto words = text::split(before, ' ');
  const auto parted = part(words.back());
  const auto head = words.back().substr(0, parted.noun);
  SourceKind kind = lexicon.named(head);
  if (kind == SourceKind::unknown) kind = lexicon.source_kind(head);
  const bool speaks = kind != SourceKind::unknown && kind != SourceKind::never;
  if (!speaks && !looks_like_name(head) && words.size() > 1) return {};
  if (kind == SourceKind::never || ending(head) == Ending::finite) return {};
  const std::size_t first = words.size() > 3 ? words.size() - 3 : 0;
  return ByteSpan{static_cast<std::uint32_t>(words[first].data() - title.data()),
                  static_cast<std::uint32_t>(head.data() + head.size() - title.data())};
}

}  // namespace

std::vector<Attribution> read_title(std::string_view title, const Lexicon& lexicon) {
  std::vector<Attribution> out;
  std::uint32_t begin = 0;
  for (const Quotation& quotation : segment::quotations(title, 0)) {
    if (!is_speech(title, quotation)) continue;
    Attribution row;
    row.place = Place::headline;
    row.kind = StatementKind::direct;
    row.rule = "headline";
    row.cue_class = CueClass::none;
    row.content.push_back(quotation.inner);
    row.source = speaker(title, begin, quotation.outer.begin, lexicon);
    row.margin = row.source ? 0.8F : 0.6F;
    begin = quotation.outer.end;
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace sayso::extractors::korean
