#include <catch2/catch.hpp>

#include "core/names.h"
#include "extract/extract.h"
#include "pipeline/analysis.h"
#include "registry.h"
#include "text/normalize.h"

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

TEST_CASE("who cites is the relay, whom he cites the source", "[en]") {
  const auto rows = read(
      "The Example Times reported, citing a note from Example Corp, that the bridge had been "
      "sold.");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].canonical == "Example Corp");
  CHECK(spell(rows[0].source_type) == std::string("document"));
  CHECK(rows[0].via == "The Example Times");  // relays are called as they stand
  CHECK(rows[0].flags.has(Flag::second_hand));
}

TEST_CASE("a quotation runs on over paragraphs and its speaker's pronoun is resolved", "[en]") {
  const auto rows = read(
      "Mayor Jane Sample opened the bridge on Monday.\n"
      "“We waited long for this,” she said. “It was worth it.\n"
      "“Nobody wanted to pay for it.”");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].attribution.content.size() == 3);
  CHECK(rows[0].canonical == "Jane Sample");
  CHECK(spell(rows[0].attribution.kind) == std::string("direct"));
}

TEST_CASE("a title is read by its own rules", "[en]") {
  static const auto knowledge = extractors::load_knowledge();
  Article article;
  article.language = "en";
  article.title = "Example Corp chief: 'We will close the plant in May'";
  const auto rows = knowledge->pick("en", "").read_headline(article);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].place == Place::headline);
  CHECK(slice(article.title, rows[0].content[0]) == "We will close the plant in May");
  REQUIRE(rows[0].source);
  CHECK(slice(article.title, *rows[0].source) == "Example Corp chief");
}

TEST_CASE("reports without a reporting word", "[en]") {
  for (const std::string text : {"“We waited for this a long time.” ― Jane Sample",
                                 "JANE SAMPLE: We waited for this a long time."}) {
    INFO(text);
    const auto rows = read(text);
    REQUIRE(rows.size() == 1);
    const Attribution& words = rows[0].attribution;
    REQUIRE(words.content.size() == 1);
    CHECK(slice(text, words.content[0]).substr(0, 30) == "We waited for this a long time");
    REQUIRE(words.source);
    CHECK(text::folded(slice(text, *words.source)) == "jane sample");
  }
}

TEST_CASE("many marks and many cues on one line", "[en]") {
  std::string marks, cues;
  for (int at = 0; at < 5000; ++at) {
    marks += at % 3 == 0 ? "\" said " : "“ ”";
    cues += "Jane Sample said that Jane Sample said ";
  }
  CHECK(read(marks).size() < 20000);
  CHECK(read(cues).size() < 20000);
}

static std::vector<std::string> pieces(const std::string& text, const Statement& row) {
  std::vector<std::string> out;
  for (const ByteSpan piece : row.attribution.content) out.emplace_back(slice(text, piece));
  return out;
}

TEST_CASE("a quotation that closes on a later line is one speaker's", "[en]") {
  const std::string text =
      "The mayor met the press on Friday.\n"
      "\"We have waited nine years for this bridge.\n"
      "Nobody wants to wait any longer,\" she said.\n";
  const auto rows = read(text);
  REQUIRE(rows.size() == 1);
  CHECK(pieces(text, rows[0]) ==
        std::vector<std::string>{"We have waited nine years for this bridge",
                                 "Nobody wants to wait any longer"});
}

TEST_CASE("what is said in a statement is one report", "[en]") {
  const auto rows = read("Example Corp said in a statement that the plant would close in May.");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].attribution.source);
}

TEST_CASE("who denies an allegation does not allege it", "[en]") {
  const std::string text = "The mayor denied allegations that he had taken money from builders.";
  const auto rows = read(text);
  REQUIRE(rows.size() == 2);
  for (const Statement& row : rows) {
    CHECK(pieces(text, row) == std::vector<std::string>{"he had taken money from builders"});
    const bool denial = row.flags.has(Flag::denial);
    CHECK(row.attribution.source.has_value() == denial);
    CHECK(row.flags.has(Flag::hearsay) != denial);
  }
}
