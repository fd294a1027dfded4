#include "export/format.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "export/chain.h"
#include "export/citation.h"
#include "export/dates.h"

using namespace sayso;
using namespace sayso::exporting;

namespace {

Citation sample() {
  Citation out;
  out.claim_key = "c1";
  out.claim_text = "the lamp was lit twice";
  out.statement_key = "s1";
  out.quote = out.exact = "등대의 불이 두 번 켜졌다";
  out.source = "홍길동";
  out.source_type = SourceType::person;
  out.title = "등대 {불} & 밤";
  out.outlet = "한빛 표본일보";
  out.url = "https://sample.example/a?b=1&c=2";
  out.language = "ko";
  out.authors = {"홍길동"};
  out.published = {"2025-02-24", "2025-02-24T09:30:00+09:00", {}, "json-ld"};
  out.accessed_at = 1740441600;  // 2025-02-25T00:00:00Z
  out.digest = std::string(64, 'a');
  return out;
}

std::string written(std::string_view name, const std::vector<Citation>& citations) {
  std::ostringstream out;
  find_format(name)->write(citations, out);
  return out.str();
}

const std::string kDigest = std::string(64, 'a');

}  // namespace

TEST_CASE("printed styles", "[export]") {
  CHECK(
      written("korean", {sample()}) ==
      "홍길동, 「등대 {불} & 밤」, 한빛 표본일보, 2025. 2. 24., https://sample.example/a?b=1&c=2, "
      "확인일 2025. 2. 25. [저장본 SHA-256: " +
          kDigest + "]\n");
  Citation english = sample();
  english.language = "en";
  english.authors = {"Jane Q. Sample"};
  english.title = "The lamp";
  english.outlet = "The Sample";
  english.url = "https://sample.example/e";
  CHECK(
      written("apa", {english}) ==
      "Sample, J. Q. (2025, February 24). The lamp. The Sample. Retrieved February 25, 2025, from "
      "https://sample.example/e [Snapshot SHA-256: " +
          kDigest + "]\n");
  CHECK(written("chicago", {english}) ==
        "Sample, Jane Q. “The lamp.” The Sample, February 24, 2025. Accessed February 25, 2025. "
        "https://sample.example/e. [Snapshot SHA-256: " +
            kDigest + "]\n");
  CHECK(
      written("mla", {english}) ==
      "Sample, Jane Q. “The lamp.” The Sample, 24 Feb. 2025, https://sample.example/e. Accessed 25 "
      "Feb. 2025. [Snapshot SHA-256: " +
          kDigest + "]\n");
}

TEST_CASE("what is missing is left out in every format", "[export]") {
  Citation bare;
  bare.statement_key = "s1";
  bare.url = "https://sample.example/bare";
  for (const Format& format : formats()) {
    INFO(format.name);
    const std::string text = written(format.name, {bare});
    CHECK(text.find("1970") == std::string::npos);
    CHECK(text.find(", ,") == std::string::npos);
    CHECK(text.find("「」") == std::string::npos);
  }
}

TEST_CASE("references list each page once, records each statement", "[export]") {
  Citation second = sample();
  second.statement_key = "s2";
  const std::vector<Citation> both = {sample(), second};
  CHECK(pages(both).size() == 1);
  CHECK(written("bibtex", both) == written("bibtex", {sample()}));
  CHECK(written("jsonl", both).find("\"s2\"") != std::string::npos);
}

TEST_CASE("BibTeX escapes braces and ampersands, and keeps Hangul", "[export]") {
  const std::string text = written("bibtex", {sample()});
  CHECK(text.find("title = {{등대 \\{불\\} \\& 밤}}") != std::string::npos);
  CHECK(text.find("author = {{홍길동}}") != std::string::npos);
  CHECK(text.find("url = {https://sample.example/a?b=1&c=2}") != std::string::npos);
}

TEST_CASE("Wikipedia's templates by language", "[export]") {
  CHECK(
      written("wikipedia", {sample()}).starts_with("{{뉴스 인용 |저자=홍길동 |제목=등대 &#123;불"));
  Citation english = sample();
  english.language = "en";
  CHECK(written("wikipedia", {english}).starts_with("{{cite news |author=홍길동 |title="));
}

TEST_CASE("names are split only where that is certain", "[export]") {
  CHECK(split_name("Jane Sample").family == "Sample");
  CHECK(split_name("Jane Q. Sample").given == "Jane Q.");
  for (const char* whole :
       {"홍길동", "Jane van Sample", "Jane Sample Jr.", "Sample", "J. Q. R. Sample"}) {
    INFO(whole);
    CHECK(split_name(whole).literal == whole);
  }
}

TEST_CASE("days", "[export]") {
  CHECK(day_of(0).empty());
  CHECK(time_of(1740441600) == "2025-02-25T00:00:00Z");
  CHECK(month_first("2025-05") == "May 2025");
  CHECK(korean_day("2025") == "2025.");
  CHECK(day_first("2025-13-01").empty());
  CHECK_FALSE(read_day("yesterday"));
}

TEST_CASE("a chain stands right of what it was taken from, also in a circle", "[export]") {
  Citation first = sample(), second = sample();
  second.statement_key = "s2";
  second.url = "https://sample.example/b";
  first.hops = {{"s1", "", "The Ministry", Relation::was_attributed_to, "named source", 1}};
  second.hops = {{"s2", "s1", "한빛 표본일보", Relation::was_quoted_from, "via", 1}};
  const std::vector<Citation> way = {first, second};
  const Chain chain = chain_of(by_claim(way).front());
  REQUIRE(chain.nodes.size() == 3);
  for (const ChainEdge& edge : chain.edges) {
    CHECK(chain.nodes[edge.from].column > chain.nodes[edge.to].column);
  }
  Citation back = first;
  back.hops.push_back({"s1", "s2", "x", Relation::was_quoted_from, "link", 1});
  const std::vector<Citation> circle = {back, second};
  std::ostringstream out;
  draw_svg(chain_of(by_claim(circle).front()), "a \"circle\"", out);
  CHECK(out.str().find("a &quot;circle&quot;") != std::string::npos);
}
