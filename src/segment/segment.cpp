#include "segment/segment.h"

#include <optional>

#include "text/utf8.h"

namespace sayso::segment {
namespace {

/// How many lines ahead a quotation that was left open may close.
constexpr std::size_t kLinesAhead = 8;

enum class First { none, opens, closes };

/// The first mark of a kind on a line: its place, and whether it opens or closes by what stands
/// around it.
struct FirstMark {
  First what = First::none;
  std::uint32_t at = 0, length = 0;
};

bool is_double(char32_t mark) { return mark == U'“' || mark == U'”' || mark == '"'; }
bool is_single(char32_t mark) { return mark == U'‘' || mark == U'’' || mark == '\''; }

/// Whether `c` may close what `mark` opened: the two shapes of a mark are mixed up in print.
bool may_close(char32_t c, char32_t mark) {
  if (is_double(mark)) return c == U'”' || c == '"';
  if (is_single(mark)) return c == U'’' || c == '\'';
  return c == mark;
}

bool is_stop(char32_t c) { return c == '.' || c == ',' || c == '!' || c == '?' || c == U'…'; }

FirstMark first_mark(std::string_view line, char32_t mark) {
  const bool single = is_single(mark);
  char32_t before = ' ';
  for (std::uint32_t at = 0; at < line.size();) {
    const auto c = text::decode(line, at);
    const bool closer = may_close(c.value, mark);
    if (c.value == mark || closer) {
      const bool after_blank = text::is_space(before) || before == '(';
      const bool closes = single ? is_stop(before) : !after_blank;
      if (closer && closes) return {First::closes, at, c.length};
      if (c.value == mark && after_blank) return {First::opens, at, c.length};
    }
    before = c.value;
    at += c.length;
  }
  return {};
}

class Segmenter {
 public:
  Segmenter(const Article& article, const Language& language)
      : article_(article), language_(language) {}

  Segments run() {
    for (std::uint32_t at = 0; at < article_.paragraphs.size(); ++at) {
      const ByteSpan span = article_.paragraphs[at].span;
      const auto quoted = quotations_of(at);
      const auto found = sentences(line(at), span.begin, at, quoted, language_);
      out_.sentences.insert(out_.sentences.end(), found.begin(), found.end());
      open_.reset();
      for (const Quotation& one : quoted) {
        if (one.depth == 0 && !one.closed) open_ = out_.quotations.size();
        out_.quotations.push_back(one);
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t paragraph) const {
    return slice(article_.text, article_.paragraphs[paragraph].span);
  }

  /// The paragraph's quotations. One that the paragraph before left open goes on here where this
  /// one opens with its mark again, or where its mark closes here or soon below before any opens.
  std::vector<Quotation> quotations_of(std::uint32_t paragraph) {
    const ByteSpan span = article_.paragraphs[paragraph].span;
    if (!open_) return quotations(line(paragraph), span.begin);
    Quotation& open = out_.quotations[*open_];
    const FirstMark first = first_mark(line(paragraph), open.mark);
    if (first.what == First::opens) {
      open.continues = first.at == 0;
      return quotations(line(paragraph), span.begin);
    }
    if (first.what == First::none && !closes_ahead(paragraph + 1, open.mark)) {
      return quotations(line(paragraph), span.begin);
    }
    open.continues = true;
    const bool closes = first.what == First::closes;
    const std::uint32_t inner = closes ? span.begin + first.at : span.end;
    const std::uint32_t outer = closes ? inner + first.length : span.end;
    std::vector<Quotation> out = {
        {{span.begin, outer}, {span.begin, inner}, open.mark, 0, closes, false}};
    if (closes) {
      const auto rest = quotations(line(paragraph).substr(outer - span.begin), outer);
      out.insert(out.end(), rest.begin(), rest.end());
    }
    return out;
  }

  [[nodiscard]] bool closes_ahead(std::size_t paragraph, char32_t mark) const {
    const std::size_t end = std::min(article_.paragraphs.size(), paragraph + kLinesAhead);
    for (; paragraph < end; ++paragraph) {
      const FirstMark first = first_mark(line(paragraph), mark);
      if (first.what != First::none) return first.what == First::closes;
    }
    return false;
  }

  const Article& article_;
  const Language& language_;
  Segments out_;
  std::optional<std::size_t> open_;  ///< quotation that the paragraph before left open
};

}  // namespace

Segments segment(const Article& article, const Language& language) {
  return Segmenter(article, language).run();
}

}  // namespace sayso::segment
