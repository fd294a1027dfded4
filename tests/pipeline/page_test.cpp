#include "pipeline/page.h"

#include <catch2/catch.hpp>

#include "support/knowledge.h"

using namespace sayso;

namespace {

constexpr std::string_view kBody =
    "<body><h1>가나시, 내년 예산 5% 늘린다</h1><article><p>가나시가 내년 예산을 올해보다 5% "
    "늘리기로 했다고 24일 "
    "밝혔다. 늘어난 돈은 길과 다리를 고치는 데 쓴다.</p><p>홍길동 시장은 “주민이 가장 많이 바란 "
    "일”이라며 “내년 봄에 "
    "공사를 시작하겠다”고 말했다.</p><p>시의회는 다음 달 예산안을 "
    "다룬다.</p></article></body></html>";

/// A page saved to a file, at `address` or at none.
Page saved(std::string_view head, std::string address) {
  Page page;
  page.url = page.final_url = std::move(address);
  page.content_type = "text/html";
  page.body = "<html lang=ko><head>" + std::string(head) + "</head>" + std::string(kBody);
  return page;
}

constexpr std::string_view kCanonical = "<link rel=canonical href='https://sample.example/news/1'>";

}  // namespace

TEST_CASE("page: one without an address is kept under the one it states, with a flag") {
  Page page = saved(kCanonical, "");
  const auto analysis = pipeline::read_page(page, test::knowledge());
  REQUIRE(analysis);
  CHECK(page.final_url == "https://sample.example/news/1");
  CHECK(page.flags.has(Flag::address_guessed));
  CHECK(analysis->article.url == "https://sample.example/news/1");
  CHECK(analysis->article.flags.has(Flag::address_guessed));
}

TEST_CASE("page: a given address goes before the one it states") {
  Page page = saved(kCanonical, "https://other.example/2");
  const auto analysis = pipeline::read_page(page, test::knowledge());
  REQUIRE(analysis);
  CHECK(page.final_url == "https://other.example/2");
  CHECK_FALSE(analysis->article.flags.has(Flag::address_guessed));
}

TEST_CASE("page: one that states no address says what to do") {
  Page page = saved("", "");
  const auto analysis = pipeline::read_page(page, test::knowledge());
  REQUIRE_FALSE(analysis);
  CHECK(analysis.error().message.find("--url ADDRESS") != std::string::npos);
}
