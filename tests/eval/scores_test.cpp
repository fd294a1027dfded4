#include "eval/scores.h"

#include <catch2/catch.hpp>

using namespace sayso::eval;
using nlohmann::json;

TEST_CASE("Statement scores become figures in reading order, and confidence levels") {
  const auto scores = json::parse(R"([
    {"set": "plays/dev ko",
     "f1": {"flag denial": {"precision": 1.0, "recall": 0.5, "f1": 0.667},
            "soft": {"precision": 1.0, "recall": 1.0, "f1": 1.0},
            "statements": {"precision": null, "recall": 0.0, "f1": 0.0, "f1_95": [0.0, 0.1]}},
     "share": {"via | matched": {"right": 3, "of": 4, "share": 0.75},
               "canonical | matched": {"right": 0, "of": 0, "share": null},
               "confidence high: right": {"right": 9, "of": 10, "share": 0.9}}},
    {"set": "ALL", "f1": {}, "share": {}}])");
  Outcome outcome;
  outcome.set = "plays/dev";
  read_statement_scores(scores, "en", outcome);
  REQUIRE(outcome.figures.size() == 3);
  CHECK(outcome.figures[0].name == "statements");
  CHECK(outcome.figures[0].language == "ko");
  CHECK_FALSE(outcome.figures[0].precision);
  CHECK(outcome.figures[0].high.value() == Approx(0.1));
  CHECK(outcome.figures[1].name == "flag denial");
  CHECK(outcome.figures[2].name == "via");
  REQUIRE(outcome.levels.size() == 1);
  CHECK(outcome.levels[0].right == 9);
}

TEST_CASE("Page scores are read by language") {
  const auto scores = json::parse(R"({"lang:ko": {"pages": 20, "f1": 0.9, "precision": 0.9,
    "recall": 0.9, "f1_sd": 0.01, "accuracy": 0.5, "f1_page": 0.9, "empty": 1, "date": 0.8,
    "date_n": 10, "authors_f1": 0.7, "authors_precision": 0.7, "authors_recall": 0.7, "f1_page_sd": 0.02},
    "all": {"pages": 20, "f1": 0.9}})");
  Outcome outcome;
  read_page_scores(scores, outcome);
  REQUIRE(outcome.figures.size() == 6);
  CHECK(outcome.figures[0].name == "body F1");
  CHECK(outcome.figures[0].low.value() == Approx(0.9 - 0.0196).epsilon(0.001));
  CHECK(outcome.figures[1].name == "answered");
  CHECK(outcome.figures[1].value == Approx(0.95));
  CHECK(outcome.figures[2].high.value() == Approx(0.9 + 0.0392).epsilon(0.001));
  for (const auto& figure : outcome.figures) {
    INFO(figure.name);
    CHECK(figure.low.has_value());
    CHECK(figure.high.has_value());
  }
}

TEST_CASE("Matching scores of all commands are read") {
  Outcome outcome;
  read_matching_scores(json::parse(R"({"queries": 100, "MRR": 0.5, "R@1": 0.4})"), "both", outcome);
  read_matching_scores(json::parse(R"({"pairs-P": 1.0, "pairs-R": 0.5, "pairs-F1": 0.667})"),
                       "both", outcome);
  read_matching_scores(json::parse(R"({"lang:en": "9/10", "lang:ko": "0/0"})"), "", outcome);
  REQUIRE(outcome.figures.size() == 4);
  CHECK_FALSE(outcome.figures[0].low);
  CHECK(outcome.figures[1].low.has_value());
  CHECK(outcome.figures[2].name == "pairs");
  CHECK(outcome.figures[3].language == "en");
  CHECK(outcome.figures[3].value == Approx(0.9));
}

TEST_CASE("The interval of a share stays within 0 and 1 and narrows with more cases") {
  Figure few{"", "", "", {}, {}, 1.0, {}, {}}, many = few;
  add_interval(few, 10);
  add_interval(many, 1000);
  CHECK(few.high.value() == Approx(1.0));
  CHECK(few.low.value() < many.low.value());
  add_interval(few, 0);
}
