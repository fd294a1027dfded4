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
    "가람시는 길이 넓다고 말했다. 정부는 좁다고 말했다. ",
    "시가 강조한 것처럼 ",
    "\"A\" 또는 ",
    "가나다 ",
    "연구 결과 ",
    "가람일보, 나루일보 등은 ",
    "“길이 좁다.” 홍길동씨는 이렇게 말했다. ",
    "‘좁다’는 지적에 “넓다”며 ",
    "길이 좁다고 말한 시가 ",
    "주민들은 길이 좁은 것을 걱정했다고 ",
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
    "Garam council said it was late. The board said the report said so. ",
    "the man, ",
    "shares fell after Jane said, saying ",
    "citing Jane, ",
    "The union said it grew. ",
    "Asked whether it grew, she added: “It did.” ",
    "“",
    "\"",
    "(",
};

/// `text` of a size, and eight times as much of it: the time may not grow by more than sixteen.
template <typename Text>
void check_linear(Text&& text, std::size_t size, const char* language) {
  const double once = seconds(text(size), language);
  const double eightfold = seconds(text(8 * size), language);
  CHECK(eightfold < 16 * once + 0.1);
}

void check_repeated(const char* unit, std::size_t size, const char* language) {
  INFO(language << ": " << unit);
  check_linear([&](std::size_t bytes) { return repeated(unit, bytes); }, size, language);
}

}  // namespace

TEST_CASE("eight times the text takes eight times as long, whatever it says", "[pipeline][slow]") {
  for (const char* unit : kKorean) check_repeated(unit, 50'000, "ko");
  for (const char* unit : kEnglish) check_repeated(unit, 50'000, "en");
}

TEST_CASE("so do ten megabytes in one line, and random characters", "[pipeline][slow]") {
  const auto noise = [](std::size_t bytes) {
    std::mt19937 random(7);
    std::string out;
    while (out.size() < bytes) text::append(out, static_cast<char32_t>(random() % 0xD800));
    return out;
  };
  for (const char* language : {"ko", "en"}) {
    check_repeated("홍길동 교수는 길이 좁다고 말했다 he said so ", 1'250'000, language);
    INFO(language << ": random characters");
    check_linear(noise, 125'000, language);
  }
}
