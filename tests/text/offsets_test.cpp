#include "text/offsets.h"

#include <catch2/catch.hpp>

#include <string>

#include "text/utf8.h"

using sayso::text::Offsets;

TEST_CASE("bytes and code points agree both ways", "[text]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "MS는 𝕏 é.";
  const Offsets offsets(text);
  std::uint32_t chars = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    REQUIRE(offsets.to_chars(at) == chars);
    REQUIRE(offsets.to_bytes(chars) == at);
    at += sayso::text::decode(text, at).length;
    ++chars;
  }
  CHECK(offsets.chars() == chars);
  CHECK(offsets.to_chars(static_cast<std::uint32_t>(text.size())) == chars);
  CHECK(offsets.to_bytes(chars) == text.size());
}

TEST_CASE("UTF-16 units count a character beyond the BMP twice", "[text]") {
  const std::string text = "a𝕏b";
  CHECK(Offsets(text).to_utf16(5) == 3);
}
