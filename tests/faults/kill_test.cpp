// kill -9 at any moment: no page half kept, none lost, none twice.

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <random>
#include <set>
#include <thread>

#include "db/sqlite_store.h"
#include "support/process.h"
#include "support/run_program.h"

using namespace sayso;
using namespace std::chrono_literals;
using test::Folder;
using test::run_sayso;
namespace fs = std::filesystem;

namespace {

constexpr int kKills = 50;
constexpr int kMostRounds = 2 * kKills;

/// What a collection holds, by content: addresses with their snapshots, statements, claims.
struct Holdings {
  std::multiset<std::string> pages;
  std::multiset<std::string> statements;
  std::size_t claims = 0;
  friend bool operator==(const Holdings&, const Holdings&) = default;
};

Holdings holdings_of(const std::string& database) {
  auto store = db::SqliteStore::open(database, true);
  REQUIRE(store);
  Holdings held;
  const auto snapshots = (*store)->snapshots("");
  const auto readings = (*store)->readings(false);
  const auto claims = (*store)->claim_keys();
  REQUIRE((snapshots && readings && claims));
  for (const auto id : *snapshots) {
    const auto snapshot = (*store)->snapshot(id);
    REQUIRE(snapshot);
    held.pages.insert(snapshot->page.final_url + " " + snapshot->digest);
  }
  for (const auto id : *readings) {
    const auto statements = (*store)->statements_of(id);
    REQUIRE(statements);
    for (const auto& one : *statements) {
      CHECK_FALSE(one.claim.empty());
      held.statements.insert(one.statement.key);
    }
  }
  held.claims = claims->size();
  return held;
}

std::string list_of_samples(const Folder& folder) {
  std::set<std::string> pages;
  for (const auto& entry : fs::directory_iterator(fs::path(SAYSO_SOURCE_DIR) / "samples/pages")) {
    if (entry.path().extension() == ".html") pages.insert(entry.path().string());
  }
  std::string lines;
  int number = 0;
  for (const auto& page : pages) {
    lines += page + "\thttps://news.example/" + std::to_string(++number) + "\n";
  }
  return folder.write("list.tsv", lines);
}

}  // namespace

TEST_CASE("add killed at fifty moments: verify holds, the next add completes", "[kill]") {
  const Folder folder;
  const std::string list = list_of_samples(folder), whole = folder.path("whole.db");
  const auto add = [&](const std::string& database) {
    return std::vector<std::string>{"add", "--list", list, "--db", database};
  };
  const auto begin = std::chrono::steady_clock::now();
  const int code = run_sayso(add(whole)).code;
  std::chrono::duration<double> span = std::chrono::steady_clock::now() - begin;
  const Holdings expected = holdings_of(whole);
  REQUIRE(expected.pages.size() >= 10);

  std::mt19937 random(20250224);
  std::uniform_real_distribution<double> share(0.0, 1.0);
  int interrupted = 0;
  for (int round = 0; interrupted < kKills && round < kMostRounds; ++round) {
    const std::string database = folder.path(std::to_string(round) + ".db");
    std::vector<std::string> words = add(database);
    words.insert(words.begin(), SAYSO_BINARY);
    test::Process process(words);
    const double moment = share(random);
    std::this_thread::sleep_for(span * moment);
    process.kill();
    const bool killed = process.finish().signal != 0;
    interrupted += killed;
    // It had ended by itself: the first run was slowed down by other work.
    if (!killed) span *= 0.9;
    INFO("killed after " << moment << " of the time");
    if (fs::exists(database)) {
      const auto verified = run_sayso({"verify", "--db", database});
      INFO(verified.out << verified.err);
      CHECK(verified.code == 0);
    }
    const auto again = run_sayso(add(database));
    INFO(again.err);
    REQUIRE(again.code == code);
    CHECK(holdings_of(database) == expected);
  }
  CHECK(interrupted == kKills);
}
