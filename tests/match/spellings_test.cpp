#include "match/spellings.h"

#include <catch2/catch.hpp>

#include "match/match.h"
#include "support/knowledge.h"

namespace sayso::match {
namespace {

Entry quoted(std::string key, std::string source, std::string content) {
  Entry entry;
  entry.key = std::move(key);
  entry.article = "article of " + entry.key;
  entry.language = "en";
  entry.kind = StatementKind::direct;
  entry.source_type = SourceType::person;
  entry.source = entry.about = std::move(source);
  entry.content = std::move(content);
  return entry;
}

}  // namespace

TEST_CASE("spellings that were ruled one name are one, whatever the order of the rulings",
          "[match]") {
  const Spellings spellings({{"Jane Sample", "제인 견본"}, {"Sample, J.", "제인 견본"}});
  CHECK(spellings.one("제인 견본") == "Jane Sample");
  CHECK(spellings.one("Sample, J.") == "Jane Sample");
  CHECK(spellings.all("jane sample") == "Jane Sample 제인 견본 Sample, J.");
  CHECK(spellings.one("홍길동") == "홍길동");
  CHECK(spellings.one("").empty());
}

TEST_CASE("quotations of one gist are likelier one where a person ruled their speakers one",
          "[match]") {
  const auto first = quoted("a", "Quillon", "The old bridge needs a long rest this spring");
  const auto later = quoted("b", "Lantern", "The bridge is worn out and must close in spring");
  MemoryIndex index;
  index.add(first, signature_of(first, test::knowledge()));
  const auto likeness_with = [&](const Decisions& decisions) {
    const auto placed = place(std::vector{later}, index, test::knowledge(), decisions)[0];
    return placed.begins ? placed.suggestions.empty() ? 0 : placed.suggestions[0].score
                         : placed.score;
  };
  Decisions decisions;
  decisions.same_name.emplace_back("Quillon", "Lantern");
  CHECK(likeness_with(decisions) > likeness_with({}));
}

TEST_CASE("a source under a spelling that was ruled one with another has not changed", "[match]") {
  const Spellings spellings(std::vector{std::pair<std::string, std::string>{"Quillon", "Lantern"}});
  Entry first = quoted("a", "Quillon", "the bridge must close");
  Entry later = quoted("b", "Lantern", "the bridge must close");
  first.kind = later.kind = StatementKind::indirect;
  const auto count = [&] {
    return differences(side_of(first, test::knowledge()), side_of(later, test::knowledge()),
                       test::knowledge())
        .size();
  };
  CHECK(count() == 1);
  spellings.unify(first, test::knowledge().names);
  spellings.unify(later, test::knowledge().names);
  CHECK(count() == 0);
}

}  // namespace sayso::match
