#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "match/match.h"
#include "support/knowledge.h"

namespace sayso::match {
namespace {

Entry said(std::string key, std::string language, std::string content) {
  Entry entry;
  entry.key = std::move(key);
  entry.article = "article of " + entry.key;
  entry.language = std::move(language);
  entry.content = std::move(content);
  return entry;
}

/// Keys of what answers `query` in a store of `contents`, whose keys are 0, 1, ….
std::vector<std::string> answers(std::string_view query, const std::vector<std::string>& contents) {
  MemoryIndex index;
  for (const auto& content : contents) {
    const auto entry = said(std::to_string(index.size()), "en", content);
    index.add(entry, signature_of(entry, test::knowledge()));
  }
  const std::vector<Side> sides = {
      side_of(said("query", "en", std::string(query)), test::knowledge())};
  std::vector<std::string> keys;
  const auto found = find(sides, index, test::knowledge(), 3);
  for (const Found& one : found[0]) keys.push_back(one.entry.key);
  return keys;
}

}  // namespace

TEST_CASE("of two that say it in the same words the earlier one comes first", "[match]") {
  const auto keys = answers("the bridge at Samplebury will close in spring",
                            {"the mayor likes fish", "the bridge at Samplebury will close",
                             "The bridge at Samplebury will close."});
  REQUIRE(keys.size() >= 2);
  CHECK(keys[0] == "1");
  CHECK(keys[1] == "2");
}

TEST_CASE("a short statement with one word of a long one does not win by its shortness",
          "[match]") {
  const auto keys = answers(
      "the heart of the old town will be closed to cars while the bridge at Samplebury is mended",
      {"heart", "the bridge at Samplebury is mended and cars must go round the town"});
  REQUIRE(keys.size() == 2);
  CHECK(keys[0] == "1");
}

TEST_CASE("a tag is read as the words that it is written together from", "[match]") {
  const auto keys = answers("watch this #SampleburyBridgeFire https://example.org/bridge/Lantern",
                            {"Lantern sales rise", "a fire broke out on the bridge at Samplebury"});
  REQUIRE(!keys.empty());
  CHECK(keys[0] == "1");
}

TEST_CASE("what is dated by its month answers one that names the day", "[match]") {
  const auto keys = answers("the bridge at Samplebury was painted on May 24, 2019",
                            {"in June 2018 the bridge at Samplebury was painted",
                             "in May 2019 the bridge at Samplebury was painted"});
  REQUIRE(keys.size() == 2);
  CHECK(keys[0] == "1");
}

TEST_CASE("a word without content is none with a printed apostrophe either", "[match]") {
  CHECK(side_of(said("typed", "en", "it doesn't rain"), test::knowledge()).signature.groups == 1);
  CHECK(side_of(said("printed", "en", "it doesn’t rain"), test::knowledge()).signature.groups == 1);
}

TEST_CASE("a word of near meaning tells two answers apart", "[match]") {
  const auto keys = answers("a newborn was found at the bridge in Samplebury",
                            {"a lantern was found at the bridge in Samplebury",
                             "a baby was found at the bridge in Samplebury"});
  REQUIRE(keys.size() == 2);
  CHECK(keys[0] == "1");
}

}  // namespace sayso::match
