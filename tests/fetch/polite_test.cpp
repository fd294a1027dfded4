#include "fetch/polite.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using sayso::fetch::Polite;

TEST_CASE("Two requests at once a host, their starts a pause apart") {
  Polite polite(2, 500ms);
  const Polite::Time start{};
  REQUIRE(polite.may_start("a", start));
  polite.started("a", start);
  CHECK_FALSE(polite.may_start("a", start + 499ms));
  CHECK(polite.may_start("b", start));
  REQUIRE(polite.may_start("a", start + 500ms));
  polite.started("a", start + 500ms);
  CHECK_FALSE(polite.may_start("a", start + 5s));
  polite.ended("a");
  CHECK(polite.may_start("a", start + 5s));
}

TEST_CASE("A host that asks to wait is left alone that long") {
  Polite polite(2, 0ms);
  const Polite::Time start{};
  polite.hold("a", start + 30s);
  polite.hold("a", start + 10s);
  CHECK_FALSE(polite.may_start("a", start + 29s));
  CHECK(polite.may_start("a", start + 30s));
  CHECK(polite.free_at("a") == start + 30s);
}
