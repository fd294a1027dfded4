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
      // A description stands for a body of its kind alone.
      {"Police said a van was found. In a post, the union said so.",
       {"Police", "the union"},
       "the union"},
      {"Orrin Freight has changed its rules. The Crown Court said no. The company said more.",
       {"The Crown Court", "The company"},
       "Orrin Freight"},
      {"The work was paid for by the Tideline Foundation, a spokesman said. The foundation said "
       "no.",
       {"a spokesman", "The foundation"},
       "Tideline Foundation"},
      {"The Orrin Bank said so. The ministry of roads said no.",
       {"The Orrin Bank", "The ministry of roads"},
       "The ministry of roads"},
      {"Passenger groups said so. Trains are late, say figures published by the regulator.",
       {"Passenger groups", "figures published by the regulator"},
       "the regulator"},
      {"Sir Colin Sample left. Sir Colin said so.", {"Sir Colin"}, "Colin Sample"},
      {"Colin Sample blamed critics, who say more.", {"who"}, "critics"},
      {"Jane Sample left. Speaking to Radio Five Towns, she said no.", {"she"}, "Jane Sample"},
      // An office is held by who was said to hold it; other descriptions mean who just spoke.
      {"Judge Jane Sample sat down, and Ed Orrin said so. The judge said more.",
       {"Ed Orrin", "The judge"},
       "Jane Sample"},
      {"Ed Orrin, the minister for roads, was late, Jane Sample said. The minister said sorry.",
       {"Jane Sample", "The minister"},
       "Ed Orrin"},
      {"Governor Jane Sample said so. The defence minister said no.",
       {"Governor Jane Sample", "The defence minister"},
       "The defence minister"},
      {"Captain Jane Sample said so. The former striker said more.",
       {"Captain Jane Sample", "The former striker"},
       "Jane Sample"},
      {"The club wants coach Ed Orrin. The 36-year-old said no.", {"The 36-year-old"}, "Ed Orrin"},
      {"Orrin Motors cut jobs. Orrin said so. The carmaker said more.",
       {"Orrin", "The carmaker"},
       "Orrin Motors"},
      // Pronouns: a person is no firm, and who spoke right before goes on.
      {"“No,” said Jane Sample. Orrin Shipping will sell the pier, she said.",
       {"Jane Sample", "she"},
       "Jane Sample"},
      {"Ed Orrin left. A spokesman for the union said so. He said no more.",
       {"A spokesman for the union", "He"},
       "A spokesman for the union"},
      {"Residents say so, but they also say more.", {"Residents", "they"}, "Residents"},
      {"Ed Orrin was there. Two officials, who asked for silence, left.", {"who"}, "Two officials"},
      {"“No,” said Hana Sample, 34, who asked for silence.", {"who"}, "Hana Sample"},
      {"Jane Sample laughed. Her husband, the painter Ri Orrin, sat down. She said no.",
       {"She"},
       "Jane Sample"},
      {"The mayor of Orrin said so. It is a study by the Institute of Ports.",
       {"a study by the Institute of Ports"},
       "Institute of Ports"},
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
