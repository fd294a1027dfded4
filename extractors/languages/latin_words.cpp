#include "languages/latin_words.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::extractors {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_letter(char32_t c) {
  return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

/// Marks that may stand between two letters or digits of one word.
bool joins(char32_t c) { return c == '-' || c == '.' || c == '&' || c == '\'' || c == 0x2019; }

/// End of the web address that a word at `begin`, up to `end`, is or begins; 0 where it is none:
/// "https://example.org/a", "example.org/a".
std::uint32_t address_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view word = text.substr(begin, end - begin), rest = text.substr(end);
  const bool address = rest.starts_with("://") || (rest.starts_with("/") && rest.size() > 1 &&
                                                   word.find('.') < word.size() - 2);
  if (!address) return 0;
  return static_cast<std::uint32_t>(std::min(text.find_first_of(" \t\n", end), text.size()));
}

}  // namespace

std::vector<ByteSpan> latin_words(std::string_view text) {
  std::vector<ByteSpan> out;
  const auto at_word = [&](std::size_t at) {
    return at < text.size() && (is_letter(text::decode(text, at).value) || is_digit(text[at]));
  };
  for (std::uint32_t at = 0; at < text.size();) {
    if (!at_word(at)) {
      at += text::decode(text, at).length;
      continue;
    }
    const std::uint32_t begin = at;
    std::uint32_t end = at;
    while (at < text.size()) {
      const auto c = text::decode(text, at);
      if (!at_word(at) && !(joins(c.value) && at_word(at + c.length))) break;
      at += c.length;
      end = at;
    }
    if (const auto after = address_end(text, begin, end); after > 0) {
      at = after;
      continue;
    }
    const std::string_view word = text.substr(begin, end - begin);
    for (const std::string_view genitive : {"'s", "\xE2\x80\x99s"}) {
      if (word.ends_with(genitive)) end -= static_cast<std::uint32_t>(genitive.size());
    }
    out.push_back({begin, end});
  }
  return out;
}

std::string lowered(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = is_upper(c) ? static_cast<char>(c | 32) : c;
  return out;
}

void put_latin_word(std::string_view word, ByteSpan span, std::string_view stem,
                    std::uint32_t group, std::vector<Stem>& out) {
  if (!stem.empty()) out.push_back({std::string(stem), span, true, group, 1});
  const bool name = std::any_of(word.begin(), word.end(),
                                [](char c) { return is_upper(c) || is_digit(c) || c < 0; });
  if (name || stem.empty()) out.push_back({lowered(word), span, false, group, 1});
}

}  // namespace sayso::extractors
