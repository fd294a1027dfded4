#include "decode/charset.h"

#include <catch2/catch.hpp>

#include "decode/decode.h"
#include "text/utf8.h"

using namespace sayso;
using namespace sayso::decode;

namespace {

// "가격" in CP949, and 똠 (which EUC-KR does not have).
const std::string kPriceCp949 = "\xB0\xA1\xB0\xDD";
const std::string kDdomCp949 = "\x8C\x63";

Markup decoded(std::string body, std::string content_type = "") {
  Page page;
  page.url = "https://sample.example/1";
  page.body = std::move(body);
  page.content_type = std::move(content_type);
  return decode::decode(page);
}

}  // namespace

TEST_CASE("charset: evidence is asked in order") {
  SECTION("a byte-order mark is believed over every label") {
    const auto markup = decoded("\xEF\xBB\xBF<p>가격</p>", "text/html; charset=euc-kr");
    CHECK(markup.html == "<p>가격</p>");
    CHECK(markup.charset_from == CharsetEvidence::bom);
  }
  SECTION("UTF-8 under a label that says EUC-KR") {
    const auto markup = decoded("<meta charset=euc-kr><p>가격</p>");
    CHECK(markup.html == "<meta charset=euc-kr><p>가격</p>");
    CHECK(markup.charset == "UTF-8");
    CHECK(markup.flags.has(Flag::charset_guessed));
  }
  SECTION("the header before the meta tag") {
    const auto markup =
        decoded("<meta charset=utf-8><p>" + kPriceCp949, "text/html; Charset=\"EUC-KR\"");
    CHECK(markup.html.ends_with("가격"));
    CHECK(markup.charset_from == CharsetEvidence::header);
    CHECK_FALSE(markup.flags.has(Flag::bytes_repaired));
  }
  SECTION("the meta tag in its long form") {
    const auto markup = decoded(
        "<META http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'>" + kPriceCp949);
    CHECK(markup.html.ends_with("가격"));
    CHECK(markup.charset_from == CharsetEvidence::meta);
  }
  SECTION("no label at all: CP949, flagged") {
    const auto markup = decoded("<p>" + kPriceCp949 + kPriceCp949 + kPriceCp949);
    CHECK(markup.html == "<p>가격가격가격");
    CHECK(markup.charset_from == CharsetEvidence::guess);
    CHECK(markup.flags.has(Flag::charset_guessed));
  }
  SECTION("a label that cannot be true is passed over") {
    std::string body = "<meta charset=utf-8>";
    for (int k = 0; k < 200; ++k) body += kPriceCp949;
    const auto markup = decoded(body);
    CHECK(markup.html.find("가격") != std::string::npos);
    CHECK(markup.flags.has(Flag::charset_guessed));
  }
}

TEST_CASE("charset: every Korean label is CP949, which has the syllables EUC-KR lacks") {
  for (const char* label : {"euc-kr", "EUC-KR", "ks_c_5601-1987", "ksc5601", "korean", "cp949",
                            "windows-949", "ms949"}) {
    INFO(label);
    CHECK(converter_for(label) == "windows-949-2000");
  }
  const auto markup = decoded("<meta charset=euc-kr>" + kDdomCp949 + kPriceCp949);
  CHECK(markup.html.ends_with("똠가격"));
}

TEST_CASE("decode: whatever the bytes, the markup is valid UTF-8 without NUL") {
  std::uint32_t state = 7;
  for (int round = 0; round < 200; ++round) {
    std::string body;
    for (int k = 0; k < 300; ++k) {
      state = state * 1664525U + 1013904223U;
      body.push_back(static_cast<char>(state >> 24));
    }
    const auto markup = decoded(body, round % 2 == 0 ? "text/html; charset=euc-kr" : "");
    REQUIRE(text::is_valid(markup.html));
    REQUIRE(markup.html.find('\0') == std::string::npos);
  }
}

TEST_CASE("decode: a NUL cuts no word in two, and one bad byte is no other charset") {
  CHECK(decoded(std::string("wo\0rd", 5)).html == "word");
  std::string body(1000, 'a');
  body += "가격 \xFF ";
  const auto markup = decoded(body);
  CHECK(markup.charset == "UTF-8");
  CHECK(markup.html.ends_with("가격 \xEF\xBF\xBD "));
  CHECK(markup.flags.has(Flag::bytes_repaired));
}

TEST_CASE("decode: what is no page is said to be none") {
  const auto kind = [](std::string body) {
    Page page;
    page.body = std::move(body);
    const auto error = unreadable(page);
    return error ? error->message : std::string("readable");
  };
  CHECK(kind("%PDF-1.7 ...").starts_with("this is a PDF"));
  CHECK(kind("\x89PNG\r\n\x1a\n").starts_with("this is an image"));
  CHECK(kind("  \n").starts_with("the page is empty"));
  CHECK(kind("<p>word</p>") == "readable");
}
