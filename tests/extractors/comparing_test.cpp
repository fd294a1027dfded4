#include "languages/comparing.h"

#include <catch2/catch.hpp>

#include "languages/en/comparing.h"
#include "languages/ko/comparing.h"
#include "languages/vocabulary.h"
#include "registry.h"

using namespace sayso;

TEST_CASE("the tables that are read late are good ones", "[knowledge]") {
  CHECK(extractors::korean::make_comparing().check());
  CHECK(extractors::english::make_comparing().check());
  CHECK(extractors::load_vocabulary(extractors::embedded("names/glossary.tsv"),
                                    extractors::embedded("languages/synonyms.tsv"),
                                    extractors::embedded("languages/contrasts.tsv")));
}
