#include <catch2/catch.hpp>

#include "extract/extract.h"
#include "pipeline/analysis.h"
#include "registry.h"

using namespace sayso;

static std::vector<Statement> read(const std::string& text) {
  static const auto knowledge = extractors::load_knowledge();
  REQUIRE(knowledge);
  Article article = extract::from_text(text, false);
  article.language = "en";
  return pipeline::analyse(std::move(article), *knowledge).statements;
}

TEST_CASE("plain reports are read", "[en]") {
  struct Case {
    const char* text;
    const char* content;
    const char* source;
    const char* cue;
    StatementKind kind;
  };
  const Case cases[] = {
      {"Mayor Jane Sample said the old bridge would be closed next week.",
       "the old bridge would be closed next week", "Mayor Jane Sample", "said",
       StatementKind::indirect},
      {"“We are closing the bridge,” Sample said.", "We are closing the bridge", "Sample", "said",
       StatementKind::direct},
      {"According to the ministry, exports fell by a third.", "exports fell by a third",
       "the ministry", "According to", StatementKind::indirect},
  };
  for (const Case& one : cases) {
    const std::string text = one.text;
    const auto rows = read(text);
    INFO(text);
    REQUIRE(rows.size() == 1);
    const Attribution& words = rows[0].attribution;
    CHECK(slice(text, words.content[0]) == one.content);
    REQUIRE(words.source);
    CHECK(slice(text, *words.source) == one.source);
    REQUIRE(words.cue);
    CHECK(slice(text, *words.cue) == one.cue);
    CHECK(words.kind == one.kind);
  }
}

TEST_CASE("any text gives a list", "[en]") {
  for (const char* text :
       {"", "\n", "\"", "said", "“““", ":", "’s", "''", "U.S.", "“\n“\n“ said"}) {
    CHECK(read(text).size() < 3);
  }
}
