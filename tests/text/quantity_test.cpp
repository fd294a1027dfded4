#include "text/quantity.h"

#include <catch2/catch.hpp>

#include "registry.h"

namespace sayso::text {
namespace {

std::vector<std::string> normals(const std::string& code, const std::string& text) {
  static const auto knowledge = extractors::load_knowledge();
  REQUIRE(knowledge);
  std::vector<std::string> out;
  for (const auto& found : knowledge->pick(code, text).quantities(text, "2031-05-14")) {
    out.push_back(found.normal);
  }
  return out;
}

struct Case {
  const char* korean;
  const char* english;
  std::vector<std::string> normal;
};

TEST_CASE("quantities come out the same in Korean and English") {
  const std::vector<Case> cases = {
      {"2조4,500억원", "2.45 trillion won", {"KRW 2450000000000"}},
      {"최소 7명이 다쳤다", "at least seven people were hurt", {">=7 person"}},
      {"900억 달러가 넘는", "more than $90 billion", {">USD 90000000000"}},
      {"약 1만2천 가구", "about 12,000 households", {"~12000 household"}},
      {"수만 명", "tens of thousands of people", {"1e4s person"}},
      {"4.1%에서 3.8%로", "from 4.1 percent to 3.8 percent", {"4.1 %", "3.8 %"}},
      {"0.5%포인트", "50 basis points", {"0.5 pp"}},
      {"지난달 9일", "April 9", {"2031-04-09"}},
      {"지난해 3분기", "the third quarter of last year", {"2030-Q3"}},
      {"오후 4시 30분", "4:30 p.m.", {"T16:30"}},
      {"5분의 2", "two-fifths", {"2/5"}},
      {"석 달", "three months", {"P3M"}},
      {"5억~6억 달러", "$500 million to $600 million", {"USD 500000000..600000000"}},
      {"만족스럽지 않다", "one of the largest", {}},
      {"조종사를 새로 뽑는다", "new pilots will be hired", {}},
      {"세대가 다르다", "another generation", {}},
      {"3경기 출전 정지", "banned for three games", {"3 game"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.korean, c.english);
    CHECK(normals("ko", c.korean) == c.normal);
    CHECK(normals("en", c.english) == c.normal);
  }
}

TEST_CASE("spans of quantities ascend and lie inside the text") {
  const std::string text = "3월 2일 오전 9시 5만원, 7%와 2.5GW";
  std::uint32_t end = 0;
  static const auto knowledge = extractors::load_knowledge();
  const auto found = knowledge->pick("ko", text).quantities(text, "");
  CHECK(found.size() == 5);
  for (const auto& quantity : found) {
    CHECK(quantity.span.begin >= end);
    CHECK(quantity.span.end > quantity.span.begin);
    end = quantity.span.end;
  }
  CHECK(end <= text.size());
}

}  // namespace
}  // namespace sayso::text
