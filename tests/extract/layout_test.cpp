#include "extract/layout.h"

#include <catch2/catch.hpp>

#include "extract/page.h"

using namespace sayso::extract;

namespace {

const std::string kText =
    "The town of Sample will spend five per cent more next year, its council said on Monday, most "
    "of "
    "it on roads and bridges.";

std::string paragraphs(int count) {
  std::string out;
  for (int at = 0; at < count; ++at) out += "<p>" + kText + "</p>";
  return out;
}

struct Read {
  std::unique_ptr<ParsedPage> page;
  Layout layout;
};

Read read(const std::string& html) {
  auto page = parse_piece(html);
  REQUIRE(page.has_value());
  PageHints hints;
  hints.titles = {"samplewillspendmore"};
  Read out{std::move(*page), {}};
  out.layout = lay_out(out.page->dom, out.page->list, hints);
  return out;
}

std::vector<std::string> texts(const Read& read) {
  std::vector<std::string> out;
  for (const Block& block : read.page->list.blocks) out.push_back(block.text);
  return out;
}

}  // namespace

TEST_CASE("layout: a wrapper's name speaks of the page, a part's of the part") {
  const Read page = read(
      "<div class='single comments-open'><h1>Sample will spend more</h1><article>" + paragraphs(3) +
      "</article><ol class=comment-list><li>" + paragraphs(9) + "</li></ol></div>");
  REQUIRE(page.layout.title_at == 0);
  REQUIRE(page.layout.beside.size() == 13);
  CHECK_FALSE(page.layout.beside[1]);
  CHECK(page.layout.beside[4]);
  CHECK(page.page->dom[page.layout.root].tag == GUMBO_TAG_ARTICLE);
}

TEST_CASE("layout: what stands next to the title outweighs longer lists below it") {
  const Read page = read("<h1>Sample will spend more</h1><article>" + paragraphs(6) +
                         "</article><section>" + paragraphs(12) + "</section>");
  CHECK(page.page->dom[page.layout.root].tag == GUMBO_TAG_SECTION);
  CHECK(page.page->dom[page.layout.near].tag == GUMBO_TAG_ARTICLE);
}

TEST_CASE("blocks: a row of short cells is one line, cells that arrange the page are not") {
  CHECK(texts(read("<table><tr><th>Team</th><th>Points</th></tr><tr><td>Sample</td><td>12</td></tr>"
                   "</table>")) == std::vector<std::string>{"Team Points", "Sample 12"});
  CHECK(texts(read("<table><tr><td>Menu</td><td><p>Sample text</p></td></tr></table>")).size() ==
        2);
  CHECK(texts(read("<table><tr><td>Menu</td><td>One<br>Two</td></tr></table>")).size() == 3);
  CHECK(texts(read("<table><tr><td>Menu</td><td>" + kText + "</td></tr></table>")).size() == 2);
}
