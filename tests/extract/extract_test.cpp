#include "extract/extract.h"

#include <catch2/catch.hpp>

#include "extract/body.h"
#include "extract/metadata.h"
#include "support/knowledge.h"

using namespace sayso;
using namespace sayso::extract;

namespace {

Article extracted(std::string html, std::string url = "https://www.sample-gazette.example/news/1") {
  Markup markup;
  markup.url = std::move(url);
  markup.html = std::move(html);
  auto article = sayso::extract::extract(markup, test::knowledge().names);
  REQUIRE(article);
  return std::move(*article);
}

const std::string kMenu =
    "<nav><ul><li><a href=/a>Politics</a><li><a href=/b>Business</a><li><a "
    "href=/c>Sport</a></ul></nav>";
const std::string kFooter =
    "<footer><p>Copyright Sample Gazette. All rights reserved.</p><a href=/about>About "
    "us</a></footer>";

std::string english_page() {
  return "<html lang=en><head><title>Town raises its budget | Sample Gazette</title>"
         "<meta property='og:site_name' content='Sample Gazette'>"
         "<meta property='og:title' content='Town raises its budget'>"
         "<meta property='article:published_time' content='2024-02-16T09:30:00+00:00'>"
         "<meta property='article:modified_time' content='2024-02-17T10:00:00+00:00'>"
         "<link rel=canonical href='/news/budget'></head><body>" +
         kMenu +
         "<article><h1>Town raises its budget</h1><p class=byline>By Jane Sample</p>"
         "<div class=article-body>"
         "<p>The town will raise its budget by five percent next year, the mayor said on Friday, "
         "in a "
         "step that had been expected for months.</p>"
         "<p>Most of the money goes to roads, according to <a href='https://town.example/plan'>the "
         "plan</a>, "
         "which the council has to approve before the end of the month.</p>"
         "<h2>Roads come first</h2>"
         "<p>Work on the bridge is to start in spring. \"We have waited long enough,\" the mayor "
         "told "
         "reporters outside the town hall.</p>"
         "<blockquote><p>Nobody will be asked to pay more for water, she added in a letter to all "
         "households of the town.</p></blockquote>"
         "<p>The council meets again next week to hear from the people who live along the "
         "river.</p>"
         "</div></article><section class='related'><h3>Related</h3><ul><li><a href=/2>Bridge "
         "closed for "
         "repairs</a><li><a href=/3>Council meets</a></ul></section>" +
         kFooter + "</body></html>";
}

}  // namespace

TEST_CASE("extract: body, structure and metadata of a news page") {
  const Article article = extracted(english_page());
  CHECK(article.title == "Town raises its budget");
  CHECK(article.outlet == "Sample Gazette");
  CHECK(article.authors == std::vector<std::string>{"Jane Sample"});
  CHECK(article.published.day == "2024-02-16");
  CHECK(article.modified.day == "2024-02-17");
  CHECK(article.canonical_url == "https://www.sample-gazette.example/news/budget");
  CHECK(article.language == "en");
  REQUIRE(article.paragraphs.size() == 6);
  CHECK(article.text.starts_with("The town will raise"));
  CHECK(article.text.ends_with("along the river."));
  CHECK(article.paragraphs[2].kind == ParagraphKind::heading);
  CHECK(article.paragraphs[4].kind == ParagraphKind::quote);
  REQUIRE(article.links.size() == 1);
  CHECK(slice(article.text, article.links[0].span) == "the plan");
  CHECK(article.links[0].url == "https://town.example/plan");
}

TEST_CASE("extract: a day that stands far below the headline, in a line that its class calls one") {
  std::string page = english_page();
  for (const std::string_view meta : {"article:published_time", "article:modified_time"}) {
    page.replace(page.find(meta), meta.size(), "sample:none");
  }
  const std::string last = "<p>The council meets again";
  page.insert(page.find(last), "<p class=article-pub-dates>Updated March 13, 2024</p>");
  CHECK(extracted(page).published.day == "2024-03-13");
}

TEST_CASE("extract: a Korean body of br lines in a bare div") {
  const Article article = extracted(
      "<html><head><title>가나시 내년 예산 5% 늘린다 - 보기신문</title></head><body><ul><li><a "
      "href=/1>정치</a>"
      "<li><a href=/2>경제</a></ul><div class=title>가나시 내년 예산 5% 늘린다</div>"
      "<div class=date>입력 2024.02.16. 오후 3:05</div><div id=news_body>"
      "가나시가 내년 예산을 올해보다 5% 늘리기로 했다고 16일 밝혔다.<br><br>"
      "시는 늘어난 돈의 절반을 낡은 도로와 다리를 고치는 데 쓰겠다고 설명했다.<br><br>"
      "홍길동 가나시장은 “더 미룰 수 없는 일”이라며 “봄부터 공사를 시작하겠다”고 말했다.<br><br>"
      "가나시의회는 이달 안에 예산안을 심의할 예정이라고 전했다.<br><br>"
      "성춘향 기자 chunhyang@sample.example<br>&lt;저작권자 ⓒ 보기신문. 무단전재 및 재배포 "
      "금지&gt;</div>"
      "<div class=related><a href=/5>다리 공사 시작</a></div></body></html>",
      "https://bogi.example/1");
  CHECK(article.text.starts_with("가나시가 내년"));
  CHECK(article.text.ends_with("예정이라고 전했다."));
  CHECK(article.paragraphs.size() == 4);
  CHECK(article.title == "가나시 내년 예산 5% 늘린다");
  CHECK(article.outlet == "보기신문");
  CHECK(article.authors == std::vector<std::string>{"성춘향"});
  CHECK(article.published.iso == "2024-02-16T15:05:00+09:00");
  CHECK(article.language == "ko");
}

TEST_CASE("extract: a body that stands only in JSON-LD") {
  std::string body;
  for (int k = 0; k < 6; ++k)
    body += "The mayor said that part " + std::to_string(k) + " of the plan would follow.\\n";
  const Article article = extracted(
      "<html><head><title>Plan</title><script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"headline\":\"The plan of the town\",\"articleBody\":\"" +
      body +
      "\",\"isAccessibleForFree\":false}</script></head><body><div id=root></div></body></html>");
  CHECK(article.paragraphs.size() == 6);
  CHECK(article.title == "The plan of the town");
  CHECK(article.flags.has(Flag::paywall));
}

TEST_CASE("extract: pages without an article say so") {
  CHECK(extracted("").flags.has(Flag::no_body));
  CHECK(extracted("<html><body><p>Not found</p></body></html>").flags.has(Flag::no_body));
  std::string links;
  for (int k = 0; k < 60; ++k) {
    links +=
        "<li><a href='/n" + std::to_string(k) + "'>A headline of another article number</a></li>";
  }
  const Article index =
      extracted("<html><body>" + kMenu + "<ul>" + links + "</ul>" + kFooter + "</body></html>");
  CHECK(index.flags.has(Flag::no_body));
  CHECK(index.text.empty());
}

TEST_CASE("extract: the built-in model is there and fits the features") {
  CHECK_FALSE(BodyModel::built_in().first.empty());
  CHECK_FALSE(BodyModel::built_in().second.empty());
  std::string_view bad = "forest 1 3\n0 5 1 2\n";
  CHECK_FALSE(Forest::parse(bad, 3));
}

TEST_CASE("extract: addresses are made absolute") {
  const char* base = "https://a.example/b/c?q";
  CHECK(absolute_url(base, "/x") == "https://a.example/x");
  CHECK(absolute_url(base, "x") == "https://a.example/b/x");
  CHECK(absolute_url(base, "../x?y") == "https://a.example/x?y");
  CHECK(absolute_url(base, "//c.example/x") == "https://c.example/x");
  CHECK(absolute_url(base, "https://c.example/") == "https://c.example/");
  CHECK(absolute_url(base, "mailto:a@sample.example") == "mailto:a@sample.example");
  CHECK(host_of("https://user@WWW.A.example:80/x") == "a.example");
}
