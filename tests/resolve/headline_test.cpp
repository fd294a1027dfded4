#include "resolve/headline.h"

#include <catch2/catch.hpp>

using namespace sayso;

namespace {

Statement row(const std::string& text, const std::string& words, Place place) {
  Statement out;
  const auto at = static_cast<std::uint32_t>(text.find(words));
  out.attribution.place = place;
  out.attribution.kind = StatementKind::direct;
  out.attribution.content = {{at, at + static_cast<std::uint32_t>(words.size())}};
  return out;
}

}  // namespace

TEST_CASE("a headline's quotation is held against the body's", "[resolve]") {
  Article article;
  article.text = "\"The bridge is old and must close\", Jane Sample said.";
  struct Case {
    const char* title;
    bool altered;
    bool linked;
  };
  for (const Case& one : {Case{"\"The bridge is old\" - mayor", false, true},
                          Case{"\"The bridge was old and closes\"", true, true},
                          Case{"\"Nobody knows anything here\"", false, false}}) {
    INFO(one.title);
    article.title = one.title;
    auto body = row(article.text, "The bridge is old and must close", Place::body);
    body.canonical = "Jane Sample";
    body.source_type = SourceType::person;
    const auto end = article.title.find('"', 1);
    auto title = row(article.title, article.title.substr(1, end - 1), Place::headline);
    const Names names;
    resolve::Headline headline(article, {body.attribution, title.attribution}, names);
    headline.compare(body);
    headline.link(title);
    CHECK(title.flags.has(Flag::headline_unsourced) == one.linked);
    CHECK(title.flags.has(Flag::quote_altered) == one.altered);
    CHECK((title.canonical == "Jane Sample") == one.linked);
  }
}

TEST_CASE("a title that states what the body gives to somebody is a statement of nobody's",
          "[resolve]") {
  struct Case {
    const char* title;
    const char* statement;  ///< of the title; empty for none
  };
  for (const Case& one :
       {Case{"[Q&A] Samplebury closes its old bridge", "Samplebury closes its old bridge"},
        Case{"Mayor Sample: Samplebury closes its old bridge", ""},
        Case{"Institute finds Samplebury closes its old bridge", ""},
        Case{"Will Samplebury close its old bridge?", ""},
        Case{"What the week will bring for readers", ""}, Case{"[Live]", ""}, Case{"", ""}}) {
    INFO(one.title);
    Article article;
    article.title = one.title;
    article.text = "Samplebury closes its old bridge in spring, Jane Sample said.";
    auto body = row(article.text, "Samplebury closes its old bridge in spring", Place::body);
    body.attribution.kind = StatementKind::indirect;
    body.canonical = "Jane Sample";
    body.via = "Tavorin Institute";
    body.source_type = SourceType::person;
    const Names names;
    resolve::Headline headline(article, {body.attribution}, names);
    headline.compare(body);
    const auto bare = headline.bare();
    REQUIRE(bare.has_value() == (one.statement[0] != '\0'));
    if (bare) CHECK(slice(article.title, bare->content[0]) == one.statement);
  }
}

TEST_CASE("a title that repeats what nobody says for certain is none", "[resolve]") {
  Article article;
  article.title = "Samplebury closes its old bridge";
  article.text = "Reportedly Samplebury closes its old bridge in spring.";
  const auto body = row(article.text, "Samplebury closes its old bridge in spring", Place::body);
  const Names names;
  resolve::Headline headline(article, {body.attribution}, names);
  headline.compare(body);
  CHECK(!headline.bare());
}
