#include <catch2/catch.hpp>

#include "extract/extract.h"
#include "registry.h"
#include "segment/segment.h"

using namespace sayso;

static std::vector<std::string> quoted(const std::string& text) {
  static const auto knowledge = extractors::load_knowledge();
  const Article article = extract::from_text(text, false);
  std::vector<std::string> out;
  for (const auto& one : segment::segment(article, knowledge->pick("en", text)).quotations) {
    out.push_back(std::string(slice(article.text, one.inner)) + (one.continues ? "+" : "") +
                  (one.closed ? "" : "!"));
  }
  return out;
}

TEST_CASE("a quotation goes on over lines", "[segment]") {
  using Words = std::vector<std::string>;
  CHECK(quoted("“One.\n“Two.”") == Words{"One.+!", "Two."});
  CHECK(quoted("He said: \"One.\nTwo.\nThree.\" Four.") == Words{"One.+!", "Two.+!", "Three."});
  CHECK(quoted("He said: \"One.\nTwo \"three\".") == Words{"One.!", "three"});
  CHECK(quoted("It's the players' 'One.\nTwo.' Three") == Words{"One.+!", "Two."});
  CHECK(quoted("“One.\nTwo.\nThree.\" Four") == Words{"One.+!", "Two.+!", "Three."});
  CHECK(quoted("One.\"\nTwo.\n\"Three.\"") == Words{"Three."});
  CHECK(quoted("''One,'' he said.") == Words{"One,"});
}
