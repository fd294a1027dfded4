#include "review/words.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/names.h"

using namespace sayso;
using namespace sayso::review;

TEST_CASE("the language follows the browser where nobody chose one", "[review]") {
  CHECK(pick_language("", "ko-KR,ko;q=0.9,en;q=0.8") == "ko");
  CHECK(pick_language("", "fr, en;q=0.5, ko;q=0.7") == "ko");
  CHECK(pick_language("", "de") == "en");
  CHECK(pick_language("", "") == "en");
  CHECK(pick_language("en", "ko") == "en");
  CHECK(pick_language("xx", "ko") == "ko");
}

TEST_CASE("every phrase of the page has its Korean", "[review]") {
  const Words korean("ko");
  const std::regex said("say\\((?:[a-z_.]+ \\? )?\"([^\"]+)\"");
  for (const auto& file : std::filesystem::directory_iterator(SAYSO_SOURCE_DIR "/src/review")) {
    if (file.path().extension() != ".cpp") continue;
    std::ifstream in(file.path());
    std::stringstream text;
    text << in.rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator at(source.begin(), source.end(), said), end; at != end; ++at) {
      INFO(file.path().filename() << ": " << (*at)[1]);
      CHECK(korean.has((*at)[1].str()));
    }
  }
  for (unsigned at = 0; at < static_cast<unsigned>(Flag::kCount); ++at) {
    const auto name = spell(static_cast<Flag>(at));
    INFO(name);
    CHECK(korean.has(name));
  }
}
