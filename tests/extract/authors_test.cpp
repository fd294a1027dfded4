#include "extract/authors.h"

#include <catch2/catch.hpp>

using namespace sayso::extract;
using Names = std::vector<std::string>;

TEST_CASE("authors: out of values") {
  CHECK(names_in_value("By Jane Sample and John Sample") == Names{"Jane Sample", "John Sample"});
  CHECK(names_in_value("Jane Sample, Senior Editor") == Names{"Jane Sample"});
  CHECK(names_in_value("Jane Sample, Ph.D.") == Names{"Jane Sample"});
  CHECK(names_in_value("홍길동 기자") == Names{"홍길동"});
  CHECK(names_in_value("홍길동 선임기자·성춘향 특파원") == Names{"홍길동", "성춘향"});
  CHECK(names_in_value("홍길동(gildong@sample.example)") == Names{"홍길동"});
  CHECK(names_in_value("디지털뉴스팀 홍길동 기자") == Names{"홍길동"});
  CHECK(names_in_value("https://sample.example/jane").empty());
  CHECK(names_in_value("편집국").empty());
}

TEST_CASE("authors: out of lines") {
  CHECK(reporters_in_line("홍길동 기자 gildong@sample.example") == Names{"홍길동"});
  CHECK(reporters_in_line("(서울=가나통신) 홍길동 성춘향 기자").size() >= 1);
  CHECK(reporters_in_line("홍길동·성춘향 기자") == Names{"홍길동", "성춘향"});
  CHECK(reporters_in_line("홍길동 / 사진제공 가나방송") == Names{"홍길동"});
  CHECK(reporters_in_line("칼럼니스트 홍길동 g@sample.example") == Names{"홍길동"});
  CHECK(reporters_in_line("홍길동 기자 (영상취재: 성춘향 기자)") == Names{"홍길동"});
  CHECK(reporters_in_line("[영상편집 : 성춘향 기자]").empty());
  CHECK(reporters_in_line("날씨가 맑겠습니다.").empty());
  CHECK(names_after_by("By Jane Sample | Feb. 16, 2024") == Names{"Jane Sample"});
  CHECK(names_after_by("ByJane Sample") == Names{"Jane Sample"});
  CHECK(names_after_by("By the time it was over, nobody cared.").empty());
  CHECK(names_after_by("Bypass roads were closed").empty());
}

TEST_CASE("authors: labels that stand on a line of their own") {
  CHECK(is_byline_label("Written by"));
  CHECK(is_byline_label(" By: "));
  CHECK_FALSE(is_byline_label("Bypass"));
  CHECK_FALSE(is_byline_label(""));
}

TEST_CASE("authors: forms of persons' names") {
  CHECK(looks_like_person("Jane van Sample"));
  CHECK(looks_like_person("홍길동"));
  CHECK_FALSE(looks_like_person("Sample News Desk"));
  CHECK_FALSE(looks_like_person("read more"));
  CHECK_FALSE(looks_like_person("경제부"));
}
