#include "languages/ko/runs.h"

#include "text/utf8.h"

namespace sayso::extractors::korean {

bool is_comma(char32_t c) { return c == ',' || c == ';' || c == U'、' || c == U'—' || c == U'―'; }

bool is_edge(char32_t c) {
  return is_comma(c) || c == '.' || c == '?' || c == '!' || c == ':' || c == U'…' || c == U'‥' ||
         c == U'△' || c == U'▲' || c == U'■' || c == U'◆' || c == U'●' || c == U'○' || c == '=' ||
         c == '/' || c == '<' || c == '>' || c == '[' || c == ']' || c == '~';
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text::is_space(text::decode(text, at).value)) {
    at += text::decode(text, at).length;
  }
  return at;
}

std::string_view run(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t to = at;
  while (to < end) {
    const auto c = text::decode(text, to);
    if (text::is_space(c.value) || is_edge(c.value) || c.value == '(' || c.value == '"' ||
        c.value == U'“' || c.value == U'‘' || c.value == '\'' || c.value == U'”') {
      break;
    }
    to += c.length;
  }
  return text.substr(at, to - at);
}

}  // namespace sayso::extractors::korean
