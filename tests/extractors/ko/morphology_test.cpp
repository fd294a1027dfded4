#include "languages/ko/morphology.h"

#include <catch2/catch.hpp>

using namespace sayso::extractors::korean;

TEST_CASE("particles are parted from nouns", "[ko]") {
  struct Case {
    const char* word;
    const char* noun;
    Particle particle;
  };
  for (const Case& one :
       {Case{"교수는", "교수", Particle::topic}, Case{"의원이", "의원", Particle::subject},
        Case{"예시은행(EB)은", "예시은행(EB)", Particle::topic},
        Case{"시장에서는", "시장", Particle::from_topic}, Case{"학교에서", "학교", Particle::from},
        Case{"서울로", "서울", Particle::by}, Case{"있는", "있는", Particle::none},
        Case{"많은", "많은", Particle::none}, Case{"주가", "주가", Particle::none},
        Case{"업주가", "업주", Particle::subject}}) {
    INFO(one.word);
    const auto parted = part(one.word);
    CHECK(std::string_view(one.word).substr(0, parted.noun) == one.noun);
    CHECK(parted.particle == one.particle);
  }
  CHECK(part("풍자는").doubtful);
  CHECK_FALSE(part("교수는").doubtful);
}

TEST_CASE("a stem begins its forms", "[ko]") {
  const auto forms = stem_forms("밝히");
  for (const char* form : {"밝히", "밝힌", "밝힐", "밝힙", "밝혀", "밝혔"}) {
    INFO(form);
    CHECK(std::find(forms.begin(), forms.end(), form) != forms.end());
  }
}

TEST_CASE("quotative endings leave the clause's own words", "[ko]") {
  struct Case {
    const char* word;
    const char* kept;
    Quotative kind;
  };
  for (const Case& one :
       {Case{"취소했다고", "취소했다", Quotative::go}, Case{"것이라고", "것", Quotative::go},
        Case{"아니라며", "아니라", Quotative::myeo}, Case{"오른다는", "오른다", Quotative::neun},
        Case{"것으로", "", Quotative::thing}, Case{"사과", "", Quotative::none}}) {
    INFO(one.word);
    const auto quoted = quotative(one.word);
    CHECK(std::string_view(one.word).substr(0, quoted.keep) == one.kept);
    CHECK(quoted.kind == one.kind);
  }
  CHECK(quotative("멈추라고").kind == Quotative::go);
  CHECK(quotative("검토하라고").command);
}

TEST_CASE("full stops of numbers and initials end no sentence", "[ko]") {
  CHECK(ends_abbreviation("J. 샘플", 1));
  CHECK(ends_abbreviation("vs. 샘플", 2));
  CHECK_FALSE(ends_abbreviation("말했다. 그는", 9));
}
