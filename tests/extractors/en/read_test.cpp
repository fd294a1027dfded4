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

TEST_CASE("bounds of clauses and sources, by rule", "[en]") {
  struct Case {
    const char* text;
    const char* cue;  ///< of the row that is looked at
    std::vector<std::string> content;
    const char* source;  ///< empty for none
  };
  const Case cases[] = {
      {"The deed was reportedly signed at night.",
       "reportedly",
       {"The deed was", "signed at night"},
       ""},
      {"The city’s lawyer said that was false.", "said", {"that was false"}, "The city’s lawyer"},
      {"Shares fell 3 per cent after analysts at Orrin cut their forecast, saying the delay would "
       "cost $90 million.",
       "saying",
       {"the delay would cost $90 million"},
       "analysts at Orrin"},
      {"The Orrin Bank said pay had grown by 4%.",
       "said",
       {"pay had grown by 4%"},
       "The Orrin Bank"},
      {"The Orrin Coroner’s Office released a report on Friday, saying the cause was a fall.",
       "saying",
       {"the cause was a fall"},
       "The Orrin Coroner’s Office"},
      {"According to the Orrin Observatory, a watch group, more than 300 people have been killed "
       "since June.",
       "According to",
       {"more than 300 people have been killed since June"},
       "the Orrin Observatory, a watch group"},
  };
  for (const Case& one : cases) {
    const std::string text = one.text;
    INFO(text);
    const auto rows = read(text);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Statement& some) {
      return some.attribution.cue && slice(text, *some.attribution.cue) == one.cue;
    });
    REQUIRE(row != rows.end());
    CHECK(pieces(text, *row) == one.content);
    const auto& source = row->attribution.source;
    CHECK((source ? std::string(slice(text, *source)) : "") == one.source);
  }
}

TEST_CASE("a request is no report, a question is one", "[en]") {
  for (const std::string text : {"The port authority asked Orrin Freight for a copy of the lease.",
                                 "Two officials, who asked not to be named, left early.",
                                 "A word from Orrin spokesperson Mara Tell was awaited.",
                                 "Sample asked that her last name not be used."}) {
    INFO(text);
    CHECK(read(text).empty());
  }
  for (const Statement& row : read("Jane Sample refused to say whether she would go.")) {
    CHECK(row.confidence == Confidence::low);
  }
  const auto rows = read("Asked whether the works would go on, Jane Sample said: “Ask me later.”");
  for (const Statement& row : rows) {
    if (!row.attribution.source) CHECK(row.confidence == Confidence::low);
  }
}

TEST_CASE("whom an outlet cites behind the clause is the source", "[en]") {
  const auto rows = read(
      "Reuters reported that Orrin Freight was in talks to sell the pier, citing people familiar "
      "with the matter.");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].via == "Reuters");
  CHECK(rows[0].source_type == SourceType::collective);
  CHECK(rows[0].flags.has(Flag::second_hand));
  const auto opening = read("Citing unnamed officials, the Example Times said the mayor would go.");
  REQUIRE(opening.size() == 1);
  CHECK(opening[0].canonical == "unnamed officials");
  CHECK(opening[0].via == "the Example Times");
  // Whom another cites is not who is cited for the inner report.
  for (const Statement& row :
       read("Orrin Freight said last month it would cut 2,000 jobs, the Example Times reported at "
            "the time, citing two people with knowledge of the plans.")) {
    CHECK(row.via != "Orrin Freight");
  }
}

TEST_CASE("who says I is who is quoted", "[en]") {
  const auto rows = read(
      "Jane Sample opened the bridge on Monday.\n"
      "“I think that the old one was better,” said Ed Orrin, who built it.");
  for (const Statement& row : rows) CHECK(row.canonical == "Ed Orrin");
}
