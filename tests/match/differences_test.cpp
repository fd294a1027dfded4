#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "match/compare.h"
#include "support/knowledge.h"

namespace sayso::match {
namespace {

Entry said(std::string key, std::string source, SourceType type, std::string content) {
  Entry entry;
  entry.key = std::move(key);
  entry.article = "article of " + entry.key;
  entry.language = "en";
  entry.day = "2031-03-27";
  entry.source = std::move(source);
  entry.source_type = type;
  entry.content = std::move(content);
  return entry;
}

bool differ(const Entry& earlier, const Entry& later, DifferenceKind kind) {
  const auto found = differences(side_of(earlier, test::knowledge()),
                                 side_of(later, test::knowledge()), test::knowledge());
  return std::any_of(found.begin(), found.end(),
                     [&](const Difference& one) { return one.kind == kind; });
}

constexpr const char* kBridge = "the bridge at Samplebury will close for 20 days";

}  // namespace

TEST_CASE("a source that is another name has changed, a description has not", "[match]") {
  const auto named = said("a", "Jane Sample", SourceType::person, kBridge);
  const auto other = said("b", "Microsoft", SourceType::organization, kBridge);
  const auto note = said("c", "the note", SourceType::document, kBridge);
  CHECK(differ(named, other, DifferenceKind::attribution_changed));
  CHECK_FALSE(differ(other, note, DifferenceKind::attribution_changed));
  CHECK_FALSE(differ(note, other, DifferenceKind::attribution_changed));
}

TEST_CASE("a source that is no longer named is lost", "[match]") {
  const auto named = said("a", "Microsoft", SourceType::organization, kBridge);
  CHECK(differ(named, said("b", "", SourceType::unattributed, kBridge),
               DifferenceKind::attribution_lost));
  CHECK(differ(named, said("c", "an official", SourceType::anonymous, kBridge),
               DifferenceKind::attribution_lost));
  CHECK_FALSE(differ(named, named, DifferenceKind::attribution_lost));
}

TEST_CASE("another number for the same thing is a conflict, the same one is none", "[match]") {
  const auto twenty = said("a", "Microsoft", SourceType::organization, kBridge);
  const auto forty = said("b", "Microsoft", SourceType::organization,
                          "the bridge at Samplebury will close for 40 days");
  CHECK(differ(twenty, forty, DifferenceKind::number));
  CHECK_FALSE(differ(twenty, twenty, DifferenceKind::number));
}

}  // namespace sayso::match
