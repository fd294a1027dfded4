#include "decode/decode.h"

#include "text/utf8.h"

namespace sayso::decode {

Markup decode(const Page& page) {
  Markup markup;
  markup.url = page.final_url;
  markup.charset = "UTF-8";
  markup.html = text::repaired(page.body);
  if (!text::is_valid(page.body)) markup.flags.add(Flag::bytes_repaired);
  return markup;
}

}  // namespace sayso::decode
