#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/extract.h"
#include "extract/site_rule.h"
#include "support/knowledge.h"

using namespace sayso;

namespace {

Article extracted(const std::string& host, std::string html) {
  Markup markup;
  markup.url = "https://" + host + "/sample/1";
  markup.html = std::move(html);
  auto article = extract::extract(markup, test::knowledge().names);
  REQUIRE(article.has_value());
  return std::move(*article);
}

std::string content(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string from(const Article& article, std::string_view field) {
  for (const auto& [name, source] : article.field_sources) {
    if (name == field) return source;
  }
  return {};
}

}  // namespace

// A page written for the test, `----`, "title: …", "outlet: …", "author: …", "day: …", the body.
TEST_CASE("site rules: each reads its page") {
  REQUIRE(extract::site_rules().size() >= 3);
  for (const extract::SiteRule& rule : extract::site_rules()) {
    const auto file = std::filesystem::path(SAYSO_SOURCE_DIR) / "tests/cases/extract/sites" /
                      (rule.host + ".case");
    INFO(file);
    const std::string text = content(file);
    const auto cut = text.find("\n----\n");
    REQUIRE(cut != std::string::npos);
    const Article article = extracted(rule.host, text.substr(0, cut));
    std::string found = "title: " + article.title + "\noutlet: " + article.outlet + '\n';
    for (const auto& author : article.authors) found += "author: " + author + '\n';
    found += "day: " + article.published.day + '\n' + article.text + '\n';
    CHECK(found == text.substr(cut + 6));
    CHECK(from(article, "text") == "site rule");
  }
}

TEST_CASE("site rules: one that finds nothing says so, and general rules read the page") {
  const std::string page =
      "<html><body><h1>가나시, 내년 예산 5% 늘린다</h1><article><p>가나시가 내년 예산을 올해보다 "
      "5% 늘리기로 "
      "했다고 24일 밝혔다. 늘어난 돈은 길과 다리에 쓴다.</p><p>시는 늘어난 돈을 도로와 다리를 "
      "고치는 데 "
      "쓰겠다고 설명했다. 공사는 내년 봄에 시작된다.</p></article></body></html>";
  const Article article = extracted("n.news.naver.com", page);
  CHECK(from(article, "text") == "elements, site rule missed");
  CHECK(article.text.find("내년 예산을") != std::string::npos);
  CHECK(from(extracted("sample.example", page), "text") == "elements");
}

TEST_CASE("site rules: hosts below answer too, others do not") {
  REQUIRE(extract::site_rule_for("m.n.news.naver.com") != nullptr);
  CHECK(extract::site_rule_for("m.n.news.naver.com")->host == "n.news.naver.com");
  CHECK(extract::site_rule_for("naver.com") == nullptr);
  CHECK(extract::site_rule_for("") == nullptr);
}

TEST_CASE("site rules: files that cannot be read name the place") {
  const auto message = [](std::string_view row) {
    const auto rule = extract::parse_site_rule("sites/sample.example.site", row);
    return rule ? std::string{} : rule.error().message;
  };
  CHECK(message("body\tdiv.text[itemprop=articleBody] p\t-").empty());
  CHECK(message("bodi\t#text\t-") == "sites/sample.example.site:1: unknown part 'bodi'");
  CHECK(message("body\t#text >\t-") == "sites/sample.example.site:1: selector not understood: '>'");
  CHECK(message("title\t.head\tcontent") ==
        "sites/sample.example.site:1: take text, - or @attribute, not 'content'");
  CHECK_FALSE(message("body\tdiv[\t-").empty());
  CHECK_FALSE(message("body\t\t-").empty());
}
