#include "search.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::db {
namespace {

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
         (c >= 0xC0 && !(c >= 0x2000 && c <= 0x303F) && c < 0xFF00 && c != 0xD7 && c != 0xF7);
}

}  // namespace

std::string search_query(std::string_view words) {
  std::string query, word;
  const auto finish = [&] {
    if (word.empty()) return;
    if (!query.empty()) query += ' ';
    query += '"' + word + "\"*";
    word.clear();
  };
  for (std::size_t at = 0; at < words.size();) {
    const auto c = text::decode(words, at);
    if (is_letter_or_digit(c.value)) {
      word.append(words.substr(at, c.length));
    } else {
      finish();
    }
    at += c.length;
  }
  finish();
  return query;
}

bool is_key_beginning(std::string_view words) {
  return words.size() >= 3 && words.size() <= 27 && words[0] == 'c' &&
         std::all_of(words.begin() + 1, words.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

}  // namespace sayso::db
