#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "db/sqlite_store.h"
#include "text/sha256.h"

using namespace sayso;

namespace {

constexpr const char* kTables = "tables-1";

std::unique_ptr<db::SqliteStore> memory() {
  auto store = db::SqliteStore::open(":memory:");
  REQUIRE(store);
  return std::move(*store);
}

Page page(const std::string& url, const std::string& body, UnixTime at = 100) {
  Page out;
  out.url = out.final_url = url;
  out.status = 200;
  out.content_type = "text/html";
  out.headers = {{"Server", "test"}, {"X-Bytes", "\xff"}};
  out.body = body;
  out.fetched_at = at;
  return out;
}

Article article(const std::string& url) {
  Article out;
  out.url = url;
  out.outlet = "한빛일보";
  out.title = "제목";
  out.authors = {"홍길동"};
  out.published.day = "2025-02-24";
  out.language = "ko";
  out.text = "MS는 \"취소했다\"고 밝혔다.";
  out.paragraphs = {{{0, static_cast<std::uint32_t>(out.text.size())}, ParagraphKind::body}};
  return out;
}

ByteSpan find(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Statement statement(const Article& from, const std::string& key) {
  Statement out;
  out.key = key;
  out.attribution.kind = StatementKind::direct;
  out.attribution.content = {find(from.text, "취소했다")};
  out.attribution.cue = find(from.text, "밝혔다");
  out.attribution.source = find(from.text, "MS");
  out.canonical = "Microsoft";
  out.source_type = SourceType::organization;
  out.flags.add(Flag::direct_quote);
  out.confidence = Confidence::high;
  out.reasons = {"a quotation in marks"};
  return out;
}

store::Kept keep(store::Store& store, const Page& kept, const Article& read,
                 const std::vector<Statement>& statements, const char* tables = kTables) {
  auto done = store.keep(kept, read, statements, tables);
  REQUIRE(done);
  return *done;
}

Review ruling(const std::string& subject) {
  Review review;
  review.subject = subject;
  review.verdict = Verdict::right;
  review.reviewer = "tester";
  review.read_source = "Microsoft";
  review.read_cue = "밝혔다";
  review.at = 5;
  return review;
}

}  // namespace

TEST_CASE("a page comes back byte for byte", "[db]") {
  auto store = memory();
  const std::string url = "https://a.example/1";
  const auto read = article(url);
  const Page sent = page(url, std::string("<p>\0\xff</p>", 9));
  const auto kept = keep(*store, sent, read, {statement(read, "s1")});
  const auto reading = store->reading(kept.reading);
  REQUIRE(reading);
  const auto snapshot = store->snapshot(reading->snapshot);
  REQUIRE(snapshot);
  CHECK(snapshot->page.body == sent.body);
  CHECK(snapshot->digest == text::sha256(sent.body));
  CHECK(snapshot->page.headers[0] == sent.headers[0]);
  CHECK(reading->article.text == read.text);
  CHECK(reading->article.authors == read.authors);
  CHECK(reading->article.paragraphs[0].span == read.paragraphs[0].span);
}

TEST_CASE("a statement comes back with its words at its spans", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  const auto kept = keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  const auto stored = store->statements_of(kept.reading);
  REQUIRE(stored);
  REQUIRE(stored->size() == 1);
  const auto& one = stored->front();
  CHECK(one.pieces == std::vector<std::string>{"취소했다"});
  CHECK(one.cue == "밝혔다");
  CHECK(one.source == "MS");
  CHECK(one.span.begin == 5);
  CHECK(one.span.end == 9);
  CHECK(slice(read.text, one.statement.attribution.content[0]) == "취소했다");
  CHECK(one.statement.flags.has(Flag::direct_quote));
}

TEST_CASE("the same page again stores nothing", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  CHECK(keep(*store, page(read.url, "x"), read, {statement(read, "s1")}).outcome ==
        store::KeepOutcome::added);
  CHECK(keep(*store, page(read.url, "x", 200), read, {statement(read, "s1")}).outcome ==
        store::KeepOutcome::unchanged);
  CHECK(store->counts()->snapshots == 1);
  CHECK(store->counts()->statements == 1);
}

TEST_CASE("a page that changed stands beside the old one and keeps its claims", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1"), statement(read, "s2")});
  REQUIRE(store->put_in_claim("c1", "취소했다", {"s1", 1, {}}));
  CHECK(keep(*store, page(read.url, "y", 200), read, {statement(read, "s1")}).outcome ==
        store::KeepOutcome::changed);
  CHECK(store->counts()->snapshots == 2);
  CHECK(store->counts()->statements == 1);
  CHECK(store->statement("s1")->claim == "c1");
  CHECK(store->readings(true)->size() == 1);
  CHECK(store->readings(false)->size() == 2);
}

TEST_CASE("other tables read the stored page anew, beside the old reading", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")}, "tables-2");
  CHECK(store->counts()->snapshots == 1);
  CHECK(store->counts()->readings == 2);
}

TEST_CASE("equal words twice in an article are two statements", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  const auto kept =
      keep(*store, page(read.url, "x"), read, {statement(read, "s1"), statement(read, "s1")});
  const auto stored = store->statements_of(kept.reading);
  REQUIRE(stored->size() == 2);
  CHECK((*stored)[1].statement.key == "s1-2");
}

TEST_CASE("a transaction that fails leaves nothing", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  const auto done = store->transaction([&]() -> Result<void> {
    keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
    return Error{ErrorKind::io, "stop"};
  });
  CHECK_FALSE(done);
  CHECK(store->counts()->snapshots == 0);
}

TEST_CASE("rulings hold, are undone, and refuse a lost update", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  REQUIRE(store->put_in_claim("c1", "취소했다", {"s1", 1, {}}));
  REQUIRE(store->add_review(ruling("s1"), 0));
  CHECK(store->rows({})->front().verdict == Verdict::right);
  const auto late = store->add_review(ruling("s1"), 0);
  REQUIRE_FALSE(late);
  CHECK(late.error().kind == ErrorKind::conflict);
  REQUIRE(store->undo_review("s1", "tester", 6));
  CHECK(store->rows({})->front().verdict == Verdict::open);
  CHECK(store->audit(10)->size() == 2);
  CHECK_FALSE(store->broken_audit_line()->has_value());
}

TEST_CASE("a ruling on another reading is shown as such", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  REQUIRE(store->add_review(ruling("s1"), 0));
  auto otherwise = statement(read, "s1");
  otherwise.canonical = "OpenAI";
  keep(*store, page(read.url, "y", 200), read, {otherwise});
  CHECK(store->rows({})->front().stale_verdict);
}

TEST_CASE("the audit trail cannot be changed unseen", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  REQUIRE(store->add_review(ruling("s1"), 0));
  CHECK_THROWS(store->database().exec("UPDATE audit SET who = 'x'"));
  store->database().exec("DROP TRIGGER audit_no_update");
  store->database().exec("UPDATE audit SET who = 'x'");
  CHECK(store->broken_audit_line()->value_or(0) == 1);
}

TEST_CASE("a forgotten page leaves only its tombstone", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  CHECK(*store->forget({read.url, "", "tester", "order", 9}) == 1);
  CHECK(store->counts()->snapshots == 0);
  CHECK(store->counts()->statements == 0);
  const auto stones = store->tombstones();
  REQUIRE(stones->size() == 1);
  CHECK(stones->front().digest == text::sha256("x"));
  const auto again = store->keep(page(read.url, "x"), read, {}, kTables);
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::refused);
}

TEST_CASE("filters and paging by key", "[db]") {
  auto store = memory();
  for (int at = 0; at < 7; ++at) {
    auto read = article("https://a.example/" + std::to_string(at));
    read.published.day = "2025-02-0" + std::to_string(1 + at);
    const std::string key = "s" + std::to_string(at);
    keep(*store, page(read.url, "x"), read, {statement(read, key)});
    REQUIRE(store->put_in_claim("c" + std::to_string(at % 3), "취소했다", {key, 1, {}}));
  }
  store::Filter filter;
  filter.text = "취소";
  CHECK(store->rows(filter)->size() == 7);
  filter.text = "없는말";
  CHECK(store->rows(filter)->empty());
  filter.text = "제목";
  CHECK(store->rows(filter)->size() == 7);
  filter = {};
  filter.words = "취소";
  CHECK(store->rows(filter)->size() == 7);
  filter.words = "제목";
  CHECK(store->rows(filter)->empty());
  filter = {};
  filter.source = "micro";
  filter.since = "2025-02-03";
  filter.until = "2025-02-04";
  CHECK(store->rows(filter)->size() == 2);
  filter = {};
  filter.flags = {Flag::hearsay};
  CHECK(store->rows(filter)->empty());
  for (const auto sort :
       {store::Sort::claim, store::Sort::newest, store::Sort::oldest, store::Sort::attention}) {
    store::Filter paged;
    paged.sort = sort;
    const auto all = store->rows(paged);
    std::vector<std::string> keys;
    paged.limit = 2;
    for (;;) {
      const auto rows = store->rows(paged);
      REQUIRE(rows);
      if (rows->empty()) break;
      for (const auto& row : *rows) keys.push_back(row.statement_key);
      paged.after = rows->back().cursor;
    }
    REQUIRE(keys.size() == all->size());
    for (std::size_t at = 0; at < keys.size(); ++at) CHECK(keys[at] == (*all)[at].statement_key);
  }
}

TEST_CASE("claims are found by key, beginning and words", "[db]") {
  auto store = memory();
  const auto read = article("https://a.example/1");
  keep(*store, page(read.url, "x"), read, {statement(read, "s1")});
  REQUIRE(store->put_in_claim("cabc123", "임대 계약을 취소했다", {"s1", 1, {}}));
  for (const char* words : {"cabc123", "cabc", "취소", "임대 계약"}) {
    INFO(words);
    CHECK(*store->find_claims(words, 5) == std::vector<std::string>{"cabc123"});
  }
  CHECK(store->find_claims("\"' AND (", 5)->empty());
}

TEST_CASE("a file that is no database is refused and left as it is", "[db]") {
  const auto path = std::filesystem::temp_directory_path() / "sayso_no_database.db";
  const std::string text(4096, 'x');
  std::ofstream(path) << text;
  const auto store = db::SqliteStore::open(path);
  REQUIRE_FALSE(store);
  CHECK(store.error().message.find("not a sayso database") != std::string::npos);
  std::ifstream file(path);
  CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == text);
  std::filesystem::remove(path);
}
