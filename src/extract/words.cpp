#include "extract/words.h"

#include "text/utf8.h"

namespace sayso::extract {
namespace {

std::int32_t start_class(char32_t c) {
  if ((c | 32) >= 'a' && (c | 32) <= 'z') return c < 'a' ? 0 : 1;
  if (c >= '0' && c <= '9') return 2;
  if (c == '[' || c == '(' || c == '<' || c == 0x3010 || c == 0x300A) return 3;
  if (c == '"' || c == '\'' || c == 0x201C || c == 0x2018) return 4;
  if (c == '#' || c == '@') return 5;
  if (c == 0xA9 || c == 0x24D2) return 6;
  if (text::is_hangul(c)) return 7;
  if ((c >= 0x2190 && c <= 0x27BF) || c == '*' || c == 0x2022 || c == 0xB7 || c == '-' ||
      c == '>') {
    return 8;
  }
  return 9;
}

std::int32_t end_class(std::string_view text) {
  char32_t last = text::decode_before(text, text.size()).value;
  std::int32_t quoted = 0;
  if ((last == '"' || last == '\'' || last == 0x201D || last == 0x2019 || last == ')') &&
      text.size() > 3) {
    quoted = 1;
    text.remove_suffix(text::decode_before(text, text.size()).length);
    last = text::decode_before(text, text.size()).value;
  }
  if (last == '.') return 1 + quoted;
  if (last == '?' || last == '!') return 3;
  if (last == ':') return 4;
  if (last == 0x2026) return 5;
  if (last == ',' || last == ';') return 6;
  if (last >= '0' && last <= '9') return 7;
  return quoted == 1 ? 8 : 0;
}

}  // namespace

Words count_words(std::string_view text) {
  Words out;
  out.start = start_class(text::decode(text, 0).value);
  out.end = end_class(text);
  bool in_word = false;
  char32_t before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    const char32_t low = c.value | 32;
    const bool digit = c.value >= '0' && c.value <= '9';
    const bool letter = digit || (low >= 'a' && low <= 'z') || c.value >= 0xC0;
    if (letter && !in_word) {
      ++out.words;
      out.capitals += c.value >= 'A' && c.value <= 'Z';
    }
    in_word = letter || (in_word && c.value == '\'');
    out.digits += digit;
    out.bars += c.value == '|' || c.value == '>' || c.value == 0xB7 || c.value == 0x2022;
    out.weight += letter ? 1 + text::is_hangul(c.value) : 0;
    out.sentences += (before == '.' || before == '?' || before == '!' || before == 0x3002) &&
                     (c.value == ' ' || c.value == '"' || c.value == 0x201D);
    before = c.value;
    at += c.length;
  }
  out.sentences += out.end >= 1 && out.end <= 3;
  return out;
}

std::int32_t letter_weight(std::string_view text) {
  return text.empty() ? 0 : count_words(text).weight;
}

std::size_t hangul_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    count += text::is_hangul(c.value);
    at += c.length;
  }
  return count;
}

}  // namespace sayso::extract
