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
    resolve::Headline headline(article, {body.attribution, title.attribution});
    headline.compare(body);
    headline.link(title);
    CHECK(title.flags.has(Flag::headline_unsourced));
    CHECK(title.flags.has(Flag::quote_altered) == one.altered);
    CHECK((title.canonical == "Jane Sample") == one.linked);
  }
}
