#include "languages/en/names.h"

#include <catch2/catch.hpp>

#include "core/names.h"
#include "languages/en/tokens.h"
#include "registry.h"

using namespace sayso;
using extractors::english::Lexicon;

static const Lexicon& lexicon() {
  static const auto parsed = Lexicon::parse(extractors::embedded("languages/en/words.tsv"),
                                            extractors::embedded("languages/en/cues.tsv"),
                                            extractors::embedded("languages/en/kinds.tsv"));
  REQUIRE(parsed);
  return *parsed;
}

TEST_CASE("what the words of a source say", "[en]") {
  struct Case {
    const char* words;
    const char* name;
    SourceType type;
  };
  const Case cases[] = {
      {"Jane Sample", "Jane Sample", SourceType::person},
      {"U.S. Sen. Jane Sample", "Jane Sample", SourceType::person},
      {"Mr Sample", "Sample", SourceType::person},
      {"One of his neighbors, Jane Sample", "Jane Sample", SourceType::person},
      {"Jane Sample, of consultancy Example Partners", "Jane Sample", SourceType::person},
      {"a senior official", "a senior official", SourceType::anonymous},
      {"A Sample campaign spokesman", "A Sample campaign spokesman", SourceType::anonymous},
      {"critics", "critics", SourceType::collective},
      {"Two thirds of the respondents", "Two thirds of the respondents", SourceType::collective},
      {"the Example Times", "Example Times", SourceType::outlet},
      {"KXYZ", "KXYZ", SourceType::outlet},
      {"a note from Example Corp", "Example Corp", SourceType::document},
      {"the report", "the report", SourceType::document},
      {"the company", "the company", SourceType::organization},
      {"The Ministry of Samples", "Ministry of Samples", SourceType::organization},
      {"he", "he", SourceType::person},
      {"Orrin Shipping", "Orrin Shipping", SourceType::organization},
      {"Prosecutor Jane Sample", "Jane Sample", SourceType::person},
      {"A military spokesman, Col Ed Sample", "Ed Sample", SourceType::person},
      {"her husband, the painter Ed Sample", "Ed Sample", SourceType::person},
      {"Sample, 34", "Sample", SourceType::person},
      {"the 36-year-old", "the 36-year-old", SourceType::person},
      {"a person close to the board", "a person close to the board", SourceType::anonymous},
      {"data compiled by Sampledata", "Sampledata", SourceType::document},
      {"A survey by the Institute of Samples", "Institute of Samples", SourceType::document},
      {"his rival, former judge Jane Sample", "Jane Sample", SourceType::person},
      {"The Bread and Salt Administration", "Bread and Salt Administration",
       SourceType::organization},
      {"a lawsuit filed in Sampleton", "a lawsuit filed in Sampleton", SourceType::document},
      {"the second", "the second", SourceType::anonymous},
      {"Orrin & Sample", "Orrin & Sample", SourceType::organization},
      {"Fire Chief Jane Sample", "Jane Sample", SourceType::person},
      {"The state’s Department of Samples", "Department of Samples", SourceType::organization},
      {"House Minority Leader Jane Sample", "Jane Sample", SourceType::person},
      {"The Orrin Coroner's Office", "Orrin Coroner's Office", SourceType::organization},
      {"The Times of Samples", "Times of Samples", SourceType::outlet},
      {"The developer, Orrin Gardens", "Orrin Gardens", SourceType::organization},
      {"Campaign group Save Our Samples", "Save Our Samples", SourceType::organization},
      {"forecasters", "forecasters", SourceType::collective},
      {"the paper’s authors", "the paper’s authors", SourceType::collective},
  };
  for (const Case& one : cases) {
    INFO(one.words);
    const SourceWords said = extractors::english::source_words(one.words, lexicon());
    CHECK(said.name == one.name);
    CHECK(spell(said.type) == spell(one.type));
  }
  CHECK(extractors::english::source_words("he", lexicon()).pronoun);
  CHECK(extractors::english::source_words("the company", lexicon()).anaphoric);
  CHECK_FALSE(extractors::english::source_words("the head of the firm", lexicon()).anaphoric);
  CHECK_FALSE(extractors::english::source_words("the city's lawyer", lexicon()).anaphoric);
  CHECK(extractors::english::source_words("I", lexicon()).speaker);
  CHECK(extractors::english::source_words("Sample", lexicon()).bare);
  CHECK(extractors::english::source_words("", lexicon()).name.empty());
}

TEST_CASE("short forms that a text uses", "[en]") {
  const auto found = extractors::english::aliases(
      "The Example Trade Board (ETB) met Mayor Jane Sample.\nSample left. Mr Other stayed.",
      lexicon());
  const auto has = [&](const std::string& full, const std::string& alias) {
    return std::any_of(found.begin(), found.end(), [&](const Language::Alias& one) {
      return one.full == full && one.alias == alias;
    });
  };
  CHECK(has("Example Trade Board", "ETB"));
  CHECK(has("Jane Sample", "Sample"));
  CHECK(has("Other", "Other"));
}

TEST_CASE("stops that end no sentence", "[en]") {
  struct Case {
    const char* text;
    bool abbreviation;
  };
  const Case cases[] = {{"Mr. Sample", true},      {"in the U.S. The mayor", false},
                        {"the U.S. Senate", true}, {"J. Sample", true},
                        {"she went. The", false},  {"No. 5", true},
                        {"said no. She", false}};
  for (const Case& one : cases) {
    const std::string_view text = one.text;
    std::size_t stop = text.find(". ");
    INFO(text);
    CHECK(extractors::english::is_abbreviation(text, stop, lexicon()) == one.abbreviation);
  }
}
