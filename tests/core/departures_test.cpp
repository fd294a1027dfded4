#include "core/departures.h"

#include <catch2/catch.hpp>

using namespace sayso;

namespace {

Difference between(std::string left, std::string right, DifferenceKind kind) {
  Difference out;
  out.left_words = "words of " + left;
  out.right_words = "words of " + right;
  out.left = std::move(left);
  out.right = std::move(right);
  out.kind = kind;
  return out;
}

}  // namespace

TEST_CASE("whoever differs from several is told once", "[core]") {
  Provenance way;
  way.differences = {
      between("1", "3", DifferenceKind::bound), between("1", "4", DifferenceKind::number),
      between("2", "4", DifferenceKind::number), between("4", "5", DifferenceKind::number)};
  way.statement_flags = {{"4", {}}};
  way.statement_flags[0].second.add(Flag::number_conflict);
  Hop hop;
  hop.from = "4";
  hop.to = "2";
  hop.score = 1;
  way.hops = {hop};
  const auto found = departures(way);
  REQUIRE(found.size() == 2);
  CHECK(found[0].statement == "4");  // flagged ones come first
  CHECK(found[0].flagged);
  CHECK(found[0].words == "words of 4");
  REQUIRE(found[0].others.size() == 3);
  CHECK(found[0].others[0].statement == "2");  // it has it from there
  CHECK(found[0].others[1].statement == "1");
  CHECK(found[0].others[2].words == "words of 5");
  CHECK(!found[1].flagged);
}

TEST_CASE("without a flag the one that differs from more departs, a loss is the later one's",
          "[core]") {
  for (const auto kind : {DifferenceKind::bound, DifferenceKind::hedge_lost}) {
    Provenance way;
    way.differences = {between("1", "2", kind), between("1", "3", kind)};
    const bool lost = kind == DifferenceKind::hedge_lost;
    const auto found = departures(way);
    REQUIRE(found.size() == (lost ? 2 : 1));
    CHECK(found[0].statement == (lost ? "2" : "1"));
  }
}
