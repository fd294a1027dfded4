#include "decode/decode.h"

#include <array>
#include <string_view>

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

std::optional<Error> unreadable(const Page& page) {
  if (text::trim(page.body).empty()) {
    return Error{ErrorKind::bad_input, "the page is empty; save or fetch it again"};
  }
  using namespace std::string_view_literals;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kKinds{{
      {"%PDF-"sv, "a PDF"},
      {"\x89PNG\r\n"sv, "an image (PNG)"},
      {"\xFF\xD8\xFF"sv, "an image (JPEG)"},
      {"GIF8"sv, "an image (GIF)"},
      {"PK\x03\x04"sv, "an archive or office document (ZIP)"},
      {"\x1F\x8B"sv, "a gzip archive within another"},
      {"\xD0\xCF\x11\xE0"sv, "an office document"},
      {"OggS"sv, "audio or video (Ogg)"},
      {"ID3"sv, "audio (MP3)"},
  }};
  for (const auto& [magic, what] : kKinds) {
    if (page.body.starts_with(magic)) {
      return Error{ErrorKind::unsupported,
                   "this is " + std::string(what) + ", not a web page; give the article's page"};
    }
  }
  if (page.body.starts_with("RIFF"sv) && page.body.substr(8, 4) == "WEBP") {
    return Error{ErrorKind::unsupported, "this is an image (WebP), not a web page"};
  }
  return std::nullopt;
}

}  // namespace sayso::decode
