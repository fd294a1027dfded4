#include "db/match_index.h"

#include <catch2/catch.hpp>
#include <utility>

#include "cli/library.h"
#include "db/outlines.h"
#include "match/match.h"
#include "pipeline/page.h"
#include "support/knowledge.h"
#include "support/run_program.h"

using namespace sayso;

namespace {

constexpr const char* kBridge =
    "Bridge to close\nJane Sample said the old bridge at Samplebury will close for 14 days.\n";
constexpr const char* kHarbour =
    "Harbour\nJane Sample said the harbour of Samplebury needs 30 new cranes.\n";

Page text_page(const std::string& url, const std::string& body) {
  Page page;
  page.url = page.final_url = url;
  page.status = 200;
  page.content_type = "text/plain";
  page.body = body;
  page.fetched_at = 1000;
  return page;
}

pipeline::Added add(cli::Library& library, const std::string& url, const std::string& body) {
  Page page = text_page(url, body);
  auto analysis = pipeline::read_page(page, test::knowledge());
  REQUIRE(analysis);
  auto added = library.collector->add(page, *analysis);
  REQUIRE(added);
  return *added;
}

/// A statement in English that is not stored.
match::Entry said(std::string words) {
  match::Entry entry;
  entry.key = std::string("new");
  entry.language = std::string("en");
  entry.content = std::move(words);
  return entry;
}

/// How many stored statements are found beside these words.
std::size_t found(const cli::Library& library, const std::string& words) {
  const std::vector<match::Side> sides = {match::side_of(said(words), test::knowledge())};
  return match::find(sides, *library.index, test::knowledge(), 5).front().size();
}

}  // namespace

TEST_CASE("an outline comes back from its bytes", "[db]") {
  const auto signature = match::signature_of(
      said("the old bridge at Samplebury will close for 14 days"), test::knowledge());
  std::vector<std::uint32_t> counts;
  for (std::size_t at = 0; at < signature.features.size(); ++at) {
    counts.push_back(static_cast<std::uint32_t>(1 + 100 * at));
  }
  const std::string bytes = db::pack_outline(signature, counts, 5000);
  match::Signature again;
  std::vector<std::uint32_t> now;
  db::unpack_outline(bytes, 10000, again, now);
  CHECK(again.groups == signature.groups);
  REQUIRE(again.features.size() == signature.features.size());
  for (std::size_t at = 0; at < again.features.size(); ++at) {
    const auto& one = again.features[at];
    CHECK(one.id == signature.features[at].id);
    CHECK(one.kind == signature.features[at].kind);
    CHECK(one.group == signature.features[at].group);
    CHECK(one.weight == Approx(signature.features[at].weight).margin(0.04));
    // What was seen once may have been seen again; what was common is as common in twice as many.
    CHECK(now[at] == Approx(at == 0 ? 1 : 2 * counts[at]).epsilon(0.3));
  }
  db::unpack_outline(std::string_view(bytes).substr(0, bytes.size() - 1), 10000, again, now);
  CHECK(again.features.size() == signature.features.size() - 1);
  db::unpack_outline("", 10000, again, now);
  CHECK(again.features.empty());
}

TEST_CASE("an index that was broken off half made is finished, not begun anew", "[db]") {
  const test::Folder folder;
  const std::string path = folder.path("index.db");
  std::uint32_t size = 0;
  {
    auto library = cli::open_library(path, test::knowledge());
    REQUIRE(library);
    add(*library, "https://first.example/1", kBridge);
    const std::uint32_t first = library->index->size();
    add(*library, "https://second.example/2", kHarbour);
    size = library->index->size();
    REQUIRE(size > first);
    // As a run leaves it that ended after the first page.
    const std::string half = "UPDATE match_state SET tables = 'unfinished " +
                             test::knowledge().digest + "', size = " + std::to_string(first);
    auto& database = library->store->database();
    database.exec("DELETE FROM match_head; DELETE FROM match_chunk; DELETE FROM match_outline");
    database.exec(half);
    db::MatchIndex index(database, test::knowledge());
    const auto readings = library->store->readings(true);
    const auto reading = library->store->reading(readings->front());
    const auto statements = library->store->statements_of(readings->front());
    REQUIRE(statements->size() == first);
    for (const auto& one : *statements) {
      auto entry = match::entry_of(reading->article, one.statement);
      entry.claim = one.claim;
      index.add(entry, match::signature_of(entry, test::knowledge()));
    }
    database.exec(half);
    CHECK(index.tables().empty());
  }
  std::vector<std::pair<std::size_t, std::size_t>> told;
  const auto tell = [&](std::size_t done, std::size_t total) { told.emplace_back(done, total); };
  {
    auto library = cli::open_library(path, test::knowledge(), tell);
    REQUIRE(library);
    CHECK(library->index->size() == size);
    CHECK(found(*library, "Samplebury's old bridge will close") >= 1);
    CHECK(found(*library, "30 cranes for the harbour") >= 1);
  }
  REQUIRE_FALSE(told.empty());
  CHECK(told.back() == std::pair<std::size_t, std::size_t>(0, 0));
  told.clear();
  REQUIRE(cli::open_library(path, test::knowledge(), tell));
  CHECK(told.empty());
}

TEST_CASE("the index finds what the store holds now, in this run and the next", "[db]") {
  const test::Folder folder;
  const std::string path = folder.path("index.db");
  {
    auto library = cli::open_library(path, test::knowledge());
    REQUIRE(library);
    CHECK(add(*library, "https://first.example/1", kBridge).new_claims >= 1);
    CHECK(found(*library, "Samplebury's old bridge will close") >= 1);
  }
  auto library = cli::open_library(path, test::knowledge());
  REQUIRE(library);
  CHECK(found(*library, "Samplebury's old bridge will close") >= 1);
  CHECK(add(*library, "https://second.example/2", kBridge).joined >= 1);

  SECTION("a page that changed: what it no longer says is not found, what it still says is") {
    add(*library, "https://first.example/1", kHarbour);
    CHECK(found(*library, "14 days bridge close") >= 1);
    add(*library, "https://second.example/2", std::string(kBridge) + "Nothing else is new.\n");
    CHECK(found(*library, "14 days bridge close") >= 1);
    add(*library, "https://second.example/2", kHarbour);
    CHECK(found(*library, "14 days bridge close") == 0);
    CHECK(found(*library, "30 cranes for the harbour") >= 1);
  }
  SECTION("a forgotten page is not found") {
    for (const auto* url : {"https://first.example/1", "https://second.example/2"}) {
      store::Tombstone stone;
      stone.url = url;
      REQUIRE(library->collector->forget(stone));
    }
    CHECK(found(*library, "Samplebury's old bridge will close") == 0);
  }
}
