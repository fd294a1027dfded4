#include "segment/segment.h"
#include "text/utf8.h"

namespace sayso::segment {
namespace {

bool is_end(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'。'; }

bool is_closer(char32_t c) {
  return c == U'”' || c == U'’' || c == '"' || c == '\'' || c == ')' || c == ']' || c == U'」' ||
         c == U'』' || c == U'»';
}

}  // namespace

std::vector<Sentence> sentences(std::string_view line, std::uint32_t base, std::uint32_t paragraph,
                                const std::vector<Quotation>& quotations,
                                const Language& language) {
  std::vector<Sentence> out;
  std::size_t quote = 0;
  std::uint32_t begin = 0;
  const auto push = [&](std::uint32_t end) {
    const auto words = text::trim(line.substr(begin, end - begin));
    if (!words.empty()) {
      const auto at = static_cast<std::uint32_t>(words.data() - line.data());
      out.push_back({{base + at, base + at + static_cast<std::uint32_t>(words.size())}, paragraph});
    }
    begin = end;
  };
  for (std::uint32_t at = 0; at < line.size();) {
    const auto c = text::decode(line, at);
    std::uint32_t next = at + c.length;
    while (quote < quotations.size() && quotations[quote].outer.end <= base + at) ++quote;
    const bool quoted = quote < quotations.size() && quotations[quote].closed &&
                        quotations[quote].outer.contains(base + at);
    if (is_end(c.value) && !quoted && !(c.value == '.' && language.is_abbreviation(line, at))) {
      while (next < line.size()) {
        const auto d = text::decode(line, next);
        if (!is_end(d.value) && !is_closer(d.value)) break;
        next += d.length;
      }
      if (next == line.size() || text::is_space(text::decode(line, next).value)) push(next);
    } else if (is_closer(c.value) && quoted && next == quotations[quote].outer.end - base) {
      // "… end." Next sentence: a stop before the closing mark ends the sentence where a blank and
      // no small letter or Hangul particle follows.
      const auto last = at > 0 ? text::decode_before(line, at).value : U' ';
      if (is_end(last) && next < line.size() && line[next] == ' ' && next + 1 < line.size()) {
        const auto d = text::decode(line, next + 1).value;
        if ((d >= 'A' && d <= 'Z') || d == U'“' || d == '"') push(next);
      }
    }
    at = next;
  }
  push(static_cast<std::uint32_t>(line.size()));
  return out;
}

}  // namespace sayso::segment
