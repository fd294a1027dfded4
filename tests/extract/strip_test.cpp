#include "extract/strip.h"

#include <catch2/catch.hpp>

using sayso::extract::strip;

TEST_CASE("strip: cuts what holds no words, keeps what does") {
  struct Row {
    const char* what;
    const char* in;
    const char* out;
  };
  const auto row = GENERATE(values<Row>({
      {"script", "a<script>if (x < 1) '</p>'</script>b", "ab"},
      {"style and svg", "<style>p{}</style><svg><path d='M0'/><text>no</text></svg>x", "x"},
      {"comment", "a<!-- <p>no</p> -->b<!-->c", "abc"},
      {"an unclosed svg is a stray tag", "<svg><p>x</p>", "<p>x</p>"},
      {"an unclosed script runs to the end", "x<script>var p = 1;", "x"},
      {"attributes nobody reads", "<p data-x=1 class=\"c\" onclick='f(\">\")' id=i>x",
       "<p class=\"c\" id=\"i\">x"},
      {"only styles that hide", "<p style=\"color:red\">x<p style='display:none'>y",
       "<p>x<p style='display:none'>y"},
      {"formatting keeps a class alone", "<b id=1 class=k>x</b>", "<b class=\"k\">x</b>"},
      {"a title is words", "<title>1 < 2 <b>x</title>", "<title>1 &lt; 2 &lt;b>x</title>"},
      {"a lone less-than", "1 < 2", "1 &lt; 2"},
      {"unended tag", "x<p class=\"a", "x<p class=\"a\">"},
      {"upper case", "<SCRIPT>x</Script><P>y</P>", "<p>y</p>"},
  }));
  INFO(row.what);
  CHECK(strip(row.in).html == row.out);
}

TEST_CASE("strip: sets data aside") {
  const auto stripped =
      strip("<script type=\"application/ld+json\">{\"a\":1}</script><script id=x>var y;</script>");
  REQUIRE(stripped.scripts.size() == 2);
  CHECK(stripped.scripts[0].type == "application/ld+json");
  CHECK(stripped.scripts[0].content == "{\"a\":1}");
  CHECK(stripped.scripts[1].id == "x");
}

TEST_CASE("strip: depth is bounded from above") {
  CHECK(strip("<div><p>a<p>b<p>c</div>").depth == 2);
  CHECK(strip("<ul><li>a<li>b<li>c</ul>").depth == 2);
  std::string hidden;
  for (int k = 0; k < 1000; ++k) hidden += "<div><table></div>";
  CHECK(strip(hidden).depth >= 1000);
  std::string spans;
  for (int k = 0; k < 1000; ++k) spans += "<span>";
  CHECK(strip(spans).depth == 1000);
}
