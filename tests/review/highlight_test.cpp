#include "review/highlight.h"

#include <catch2/catch.hpp>

using namespace sayso;
using namespace sayso::review;

namespace {

std::string marked(std::string_view text, const std::vector<Mark>& marks) {
  return highlighted(text, {0, static_cast<std::uint32_t>(text.size())}, marks);
}

}  // namespace

TEST_CASE("marks that overlap are cut where they meet", "[review]") {
  CHECK(marked("abcdef", {{{0, 4}, "content", ""}, {{2, 6}, "source", ""}}) ==
        "<mark class=\"content\">ab</mark><mark class=\"content source\">cd</mark>"
        "<mark class=\"source\">ef</mark>");
}

TEST_CASE("the innermost statement is the one that is linked", "[review]") {
  CHECK(marked("abc", {{{0, 3}, "content", "/outer"}, {{1, 2}, "content", "/inner"}}) ==
        "<a href=\"/outer\"><mark class=\"content\">a</mark></a>"
        "<a href=\"/inner\"><mark class=\"content\">b</mark></a>"
        "<a href=\"/outer\"><mark class=\"content\">c</mark></a>");
}

TEST_CASE("what a page says is escaped inside and outside marks", "[review]") {
  const std::string out = marked("<b>&\u202E'", {{{1, 2}, "content", "\"><script>"}});
  CHECK(out.find("<b>") == std::string::npos);
  CHECK(out.find("<script>") == std::string::npos);
  CHECK(out.find("\u202E") == std::string::npos);
  CHECK(out.find("&amp;\uFFFD&#39;") != std::string::npos);
}

TEST_CASE("a mark that lies outside the text marks nothing", "[review]") {
  CHECK(marked("ab", {{{1, 9}, "content", ""}, {{1, 1}, "cue", ""}}) == "ab");
}

TEST_CASE("the paragraphs around a statement are whole", "[review]") {
  const std::string text = "first\nsecond\nthird";
  const ByteSpan around = paragraphs_around(text, {{{8, 9}, "content", ""}});
  CHECK(slice(text, around) == "second");
}
