#include "resolve/names.h"

#include <catch2/catch.hpp>

#include "segment/segment.h"
#include "support/knowledge.h"

using namespace sayso;

TEST_CASE("a description stands for who was named before", "[resolve]") {
  struct Case {
    const char* text;
    std::vector<const char*> words;  ///< the sources, in text order
    const char* canonical;           ///< of the last one
  };
  const Case cases[] = {
      {"An Orrin Bank note said so.", {"An Orrin Bank note"}, "Orrin Bank"},
      {"A note from the Orrin Bank said so. It was short, the note said.",
       {"A note from the Orrin Bank", "the note"},
       "Orrin Bank"},
      {"Prices will fall, the Orrin Bank wrote in a note to clients. Demand is weak, the note "
       "said.",
       {"the Orrin Bank", "the note"},
       "Orrin Bank"},
      {"The Orrin Bank says so. The paper wrote, citing a study by the bank, that it is so.",
       {"The Orrin Bank", "a study by the bank"},
       "Orrin Bank"},
      // Nobody was said to have written a report.
      {"The Orrin Bank says so. Prices fell, the report said.",
       {"The Orrin Bank", "the report"},
       "the report"},
      {"It is so, an aide to the mayor said. The aide said no more.",
       {"an aide to the mayor", "The aide"},
       "an aide to the mayor"},
      {"Orrin Shipyard has won an order for two ferries, it said in a filing.",
       {"it"},
       "Orrin Shipyard"},
      // A noun that introduced a name goes with it, whoever spoke since.
      {"The Orrin Bank says so. The harbour agency Sample Post repeated it. The agency said more.",
       {"The Orrin Bank", "The agency"},
       "Sample Post"},
      {"Sales will double, The Information reported.", {"The Information"}, "The Information"},
      {"Bloomberg’s account of the talks was read in Orrin.",
       {"Bloomberg’s account of the talks"},
       "Bloomberg"},
  };
  const Knowledge& knowledge = test::knowledge();
  for (const Case& one : cases) {
    INFO(one.text);
    Article article;
    article.language = "en";
    article.text = one.text;
    article.paragraphs = {{{0, static_cast<std::uint32_t>(article.text.size())}}};
    const Language& language = knowledge.pick("en", "");
    const Segments segments = segment::segment(article, language);
    resolve::ArticleNames names(article, segments, language, knowledge.names);
    resolve::Identity last;
    for (const std::string words : one.words) {
      const auto at = static_cast<std::uint32_t>(article.text.find(words));
      last = names.identify(words, ByteSpan{at, at + static_cast<std::uint32_t>(words.size())});
    }
    CHECK(last.canonical == one.canonical);
  }
}
