#include "pipeline/collector.h"

#include <catch2/catch.hpp>

#include "db/sqlite_store.h"
#include "pipeline/page.h"
#include "pipeline/verify.h"
#include "support/knowledge.h"

using namespace sayso;

namespace {

constexpr const char* kFirst = "https://first.example/1";
constexpr const char* kSecond = "https://second.example/2";
constexpr const char* kLease =
    "리스 축소\n샘플은행은 \"가람전자가 임대 계약의 20%를 취소했다\"고 밝혔다.\n";
constexpr const char* kLeaseAgain =
    "임대 취소\n샘플은행은 \"가람전자가 임대 계약의 30%를 취소했다\"고 말했다.\n";
constexpr const char* kOther = "날씨\n기상청은 \"내일 남해안에 비가 많이 내리겠다\"고 예보했다.\n";

Page text_page(const std::string& url, const std::string& body) {
  Page page;
  page.url = page.final_url = url;
  page.status = 200;
  page.content_type = "text/plain";
  page.body = body;
  page.fetched_at = 1000;
  return page;
}

/// A collection in memory.
struct Collection {
  std::unique_ptr<db::SqliteStore> store;
  match::MemoryIndex index;
  std::unique_ptr<pipeline::Collector> collector;

  Collection() {
    auto opened = db::SqliteStore::open(":memory:");
    REQUIRE(opened);
    store = std::move(*opened);
    collector = std::make_unique<pipeline::Collector>(*store, index, test::knowledge());
  }
  pipeline::Added add(const std::string& url, const std::string& body) {
    Page page = text_page(url, body);
    auto analysis = pipeline::read_page(page, test::knowledge());
    REQUIRE(analysis);
    auto added = collector->add(page, *analysis);
    REQUIRE(added);
    return *added;
  }
  std::vector<store::Row> rows() {
    auto all = store->rows({});
    REQUIRE(all);
    return *all;
  }
  store::Row row_of(const std::string& url) {
    for (const auto& row : rows()) {
      if (row.url == url) return row;
    }
    FAIL("no row of " << url);
    return {};
  }
};

}  // namespace

TEST_CASE("two pages that say the same make one claim, and their numbers are compared",
          "[pipeline]") {
  Collection all;
  CHECK(all.add(kFirst, kLease).new_claims == 1);
  CHECK(all.add(kSecond, kLeaseAgain).joined == 1);
  CHECK(all.add("https://third.example/3", kOther).new_claims == 1);
  CHECK(all.store->counts()->claims == 2);
  CHECK(all.row_of(kFirst).claim_key == all.row_of(kSecond).claim_key);
  CHECK(all.row_of(kFirst).source == "샘플은행");
}

TEST_CASE("the same page again changes nothing", "[pipeline]") {
  Collection all;
  all.add(kFirst, kLease);
  const auto again = all.add(kFirst, kLease);
  CHECK(again.outcome == store::KeepOutcome::unchanged);
  CHECK(all.rows().size() == 1);
}

TEST_CASE("a page that no longer says it leaves the claim; the old snapshot stays", "[pipeline]") {
  Collection all;
  all.add(kFirst, kLease);
  all.add(kSecond, kLeaseAgain);
  all.add(kFirst, kOther);
  CHECK(all.store->counts()->snapshots == 3);
  CHECK(all.row_of(kSecond).claim_size == 1);
  CHECK_FALSE(all.row_of(kSecond).flags.has(Flag::number_conflict));
}

TEST_CASE("a person splits and joins; undoing brings back what matching finds", "[pipeline]") {
  Collection all;
  all.add(kFirst, kLease);
  all.add(kSecond, kLeaseAgain);
  store::Decision split;
  split.kind = store::Decision::Kind::split;
  split.left = all.row_of(kFirst).statement_key;
  split.right = all.row_of(kSecond).statement_key;
  split.reviewer = "tester";
  REQUIRE(all.collector->decide(split));
  CHECK(all.row_of(kFirst).claim_key != all.row_of(kSecond).claim_key);

  SECTION("the split survives a recomputation") {
    REQUIRE(all.collector->rematch());
    CHECK(all.row_of(kFirst).claim_key != all.row_of(kSecond).claim_key);
  }
  SECTION("and is undone") {
    const auto decisions = all.store->decisions();
    REQUIRE(decisions->size() == 1);
    REQUIRE(all.collector->undo_decision(decisions->front().id, "tester", 5));
    CHECK(all.row_of(kFirst).claim_key == all.row_of(kSecond).claim_key);
  }
  SECTION("joining strangers holds too") {
    all.add("https://third.example/3", kOther);
    store::Decision join;
    join.left = all.row_of(kFirst).statement_key;
    join.right = all.row_of("https://third.example/3").statement_key;
    join.reviewer = "tester";
    REQUIRE(all.collector->decide(join));
    REQUIRE(all.collector->rematch());
    CHECK(all.row_of(kFirst).claim_key == all.row_of("https://third.example/3").claim_key);
  }
}

TEST_CASE("forgetting a page traces what it leaves anew", "[pipeline]") {
  Collection all;
  all.add(kFirst, kLease);
  all.add(kSecond, kLeaseAgain);
  CHECK(*all.collector->forget({kFirst, "", "tester", "order", 9}) == 1);
  CHECK(all.rows().size() == 1);
  CHECK_FALSE(all.row_of(kSecond).flags.has(Flag::number_conflict));
  CHECK(all.add("https://fourth.example/4", kLease).joined == 1);
}

TEST_CASE("verify holds on a sound store and names what was tampered with", "[pipeline]") {
  Collection all;
  all.add(kFirst, kLease);
  const auto check = [&] {
    auto found = pipeline::verify(*all.store, test::knowledge(), [](auto, auto) {});
    REQUIRE(found);
    return *found;
  };
  CHECK(check().faults.empty());
  CHECK(check().again == 1);
  const auto tamper = [&](const char* sql) { all.store->database().exec(sql); };
  SECTION("the page's bytes") {
    tamper("UPDATE snapshot SET digest = 'x'");
    CHECK(check().faults.size() == 1);
  }
  SECTION("the stored words") {
    tamper("UPDATE statement_span SET words = 'x' WHERE role = 'source'");
    CHECK(check().faults.size() == 1);
  }
  SECTION("a span") {
    tamper("UPDATE statement_span SET end = 100000 WHERE role = 'content'");
    CHECK_FALSE(check().faults.empty());
  }
  SECTION("the text") {
    tamper("UPDATE reading SET text = replace(text, '20%', '90%')");
    CHECK_FALSE(check().faults.empty());
  }
  SECTION("an older extraction is no fault") {
    tamper("UPDATE reading SET version = '0.0.1', text = text");
    CHECK(check().faults.empty());
    CHECK(check().older == 1);
  }
}

TEST_CASE("a page without address, or without article, says what to do", "[pipeline]") {
  Page page = text_page("", kLease);
  page.url = "saved.txt";
  page.final_url.clear();
  const auto nowhere = pipeline::read_page(page, test::knowledge());
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().message.find("--url") != std::string::npos);
  Page empty = text_page(kFirst, "title only\n");
  const auto nothing = pipeline::read_page(empty, test::knowledge());
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().message.find("no article") != std::string::npos);
}
