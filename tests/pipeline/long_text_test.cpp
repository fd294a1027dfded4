#include <catch2/catch.hpp>
#include <ctime>
#include <random>
#include <string>

#include "extract/extract.h"
#include "pipeline/analysis.h"
#include "support/knowledge.h"
#include "text/utf8.h"

using namespace sayso;

namespace {

/// Processor time of the analysis of a text of one line.
double seconds(const std::string& text, const char* language) {
  Article article = extract::from_text(text, false);
  article.language = language;
  const std::clock_t begin = std::clock();
  (void)pipeline::analyse(std::move(article), test::knowledge());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view unit, std::size_t size) {
  std::string out;
  out.reserve(size + unit.size());
  while (out.size() < size) out += unit;
  return out;
}

/// What is hard to read: no sentence ends, every word is a cue, marks that never close.
constexpr const char* kKorean[] = {
    "홍길동은 \"간다\"며 ",
    "시는 길을 넓힌다고 ",
    "라고 말했다고 ",
    "에 따르면 ",
    "\"A\"라고 ",
    "길이 넓어질 것으로 알려졌다 ",
    "말하길 \"가나다.\" ",
    "길이 넓다는 의혹을 부인했다고 ",
    "시가 강조한 것처럼 ",
    "\"A\" 또는 ",
    "가나다 ",
    "‘",
    "(",
    "\"",
};
constexpr const char* kEnglish[] = {
    "He said that ",
    "said ",
    "told ",
    "according to ",
    "reportedly ",
    "\"A,\" said Jane ",
    "it said, \"x ",
    "as Jane said, ",
    "the man, ",
    "“",
    "\"",
    "(",
};

void check_linear(const char* unit, const char* language) {
  INFO(language << ": " << unit);
  const double once = seconds(repeated(unit, 50'000), language);
  const double eightfold = seconds(repeated(unit, 400'000), language);
  CHECK(eightfold < 16 * once + 0.1);
}

}  // namespace

TEST_CASE("eight times the text takes eight times as long, whatever it says", "[pipeline][slow]") {
  for (const char* unit : kKorean) check_linear(unit, "ko");
  for (const char* unit : kEnglish) check_linear(unit, "en");
}

TEST_CASE("ten megabytes in one line, a hundred thousand marks, random bytes", "[pipeline][slow]") {
  std::mt19937 random(7);
  std::string noise;
  while (noise.size() < 1'000'000) text::append(noise, static_cast<char32_t>(random() % 0xD800));
  for (const char* language : {"ko", "en"}) {
    INFO(language);
    CHECK(seconds(repeated("홍길동 교수는 길이 좁다고 말했다 he said so ", 10'000'000), language) <
          120);
    CHECK(seconds(repeated("\"", 100'000), language) < 10);
    CHECK(seconds(noise, language) < 30);
  }
}
