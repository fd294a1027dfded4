// Pages made to cost: each must be answered or refused in bounded work.

#include <catch2/catch.hpp>

#include "extract/dom.h"
#include "extract/extract.h"
#include "extract/strip.h"
#include "extract/tree.h"
#include "support/longer_page.h"
#include "text/utf8.h"

using namespace sayso;
using namespace sayso::extract;

namespace {

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int k = 0; k < times; ++k) out += piece;
  return out;
}

std::string numbered(const std::string& before, const std::string& after, int times) {
  std::string out;
  for (int k = 0; k < times; ++k) out += before + std::to_string(k) + after;
  return out;
}

Result<Article> extracted(std::string html) {
  Markup markup;
  markup.url = "https://sample.example/1";
  markup.html = std::move(html);
  return sayso::extract::extract(markup, Names{});
}

}  // namespace

TEST_CASE("hostile: refused, saying why") {
  struct Row {
    const char* what;
    std::string html;
    const char* why;
  };
  const auto row = GENERATE(values<Row>({
      {"deep", repeated("<div>", 100000), "deep"},
      {"deep lists", repeated("<ul><li>", 50000), "deep"},
      {"open formatting in each paragraph", numbered("<p>x<b id=i", ">", 4000), "deep"},
      {"depth hidden from end tags", repeated("<div><table></div>", 20000), "deep"},
      {"deep, bold, and much text", repeated("<div>", 20000) + "<b>" + repeated("x ", 100000),
       "deep"},
      {"long", repeated("<p>word word</p>", 100000), "markup"},
  }));
  INFO(row.what);
  const auto article = extracted(row.html);
  REQUIRE_FALSE(article);
  CHECK(article.error().kind == ErrorKind::refused);
  CHECK(article.error().message.find(row.why) != std::string::npos);
}

TEST_CASE("hostile: answered") {
  struct Row {
    const char* what;
    std::string html;
  };
  const auto row = GENERATE(values<Row>({
      {"many attributes", numbered("<p a", "=1>", 1) + "<p " + numbered("b", "=1 ", 40000) + ">x"},
      {"one attribute many times", "<p " + numbered("class=c", " ", 40000) + ">x"},
      {"select in div", "<p>x</p>" + repeated("<select><option>x", 2000)},
      {"unclosed drawings", repeated("<svg>", 50000)},
      {"unclosed scripts", repeated("<script>", 50000)},
      {"unclosed quotes", repeated("<a href=\"", 50000)},
      {"deep JSON", "<script type=\"application/ld+json\">" + repeated("[", 200000) + "</script>"},
      {"deep objects",
       "<script type=\"application/ld+json\">" + repeated("{\"a\":", 100000) + "</script>"},
      {"braces", "<script>" + repeated("{", 200000) + "</script>"},
      {"ampersands", repeated("&", 200000)},
      {"formatting around paragraphs", numbered("<b class=c", ">", 200) + repeated("<p>x", 3000)},
  }));
  INFO(row.what);
  CHECK(extracted(row.html));
}

TEST_CASE("hostile: the parser stops at its budgets") {
  const std::string html = repeated("<p>one paragraph</p>", 2000);
  Limits limits;
  CHECK(Tree::parse(html, 3, limits));
  limits.heap_base = 1000;
  limits.heap_factor = 1;
  const auto memory = Tree::parse(html, 3, limits);
  REQUIRE_FALSE(memory);
  CHECK(memory.error().message.find("MB to parse") != std::string::npos);
  limits = {};
  limits.seconds = -1;
  const auto time = Tree::parse(html, 3, limits);
  REQUIRE_FALSE(time);
  CHECK(time.error().message.find("too long") != std::string::npos);
}

TEST_CASE("hostile: work grows with the page") {
  const std::string page = "<html><body><div class=article>" +
                           repeated("<p>A sentence of the body, said by somebody.</p>", 40) +
                           "</div><ul>" + repeated("<li><a href=x>link</a></li>", 20) +
                           "</ul></body></html>";
  std::size_t before = 0;
  for (const int times : {1, 2, 4, 8}) {
    auto stripped = strip(test::longer_page(page, times));
    const auto tree = Tree::parse(std::move(stripped.html), stripped.depth);
    REQUIRE(tree);
    const std::size_t work = tree->heap() + Dom(*tree).size();
    if (before > 0) CHECK(static_cast<double>(work) <= 2.3 * static_cast<double>(before));
    before = work;
  }
}

TEST_CASE("extract: never crashes, and keeps its invariants, on mutated pages") {
  const std::string seed =
      "<html><head><title>Sample headline - Sample Gazette</title><meta name=author content='Jane "
      "Sample'>"
      "<script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-16\"}</"
      "script>"
      "</head><body><h1>Sample headline</h1><div class=article><p>The town said <a "
      "href='/x'>it</a> would "
      "build.</p><table><tr><td>1<td>2</table><ul><li>one<li>두 "
      "가지<br>셋</ul><blockquote>&quot;So&quot;"
      "</blockquote></div><p>홍길동 기자 a@sample.example</p></body></html>";
  std::uint32_t state = 11;
  const auto next = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  for (int round = 0; round < 400; ++round) {
    std::string html = seed;
    for (std::size_t edits = next(12) + 1; edits > 0; --edits) {
      const std::size_t at = next(html.size());
      switch (next(3)) {
        case 0:
          html.erase(at, next(20) + 1);
          break;
        case 1:
          html.insert(at, seed.substr(next(seed.size()), next(40)));
          break;
        default:
          html[at] = static_cast<char>(next(128));
      }
      if (html.empty()) html = "x";
    }
    html = text::repaired(html);
    const auto article = extracted(html);
    REQUIRE(article);
    REQUIRE(text::is_valid(article->text));
    for (const Paragraph& paragraph : article->paragraphs) {
      REQUIRE(paragraph.span.end <= article->text.size());
      REQUIRE(slice(article->text, paragraph.span).find('\n') == std::string_view::npos);
    }
    for (const Link& link : article->links) {
      REQUIRE(link.span.end <= article->text.size());
      REQUIRE(text::is_valid(slice(article->text, link.span)));
    }
    REQUIRE(article->flags.has(Flag::no_body) == article->text.empty());
  }
}
