// How alike two statements are: pairs of one claim against pairs of two, from tests/cases.

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "match/compare.h"
#include "support/knowledge.h"

namespace sayso::match {
namespace {

Entry said(std::string key, const std::string& source, std::string content) {
  Entry entry;
  entry.key = std::move(key);
  entry.article = "article of " + entry.key;
  entry.language = test::knowledge().pick("", content).code();
  for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}}) {
    const std::string begin(open), end(close);
    if (!content.starts_with(begin) || !content.ends_with(end)) continue;
    content = content.substr(begin.size(), content.size() - begin.size() - end.size());
    entry.kind = StatementKind::direct;
  }
  entry.content = std::move(content);
  entry.source = entry.about = source;
  entry.source_type = test::knowledge().pick("", source).source_words(source).type;
  return entry;
}

double alike(const std::string& left, const std::string& right) {
  const Side a = side_of(said("a", "", left), test::knowledge());
  const Side b = side_of(said("b", "", right), test::knowledge());
  return likeness(a, b, Rarity(MemoryIndex()), test::knowledge().vocabulary).score;
}

struct Pair {
  bool same = false;
  Side left, right;
};

std::vector<Pair> pairs() {
  std::vector<Pair> out;
  std::ifstream file(std::string(SAYSO_SOURCE_DIR) + "/tests/cases/likeness.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> cells;
    std::istringstream pieces(line);
    for (std::string cell; std::getline(pieces, cell, '\t');) cells.push_back(cell);
    REQUIRE(cells.size() == 5);
    const std::string key = std::to_string(out.size());
    out.push_back({cells[0] != "different",
                   side_of(said(key + "a", cells[1], cells[2]), test::knowledge()),
                   side_of(said(key + "b", cells[3], cells[4]), test::knowledge())});
  }
  return out;
}

}  // namespace

TEST_CASE("two reports of one claim are more alike than two claims of one source", "[match]") {
  const auto all = pairs();
  REQUIRE(all.size() > 150);
  MemoryIndex index;
  for (const Pair& one : all) {
    index.add(one.left.entry, one.left.signature);
    index.add(one.right.entry, one.right.signature);
  }
  const Rarity rarity(index);
  std::vector<double> same, different;
  for (const Pair& one : all) {
    const auto found = likeness(one.left, one.right, rarity, test::knowledge().vocabulary);
    (one.same ? same : different).push_back(found.score);
  }
  double right = 0;
  for (const double one : same) {
    for (const double other : different) right += one > other ? 1 : one == other ? 0.5 : 0;
  }
  const double area = right / static_cast<double>(same.size() * different.size());
  INFO("ordered right: " << area);
  CHECK(area > 0.85);
}

TEST_CASE("words of grammar are no words of what is said", "[match]") {
  // "may" is no water supply, "does" is no month, and a boy is no girl.
  CHECK(alike("요금이 오를 수도 있다", "the water supply of the capital") == 0);
  CHECK(alike("표를 나눠 줘야 한다", "next month") == 0);
  CHECK(alike("이유는 아무도 모른다", "the interest rate") == 0);
  CHECK(alike("길을 잃은 소년", "a lost boy") > alike("길을 잃은 소년", "a lost girl"));
}

TEST_CASE("a name of common words is known by its words, an economy is no newspaper", "[match]") {
  CHECK(alike("수도권에 도서관을 짓는다", "a library will be built in the capital area") >
        alike("제주에 도서관을 짓는다", "a library will be built in the capital area"));
  CHECK(alike("한국 경제가 자란다", "한국경제가 자란다") <
        alike("한국 경제가 자란다", "한국의 경제가 자란다"));
}

TEST_CASE(
    "what one says of the price and the other of the volume opposes, a part of a name does not",
    "[match]") {
  CHECK(alike("the army chief will be replaced", "the navy chief will be replaced") <
        alike("the army chief will be replaced", "the army chief will be dismissed and replaced"));
  CHECK(alike("생산자물가지수가 내렸다", "수입물가지수가 내렸다") <
        alike("생산자물가지수가 내렸다", "the producer price index fell") - 0.3);
  CHECK(alike("솔버들식품 공장이 문을 닫는다", "솔버들 공장이 판매 부진으로 문을 닫는다") > 0.5);
}

}  // namespace sayso::match
