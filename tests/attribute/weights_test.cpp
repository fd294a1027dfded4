#include "attribute/weights.h"

#include <catch2/catch.hpp>

#include "attribute/sequence.h"
#include "train/learn.h"

using namespace sayso;
using attribute::feature;

TEST_CASE("weights come back from their own bytes", "[attribute]") {
  attribute::Weights weights;
  weights.trained_on = "nothing";
  weights.add("b", attribute::Table(2, 2, {1, -2, 3, 127}));
  weights.add("a", attribute::Table(4, 1, {0, 10, 13, -128}));
  const auto again = attribute::Weights::parse("t.weights", weights.dump());
  REQUIRE(again);
  CHECK(again->trained_on == "nothing");
  CHECK(again->dump() == weights.dump());
  CHECK(again->table("a").score(std::vector<std::uint32_t>{1, 6}) == 23);
  CHECK(again->table("none").score(std::vector<std::uint32_t>{1, 6}) == 0);
}

TEST_CASE("bad weights are refused with the file's name", "[attribute]") {
  for (const char* bytes :
       {"", "sayso-weights 1", "sayso-weights 1\ntable a 3 1\n\nxxx",
        "sayso-weights 1\ntable a 4 1\n\nxxx", "sayso-weights 1\ntable a 2 1\n\nxxx"}) {
    const auto weights = attribute::Weights::parse("t.weights", bytes);
    REQUIRE_FALSE(weights);
    CHECK(weights.error().message.substr(0, 10) == "t.weights:");
  }
}

// Label 1 runs from each 'b' up to the next 'e'; what stands between looks the same inside and
// outside.
static train::LabelledChain brackets(const std::string& letters) {
  train::LabelledChain out;
  std::uint8_t inside = 0;
  for (const char c : letters) {
    if (c == 'b') inside = 1;
    if (c == 'e') inside = 0;
    out.chain.nodes.add(feature(0, static_cast<std::uint32_t>(c)));
    out.chain.nodes.end_row();
    out.chain.edges.add(feature(1, static_cast<std::uint32_t>(c)));
    out.chain.edges.end_row();
    out.gold.push_back(inside);
  }
  return out;
}

TEST_CASE("a chain learns what only the label before can tell", "[attribute]") {
  std::vector<train::LabelledChain> examples;
  for (const char* letters : {"xxbxxex", "xbxex", "bxxxxe", "xxxx", "xbex", "exxbx"}) {
    examples.push_back(brackets(letters));
  }
  train::Options options;
  options.epochs = 60;
  const auto tables = train::learn_chain(examples, 2, 64, 64, options);
  const auto unseen = brackets("xxxbxxxxxexbxxexxx");
  const auto found = attribute::label(unseen.chain, tables.nodes, tables.edges);
  CHECK(found.label == unseen.gold);
  for (const auto lead : found.lead) CHECK(lead > 0);
  CHECK(attribute::label({}, tables.nodes, tables.edges).label.empty());
}

TEST_CASE("classes and rankings are learnt", "[attribute]") {
  std::vector<train::Labelled> yes_no;
  std::vector<train::Choice> choices;
  for (std::uint32_t at = 0; at < 20; ++at) {
    yes_no.push_back({{feature(0, at % 5), feature(1, at % 2)}, static_cast<std::uint8_t>(at % 2)});
    train::Choice choice;
    for (std::uint32_t k = 0; k < 4; ++k) {
      choice.candidates.add(feature(2, (k + at) % 4));
      choice.candidates.end_row();
    }
    choice.gold = (6 - at % 4) % 4;  // the candidate of value 2
    choices.push_back(std::move(choice));
  }
  const auto classes = train::learn_classes(yes_no, 1, 256, {});
  CHECK(classes.score(std::vector{feature(1, 1)}) > classes.score(std::vector{feature(1, 0)}));
  const auto ranking = train::learn_ranking(choices, 256, {});
  CHECK(ranking.score(std::vector{feature(2, 2)}) > ranking.score(std::vector{feature(2, 1)}));
}
