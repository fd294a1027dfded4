#include "decode/decode.h"

#include "decode/charset.h"
#include "text/utf8.h"

namespace sayso::decode {

Markup decode(const Page& page) {
  const CharsetChoice choice = choose_charset(page.body, page.content_type);
  const std::string_view bytes = std::string_view(page.body).substr(choice.skip);
  Markup markup;
  markup.url = page.final_url.empty() ? page.url : page.final_url;
  markup.charset = choice.converter;
  markup.charset_from = choice.from;
  markup.flags = page.flags;
  std::size_t bad = 0;
  if (choice.converter == "UTF-8" && text::is_valid(bytes)) {
    markup.html = bytes;
  } else {
    markup.html = to_utf8(bytes, choice.converter, &bad);
  }
  // Browsers drop NULs in text (HTML 13.2.6.4.7); a mark in their place would cut words in two.
  bad += std::erase(markup.html, '\0');
  if (bad > 0) markup.flags.add(Flag::bytes_repaired);
  if (choice.from == CharsetEvidence::guess || choice.lied) {
    markup.flags.add(Flag::charset_guessed);
  }
  return markup;
}

}  // namespace sayso::decode
