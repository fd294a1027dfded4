#include "extract/lines.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/tsv.h"

using namespace sayso::extract;

namespace {

/// A case: "title: …" and lines, `----`, the lines that are left, then "subtitle: …" and the like.
struct Case {
  std::string title;
  std::vector<Line> lines;
  std::vector<std::string> left;
  std::string subtitle, dateline, byline;
};

void read_line(std::string line, bool expected, Case& out) {
  const auto value = [&](std::string_view key, std::string& field) {
    if (!line.starts_with(key)) return false;
    field = line.substr(key.size());
    return true;
  };
  if (value("title: ", out.title) || value("subtitle: ", out.subtitle) ||
      value("dateline: ", out.dateline) || value("byline: ", out.byline)) {
    return;
  }
  if (expected) {
    out.left.push_back(std::move(line));
    return;
  }
  Line made;
  // Marks before a line say what stood around it: ~ a deck's element, ! a picture before, @ a link.
  const auto mark = [&](char c) {
    const bool there = line.starts_with(c);
    if (there) line.erase(0, 1);
    return there;
  };
  made.group = mark('~') ? 2 : 1;
  made.pictured = mark('!');
  made.linked = mark('^');
  made.text = std::move(line);
  out.lines.push_back(std::move(made));
}

Case read_case(const std::filesystem::path& file) {
  Case out;
  std::ifstream in(file);
  bool expected = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "----") {
      expected = true;
    } else {
      read_line(line, expected, out);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("lines: furniture cases") {
  const std::filesystem::path folder = std::string(SAYSO_SOURCE_DIR) + "/tests/cases/extract";
  int cases = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (!file.path().filename().string().starts_with("lines-")) continue;
    INFO(file.path().filename().string());
    Case one = read_case(file.path());
    const TakenOff off = take_furniture_off(one.lines, one.title);
    std::vector<std::string> left;
    for (const Line& line : one.lines) left.push_back(line.text);
    CHECK(left == one.left);
    CHECK(off.subtitle == one.subtitle);
    CHECK(off.dateline == one.dateline);
    CHECK((off.bylines.empty() ? "" : off.bylines.front()) == one.byline);
    ++cases;
  }
  CHECK(cases >= 8);
}
