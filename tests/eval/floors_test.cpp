#include "eval/floors.h"

#include <catch2/catch.hpp>

using namespace sayso::eval;

namespace {

constexpr std::string_view kTable =
    "# set, language, figure, floor, bar, reached, gold, measured with\n"
    "plays/dev\ten\tstatements\t0.700\t0.820\t0.712\tabc\tscore.py\n"
    "plays/dev\ten\tdirect\t0.900\t-\t0.915\tabc\tscore.py\n";

Outcome outcome(double statements, const std::string& gold = "abc") {
  Outcome out;
  out.set = "plays/dev";
  out.gold = gold;
  out.with = "score.py";
  out.figures.push_back({"plays/dev", "en", "statements", 0.8, 0.6, statements, statements - 0.05,
                         statements + 0.05});
  out.figures.push_back({"plays/dev", "en", "direct", {}, {}, 0.91, {}, {}});
  return out;
}

std::vector<Floor> table() { return *parse_floors("floors.tsv", kTable); }

}  // namespace

TEST_CASE("A floors table is read, and read back from what is printed") {
  const auto floors = table();
  REQUIRE(floors.size() == 2);
  CHECK(floors[0].figure == "statements");
  CHECK(floors[0].floor == Approx(0.7));
  CHECK(floors[0].bar.value() == Approx(0.82));
  CHECK_FALSE(floors[1].bar);
  const std::string printed = print_floors(floors);
  CHECK(print_floors(*parse_floors("floors.tsv", printed)) == printed);
}

TEST_CASE("A row of the floors table that cannot be read is named by its line") {
  const auto floors = parse_floors("floors.tsv", "a\ten\tb\tlow\t-\t0.5\tabc\tscore.py\n");
  REQUIRE_FALSE(floors);
  CHECK(floors.error().message == "floors.tsv:1: floor, bar and reached are numbers");
  CHECK_FALSE(parse_floors("floors.tsv", "a\ten\tb\t0.5\n"));
}

TEST_CASE("A figure is held, broken, or not to be compared") {
  const auto floors = table();
  const auto verdict = [&](double value, const std::string& gold) {
    const Figure figure = outcome(value).figures[0];
    return judge(figure, gold, floor_of(floors, figure));
  };
  CHECK(verdict(0.71, "abc") == Verdict::held);
  CHECK(verdict(0.6996, "abc") == Verdict::held);  // as printed it is the floor
  CHECK(verdict(0.69, "abc") == Verdict::broken);
  CHECK(verdict(0.69, "def") == Verdict::other_gold);
  CHECK(judge(outcome(0.5).figures[0], "abc", nullptr) == Verdict::no_floor);
}

TEST_CASE("An update raises floors and never lowers them unless told to") {
  std::vector<std::string> notes;
  const auto raised = updated(table(), {outcome(0.8)}, false, notes);
  CHECK(raised[0].floor == Approx(0.79));
  CHECK(raised[0].bar.value() == Approx(0.82));
  CHECK(notes == std::vector<std::string>{"plays/dev en statements: 0.700 -> 0.790"});

  notes.clear();
  const auto kept = updated(table(), {outcome(0.5)}, false, notes);
  CHECK(print_floors(kept) == print_floors(table()));
  CHECK(notes.empty());

  const auto lowered = updated(table(), {outcome(0.5)}, true, notes);
  CHECK(lowered[0].floor == Approx(0.49));
}

TEST_CASE("A floor of other gold is set anew, a figure without one gets one") {
  std::vector<std::string> notes;
  const auto anew = updated(table(), {outcome(0.5, "def")}, false, notes);
  CHECK(anew[0].floor == Approx(0.49));
  CHECK(anew[0].gold == "def");
  const auto first = updated({}, {outcome(0.5)}, false, notes);
  REQUIRE(first.size() == 2);
  CHECK(first[0].floor == Approx(0.49));
  CHECK(first[1].floor == Approx(0.88));  // without an interval it stands further below
}

TEST_CASE("A floor whose figure is gone from a measured set is told") {
  auto less = outcome(0.8);
  less.figures.pop_back();
  const auto gone = unmeasured(table(), {less});
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].figure == "direct");
  CHECK(unmeasured(table(), {}).empty());
}
