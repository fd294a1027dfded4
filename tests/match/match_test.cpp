#include "match/match.h"

#include <catch2/catch.hpp>

#include "registry.h"

namespace sayso::match {
namespace {

Entry said(std::string key, std::string language, std::string content) {
  Entry entry;
  entry.key = std::move(key);
  entry.article = "article of " + entry.key;
  entry.language = std::move(language);
  entry.day = "2031-03-27";
  entry.content = std::move(content);
  return entry;
}

TEST_CASE("nothing stored: a statement begins its claim") {
  const auto knowledge = extractors::load_knowledge();
  REQUIRE(knowledge);
  const MemoryIndex index;
  const std::vector<Entry> fresh = {said("s1", "en", "the bridge at Samplebury will close")};
  const auto placed = place(fresh, index, *knowledge);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].begins);
  CHECK(placed[0].claim == claim_key(fresh[0]));
}

}  // namespace
}  // namespace sayso::match
