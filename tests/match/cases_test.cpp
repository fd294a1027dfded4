// Pairs of statements and what is told about them, one pair a file in tests/cases/match: two lines
// "language|place|kind|type|source|content", a line "----", and the kinds of the differences, one a
// line, none where nothing is to be told.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/names.h"
#include "match/compare.h"
#include "support/knowledge.h"

namespace sayso::match {
namespace {

Entry entry_of(const std::string& line, const std::string& key) {
  std::vector<std::string> cells;
  std::istringstream pieces(line);
  for (std::string cell; std::getline(pieces, cell, '|');) cells.push_back(cell);
  REQUIRE(cells.size() == 6);
  Entry entry;
  entry.key = key;
  entry.article = "article of " + key;
  entry.day = "2031-03-27";
  entry.language = cells[0];
  entry.headline = cells[1] == "headline";
  entry.kind = *parse<StatementKind>(cells[2]);
  entry.source_type = *parse<SourceType>(cells[3]);
  entry.source = entry.about = cells[4];
  entry.content = cells[5];
  return entry;
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("differences of pairs", "[match]") {
  int cases = 0;
  const std::filesystem::path folder = std::string(SAYSO_SOURCE_DIR) + "/tests/cases/match";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    INFO(file.path().filename().string());
    const auto lines = lines_of(file.path());
    REQUIRE(lines.size() >= 3);
    REQUIRE(lines[2] == "----");
    const std::set<std::string> expected(lines.begin() + 3, lines.end());
    std::set<std::string> found;
    for (const Difference& one :
         differences(side_of(entry_of(lines[0], "a"), test::knowledge()),
                     side_of(entry_of(lines[1], "b"), test::knowledge()), test::knowledge())) {
      if (one.kind != DifferenceKind::translated) found.emplace(spell(one.kind));
    }
    CHECK(found == expected);
    ++cases;
  }
  CHECK(cases >= 20);
}

}  // namespace sayso::match
