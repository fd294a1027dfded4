#include "db/migrate.h"

#include <catch2/catch.hpp>
#include <utility>

#include "cli/library.h"
#include "match/match.h"
#include "support/knowledge.h"
#include "support/run_program.h"

using namespace sayso;

namespace {

/// A store as the program of that schema wrote it, with one page and one statement in a claim.
void write_earlier(const std::string& path, int version) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (int at = 0; at < version; ++at) {
    database.exec(std::string(db::embedded(db::embedded_names()[static_cast<std::size_t>(at)])));
  }
  database.exec("PRAGMA user_version = " + std::to_string(version));
  database.exec(R"sql(
    INSERT INTO snapshot VALUES (1, 'https://first.example/1', 'https://first.example/1', 200,
      'text/plain', '[]', 1000, 'digest', 0, x'', '');
    INSERT INTO reading VALUES (1, 1, '0.0', 'older tables', 1, 'https://first.example/1', '',
      'Samplebury Post', '', 'Bridge', '', '[]', '', '{"day":"2031-03-27","iso":"2031-03-27","from":""}', '{"day":"","iso":"","from":""}',
      '2031-03-27',
      'en', 'Jane Sample said the old bridge at Samplebury will close for 14 days.', 'digest', '[]',
      '[]', '[]', '');
    INSERT INTO claim (id, key, text) VALUES (1, 'cfirst', 'the old bridge will close');
    INSERT INTO statement (id, key, reading, current, kind, place, cue_class, cue_lemma, rule,
      margin, source_elided, source_type, canonical, entity, via, flags, confidence, reasons,
      content, claim, shown_source, shown_via, day)
      VALUES (1, 'sfirst', 1, 1, 'indirect', 'body', 'verb', 'say', 'rule', 1, 0, 'person',
      'Jane Sample', '', '', '', 'high', '[]',
      'the old bridge at Samplebury will close for 14 days', 1, 'Jane Sample', '', '2031-03-27');
    INSERT INTO statement_span VALUES (1, 'content', 0, 17, 68,
      'the old bridge at Samplebury will close for 14 days');
  )sql");
}

/// A statement in English that is not stored.
match::Entry said(std::string words) {
  match::Entry entry;
  entry.key = std::string("new");
  entry.language = std::string("en");
  entry.content = std::move(words);
  return entry;
}

}  // namespace

TEST_CASE("a store of each earlier schema opens, and its statements are found", "[db]") {
  for (int version = 1; version < db::newest_version(); ++version) {
    INFO("schema " << version);
    const test::Folder folder;
    const std::string path = folder.path("earlier.db");
    write_earlier(path, version);
    auto library = cli::open_library(path, test::knowledge());
    REQUIRE(library);
    const auto statement = library->store->statement("sfirst");
    REQUIRE(statement);
    CHECK(statement->claim == "cfirst");

    const std::vector<match::Side> sides = {match::side_of(
        said("Samplebury's old bridge will be closed for 14 days"), test::knowledge())};
    const auto found = match::find(sides, *library->index, test::knowledge(), 5);
    REQUIRE(found.front().size() == 1);
    CHECK(found.front().front().entry.claim == "cfirst");
  }
}

TEST_CASE("a store of a newer program is refused", "[db]") {
  const test::Folder folder;
  const std::string path = folder.path("newer.db");
  {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA user_version = " + std::to_string(db::newest_version() + 1));
  }
  const auto store = db::SqliteStore::open(path);
  REQUIRE_FALSE(store);
  CHECK(store.error().kind == ErrorKind::unsupported);
}
