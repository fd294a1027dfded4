#include "fetch/content.h"

#include <catch2/catch.hpp>
#include <string>

using sayso::fetch::unreadable;

TEST_CASE("What is no page is named, by its label or its first bytes") {
  CHECK(unreadable("application/pdf", "").starts_with("a PDF; save its text"));
  CHECK(unreadable("text/html", "%PDF-1.7\n").starts_with("a PDF"));
  CHECK(unreadable("text/html", std::string("\x89PNG\r\n\x1a\n")).starts_with("an image"));
  CHECK(unreadable("Image/JPEG", "").starts_with("an image"));
  CHECK(unreadable("video/mp4; codecs=x", "").starts_with("audio or video"));
  CHECK(unreadable("", std::string("\0\0\0\x18"
                                   "ftypmp42",
                                   12))
            .starts_with("audio or video"));
  CHECK(unreadable("", "PK\x03\x04rest").starts_with("an archive"));
  CHECK(unreadable("application/json", "{\"a\":1}").starts_with("data"));
}

TEST_CASE("A page is a page, also behind a wrong label") {
  CHECK(unreadable("", "").empty());
  CHECK(unreadable("text/html; charset=euc-kr", "<!DOCTYPE html>").empty());
  CHECK(unreadable("application/xhtml+xml", "<?xml").empty());
  CHECK(unreadable("text/plain", "Words of an article").empty());
  CHECK(unreadable("application/octet-stream", "\n <html>").empty());
  CHECK(unreadable("image/gif", "\xEF\xBB\xBF<html>").empty());
}
