#include <catch2/catch.hpp>

#include "extract/json_body.h"
#include "extract/json_ld.h"
#include "extract/json_mend.h"

using namespace sayso::extract;

namespace {

JsonArticle read(std::string_view json) {
  return read_json_ld({{"application/ld+json", "", json}});
}

}  // namespace

TEST_CASE("json-ld: graphs, arrays, references") {
  const auto article = read(R"({"@graph":[
    {"@type":"Person","@id":"#jane","name":"Jane Sample"},
    {"@type":"WebPage","name":"Sample Gazette"},
    {"@type":["Thing","NewsArticle"],"headline":"A headline","datePublished":"2024-02-16",
     "author":[{"@id":"#jane"},{"@type":"Organization","name":"Sample Wire"}],
     "publisher":{"@type":"Organization","name":"Sample Gazette"},
     "isAccessibleForFree":"False"}]})");
  CHECK(article.headline == "A headline");
  CHECK(article.authors == std::vector<std::string>{"Jane Sample"});
  CHECK(article.organizations == std::vector<std::string>{"Sample Wire"});
  CHECK(article.publisher == "Sample Gazette");
  CHECK(article.published == "2024-02-16");
  CHECK(article.paywall);
}

TEST_CASE("json-ld: broken where it is plain what was meant") {
  const auto broken = GENERATE(
      as<std::string>{}, "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"A headline\",} -->",
      "{\"@type\":\"NewsArticle\",\"headline\":\"A headline\"};",
      "{\"@type\":\"NewsArticle\",\"a\":\"x\ny\",\"headline\":\"A headline\"",
      "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"A headline\"}//]]>",
      "{\"@type\":\"NewsArticle\",\"b\":\"\\d\",\"headline\":\"A headline\"}");
  INFO(broken);
  CHECK(read(broken).headline == "A headline");
}

TEST_CASE("json-ld: nonsense gives nothing") {
  for (const char* text : {"", "[", "{{{", "\"", "null", "[[[[]]]]", "{\"@type\":7}"}) {
    INFO(text);
    CHECK(read(text).headline.empty());
  }
  CHECK(json_value_at("{\"a\":\"}\"} rest") == "{\"a\":\"}\"}");
  CHECK(json_value_at("{\"a\":").empty());
}

TEST_CASE("json body: a content object in a script becomes paragraphs") {
  std::string elements;
  for (int k = 0; k < 12; ++k) {
    elements +=
        R"({"type":"text","content":"This is one of the paragraphs of the sample story."},)";
  }
  const std::string script =
      "window.X=1;Sample.content={\"content_elements\":[" + elements +
      R"({"type":"header","content":"A subhead"},{"type":"image","caption":"no"}]};)";
  const auto html = find_json_body({{"", "", script}});
  CHECK(html.starts_with("<p>This is one"));
  CHECK(html.ends_with("<h2>A subhead</h2>"));
  CHECK(find_json_body({{"", "", "function () { return {}; }"}}).empty());
}
