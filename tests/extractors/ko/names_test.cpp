#include <algorithm>
#include <catch2/catch.hpp>

#include "core/names.h"
#include "extract/extract.h"
#include "languages/ko/korean.h"
#include "languages/ko/source_words.h"
#include "pipeline/analysis.h"
#include "registry.h"

using namespace sayso;

namespace {

const extractors::korean::Lexicon& lexicon() {
  static const auto parsed = extractors::korean::make_lexicon();
  REQUIRE(parsed);
  return **parsed;
}

std::vector<Statement> read(const std::string& text) {
  static const auto knowledge = extractors::load_knowledge();
  REQUIRE(knowledge);
  Article article = extract::from_text(text, false);
  article.language = "ko";
  return pipeline::analyse(std::move(article), *knowledge).statements;
}

std::vector<std::string> canonicals(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& row : read(text)) out.push_back(row.canonical);
  return out;
}

}  // namespace

TEST_CASE("what the words of a Korean source say", "[ko]") {
  struct Case {
    const char* words;
    const char* name;
    SourceType type;
  };
  const Case cases[] = {
      {"홍길동 예시대 교수", "홍길동", SourceType::person},
      {"제인 크레이그 인도 총리", "제인 크레이그", SourceType::person},
      {"마이클 샘플 볼리비아 외무부 차관", "마이클 샘플", SourceType::person},
      {"72세의 마이클 샘플", "마이클 샘플", SourceType::person},
      {"그의 조카 중 한 명인 마이클 밴", "마이클 밴", SourceType::person},
      {"예시단 감독으로 선임된 제인 샘플 감독", "제인 샘플", SourceType::person},
      {"연구를 주도한 제인 샘플 교수", "제인 샘플", SourceType::person},
      {"전제한 홍 감독", "홍 감독", SourceType::person},
      {"도출한 피터 크레이그", "피터 크레이그", SourceType::person},
      {"피터 크레이그 RSM 분석가", "피터 크레이그", SourceType::person},
      {"재미 본 프레디 감독", "프레디", SourceType::person},
      {"예시당의 지도자 샘플", "샘플", SourceType::person},
      {"축구 황제 ‘프레디’", "프레디", SourceType::person},
      {"예시청 = 홍길동 장관", "홍길동", SourceType::person},
      {"임꺽정과 경쟁 중인 홍길동", "홍길동", SourceType::person},
      {"홍길동과 임꺽정", "홍길동, 임꺽정", SourceType::person},
      {"크레이그 선거 캠페인 대변인", "크레이그 선거 캠페인 대변인", SourceType::anonymous},
      {"변호사 측", "변호사 측", SourceType::anonymous},
      {"홍길동의 여자친구", "홍길동의 여자친구", SourceType::anonymous},
      {"응답자의 46.7%", "응답자", SourceType::collective},
      {"전체 이용자 중 120명", "전체 이용자 중 120명", SourceType::collective},
      {"예시 글로브", "예시 글로브", SourceType::outlet},
      {"현행 예시관리법", "예시관리법", SourceType::document},
      {"예시시의 설명", "예시시", SourceType::organization},
      {"남미 볼리비아 정부", "볼리비아 정부", SourceType::organization},
      {"대만 매체 UDN", "UDN", SourceType::outlet},
      {"예시신문 등 외신", "예시신문", SourceType::outlet},
      {"외신들", "외신", SourceType::collective},
      {"예시 FC 전임 감독", "예시 FC 전임 감독", SourceType::anonymous},
      {"예시일보, 예시통신 등", "예시일보, 예시통신", SourceType::outlet},
      {"정가에서 나오는 얘기", "정가", SourceType::collective},
      {"예시단체가 직장인 100명을 조사한 내용", "예시단체", SourceType::document},
      {"여당 초선 의원", "여당 초선 의원", SourceType::anonymous},
      {"예시당의 한 재선 의원", "예시당의 한 재선 의원", SourceType::anonymous},
      {"Sample Pundit와 SampleState와 같은 매체들", "Sample Pundit, SampleState",
       SourceType::outlet},
      {"참석자 중 한 명", "참석자 중 한 명", SourceType::anonymous},
      {"예시당 내부", "예시당 내부", SourceType::collective},
      {"노동단체 갑을123이 낸 보고서", "갑을123", SourceType::document},
      {"교육계의 많은 이", "교육계의 많은 이", SourceType::collective},
      {"영국에 사는 유대인 앤서니 크레이그", "앤서니 크레이그", SourceType::person},
  };
  for (const Case& one : cases) {
    INFO(one.words);
    const SourceWords said = extractors::korean::source_words(one.words, lexicon());
    CHECK(said.name == one.name);
    CHECK(spell(said.type) == spell(one.type));
  }
}

TEST_CASE("short forms that a Korean text uses", "[ko]") {
  struct Case {
    const char* text;
    const char* full;
    const char* alias;
  };
  const Case cases[] = {
      {"예시재단의 마르첼로 샘플코 감독이 왔다.", "마르첼로 샘플코", "샘플코 감독"},
      {"조사를 할 제프 크레이그.\n크레이그는 웃었다.", "제프 크레이그", "크레이그"},
      {"'별똥' 홍길동 역시 왔다.", "홍길동", "별똥"},
      {"예시지방항공청은 문을 닫았다. 예시항공청은 쉰다.", "예시지방항공청", "예시항공청"},
      {"예시서구청은 길을 넓혔다.", "예시서구청", "구청"},
      {"예시지검은 항소했다. 검찰은 쉰다.", "예시지검", "검찰"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const auto found = extractors::korean::aliases(one.text, lexicon());
    CHECK(std::any_of(found.begin(), found.end(), [&](const Language::Alias& alias) {
      return alias.full == one.full && alias.alias == one.alias;
    }));
  }
  for (const char* text : {"범정부 회의가 열렸다. 정부는 쉰다.", "징역 2년…검찰 항소",
                           "회의 도중 크레이그가 왔다. 크레이그는 웃었다."}) {
    INFO(text);
    CHECK(extractors::korean::aliases(text, lexicon()).empty());
  }
}

TEST_CASE("whom a Korean pronoun stands for", "[ko]") {
  struct Case {
    const char* text;
    std::vector<std::string> canonical;
  };
  const Case cases[] = {
      {"홍길동 예시대 교수는 다리를 보았다. 그는 \"다리가 낡았다\"고 말했다.", {"홍길동"}},
      {"예시당 간부 크레이그는 모임을 열었다. 그는 \"이미 늦었다\"고 말했다.", {"크레이그"}},
      {"예시당 후보 제프 크레이그(Jeff Craig)도 왔다. 그는 \"이미 늦었다\"고 말했다.",
       {"제프 크레이그"}},
      {"홍길동 교수는 \"낡았다\"고 말했다. 그의 설명에 따르면 임꺽정 시장이 다리를 보았다. 그는 "
       "\"새것이다\"라고 말했다.",
       {"홍길동", "홍길동", "홍길동"}},
      {"홍길동 교수는 \"낡았다\"고 말했다. 임꺽정 감독은 다리를 보았다. 그는 \"새것이다\"라고 "
       "말했다.",
       {"홍길동", "임꺽정"}},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(canonicals(one.text) == one.canonical);
  }
}

TEST_CASE("who relays a Korean statement", "[ko]") {
  struct Case {
    const char* text;
    const char* source;
    const char* via;
  };
  const Case cases[] = {
      {"홍길동 장관은 로이터통신과의 인터뷰에서 \"다리를 닫는다\"고 말했다.", "홍길동",
       "로이터통신"},
      {"영국 매체 예시닷컴과의 인터뷰에서 홍길동은 \"다리를 닫는다\"고 말했다.", "홍길동",
       "예시닷컴"},
      {"홍길동 장관은 1일 중앙일보와의 인터뷰에서 \"다리를 닫는다\"고 말했다.", "홍길동", ""},
      {"홍길동 의원은 1일 CBS라디오 ‘예시의 저녁’에 출연해 \"다리를 닫는다\"고 말했다.", "홍길동",
       "CBS라디오"},
      {"홍길동 의원은 1일 KBS 건물에서 \"다리를 닫는다\"고 말했다.", "홍길동", ""},
      {"홍길동 선수는 자신의 소속사를 통해 올해를 끝으로 은퇴하겠다고 밝혔다.", "홍길동", "소속사"},
      {"홍길동 시장은 보도자료를 통해 \"다리를 닫는다\"고 밝혔다.", "홍길동", ""},
      {"홍길동 장관은 다리를 닫는다고 로이터통신에 말했다.", "홍길동", "로이터통신"},
      {"홍길동 선수는 지난달 27일 법무법인 예시 변호사 임꺽정 변호사를 통해 \"나는 모른다\"고 "
       "밝혔다.",
       "홍길동", "임꺽정"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const auto rows = read(one.text);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].canonical == one.source);
    CHECK(rows[0].via == one.via);
    CHECK(rows[0].flags.has(Flag::second_hand) == !rows[0].via.empty());
  }
  const auto nested = read("홍길동 장관은 다리를 닫겠다고 밝혔다고 로이터통신이 보도했다.");
  REQUIRE(nested.size() == 2);
  CHECK(nested[0].canonical == "홍길동");
  CHECK(nested[0].via == "로이터통신");
  CHECK(nested[1].via.empty());
  const auto list = read("31일 가디언, 로이터 등에 따르면 홍길동 장관은 길이 좁다고 말했다.");
  REQUIRE(list.size() == 2);
  CHECK(list[0].canonical == "The Guardian, Reuters");
  CHECK(list[1].via == "가디언, 로이터");
  const auto known = read("로이터통신은 예시시의 다리가 닫힌 것으로 알려졌다고 보도했다.");
  REQUIRE(known.size() == 2);
  CHECK(known[0].source_type == SourceType::unattributed);
  CHECK(known[0].via == "로이터통신");
}

TEST_CASE("who answers in a Korean survey", "[ko]") {
  struct Case {
    const char* text;
    const char* canonical;
  };
  const Case cases[] = {
      {"회원의 46.7%가 값이 비싸다고 답했다.", "회원"},
      {"예시신문 가입자는 '값이 비싸다'는 응답이 가장 많았다.", "예시신문 가입자"},
      {"예시당 지도부 내에선 \"이미 늦었다\"는 평가가 나온다.", "예시당 지도부"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const auto rows = read(one.text);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].canonical == one.canonical);
    CHECK(rows[0].source_type == SourceType::collective);
    CHECK(rows[0].flags.has(Flag::anonymous));
  }
  // A share that is said of something else answers nothing.
  const auto other = read("예시시는 46.7%가 늘었다고 밝혔다.");
  REQUIRE(other.size() == 1);
  CHECK(other[0].canonical == "예시시");
}

TEST_CASE("who a Korean source is, as written", "[ko]") {
  struct Case {
    const char* text;
    const char* source;
    SourceType type;
  };
  const Case cases[] = {
      // Names and nouns that end like a verb or a clause belong to the phrase.
      {"파키스탄 정부는 길을 넓힌다고 밝혔다.", "파키스탄 정부", SourceType::organization},
      {"캐나다 총리는 길을 넓힌다고 밝혔다.", "캐나다 총리", SourceType::person},
      {"최고 간부들은 길을 넓힌다고 밝혔다.", "최고 간부들", SourceType::collective},
      {"예시시는 길이 좁다는 평론가들의 비난을 받았다.", "평론가들", SourceType::collective},
      {"또 다른 최고위원은 \"길이 좁다\"고 말했다.", "또 다른 최고위원", SourceType::anonymous},
      {"31일 가디언, 로이터 등은 예시시가 길을 닫았다고 보도했다.", "가디언, 로이터 등",
       SourceType::outlet},
      {"다만 ‘길을 그대로 둔다’는 게 당 지도부 내 중론이다.", "당 지도부", SourceType::collective},
      {"응답 기업들 가운데 값이 비싸다는 의견은 47.5%로 가장 많았다.", "응답 기업들",
       SourceType::collective},
      {"예시협회가 지난 8월 기업 615곳을 대상으로 ‘채용 조사’를 벌인 결과, 3곳 중 1곳은 채용을 "
       "늘리길 원하는 것으로 나타났다.",
       "예시협회가 지난 8월 기업 615곳을 대상으로 ‘채용 조사’를 벌인 결과", SourceType::document},
      {"예시단체가 예시사에 맡겨 직장인 1000명을 조사한 내용에 따르면 값이 올랐다.",
       "예시단체가 예시사에 맡겨 직장인 1000명을 조사한 내용", SourceType::document},
      {"40대 주부는 \"값이 비싸다\"고 했다.", "40대 주부", SourceType::anonymous},
      {"예시 보고서는 길이 좁다고 지적했다.", "예시 보고서", SourceType::document},
      {"예시 보고서는 값이 오른다는 것을 보여줬다.", "예시 보고서", SourceType::document},
      {"새 연구는 길이 좁다는 사실을 밝혀냈다.", "새 연구", SourceType::document},
      {"이웃 주민들은 그가 착했다고 입을 모았다.", "이웃 주민들", SourceType::collective},
      {"블룸버그는 예시사가 공장을 닫는다고 관계자를 인용해 보도했다.", "관계자",
       SourceType::anonymous},
      {"시장을 비롯해 상인들은 길을 보았고, 갑부는 \"길이 좁다\"고 했다.", "갑부",
       SourceType::person},
      {"예시당 내부에서는 \"길이 좁다\"는 목소리가 나온다.", "예시당 내부", SourceType::collective},
      {"길이 낡았다는 영국의 한 연구 결과가 나왔다.", "영국의 한 연구", SourceType::document},
      {"조사 결과 응답자의 60%는 길이 좁다고 답했다.", "응답자의 60%", SourceType::collective},
      {"참석자 중 한 명이 그에게 길을 넓힐 것이냐고 물었다.", "참석자 중 한 명",
       SourceType::anonymous},
      {"길이 넓어질 것으로 예상될 것이라고 한 예시당 보좌관이 말했다.", "한 예시당 보좌관",
       SourceType::anonymous},
      // A topic belongs to the main clause.
      {"위협은 예시시 경찰이 길이 막혔다고 말한 사고 뒤에 커졌다.", "예시시 경찰",
       SourceType::organization},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string text = one.text;
    const auto rows = read(text);
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].attribution.source);
    CHECK(slice(text, *rows[0].attribution.source) == one.source);
    CHECK(spell(rows[0].source_type) == spell(one.type));
  }
}

TEST_CASE("the sentence before names the source", "[ko]") {
  struct Case {
    const char* text;
    std::vector<std::string> canonical;
  };
  const Case cases[] = {
      {"홍길동 시장은 다리를 보았다. 다리가 낡았다는 판단에서다.", {"홍길동"}},
      {"예시협회도 대책에 나섰다. 값을 낮추겠다고 약속했다.", {"예시협회"}},
      {"정부도 대책에 나섰다. 값을 낮추겠다고 약속했다.", {"정부"}},
      {"학생들은 시험을 싫어했다. 시험이 어떤지 묻는 항목에는 ‘어렵다’는 답변이 주를 이뤘다.",
       {"학생들"}},
      {"학생들은 회의적인 태도를 보였다. 시험이 어떤지 묻는 항목에는 ‘매우 어렵다’는 답변이 92%로 "
       "가장 많았다. ‘잘 모르겠다’는 의견은 5%였다.",
       {"학생들", "학생들"}},
      {"학생들은 회의적인 태도를 보였다. 정부가 시험을 없앨 것이라고 생각하는지 묻는 질문에 ‘전혀 "
       "그렇지 않다’고 답한 비율이 75%에 달했다.",
       {"학생들"}},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(canonicals(one.text) == one.canonical);
  }
}

TEST_CASE("a report of a report holds all of its words", "[ko]") {
  const std::string text = "예시시는 협의에 나선다는 방침을 정한 것으로 알려졌다.";
  const auto rows = read(text);
  REQUIRE(rows.size() == 2);
  CHECK(slice(text, rows[1].attribution.content.front()) == "예시시는 협의에 나선다는 방침을 정한");
  CHECK(rows[1].flags.has(Flag::hearsay));
}

TEST_CASE("nobody gives what somebody denies", "[ko]") {
  const auto rows = read(
      "홍길동 의원은 \"길이 좁다\"고 말했다. 홍 의원은 그 뒤 여론이 변했다는 의견은 부인했다.");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].source_type == SourceType::unattributed);
  CHECK(rows[2].canonical == "홍길동");
  CHECK(rows[2].flags.has(Flag::denial));
}

TEST_CASE("a body's own name in parentheses", "[ko]") {
  CHECK(canonicals("예시 관보(Sample Record)에 따르면 길이 좁다.").front() == "Sample Record");
  CHECK(canonicals("예시협회(KSA)는 길이 좁다고 밝혔다.").front() == "예시협회");
}

TEST_CASE("who speaks in a report within a report", "[ko]") {
  struct Case {
    const char* text;
    const char* source;
    const char* via;
  };
  const Case cases[] = {
      {"경찰은 그가 길을 막은 것을 인정했다고 말했다.", "그", "경찰"},
      {"예시 위원회는 정부가 길을 넓힌다고 발표했다고 지적했다.", "정부", "예시 위원회"},
      {"시는 길을 넓힌다고 밝혔다고 로이터통신이 전했다.", "시", "로이터통신"},
      {"위협은 예시시 경찰이 길이 막혔다고 말한 사고 뒤에 커졌다고 로이터는 보도했다.",
       "예시시 경찰", "로이터"},
      {"그는 법정에서 \"나는 모른다\"라고 선언했다고 한다.", "그", ""},
      {"그는 법정에서 자신이 ‘무죄’라고 선언했다고 한다.", "그", ""},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string text = one.text;
    const auto rows = read(text);
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].attribution.source);
    CHECK(slice(text, *rows[0].attribution.source) == one.source);
    CHECK(rows[0].via == one.via);
  }
}

TEST_CASE("who speaks in a quotation within a quotation", "[ko]") {
  struct Case {
    const char* text;
    const char* content;
    const char* canonical;
  };
  const Case cases[] = {
      {"홍길동 교수는 \"사장님이 ‘임금을 더 줘야 하느냐’며 대책을 호소했다\"고 말했다.",
       "임금을 더 줘야 하느냐", "사장님"},
      {"홍길동 교수는 \"지난해 많은 이가 ‘숙제는 끝. 이제 없다’라고 생각했다\"고 말했다.",
       "숙제는 끝. 이제 없다", "많은 이"},
      {"홍길동 교수는 \"철학자 갑부가 '사랑은 둘이다'라고 설명했다\"고 말했다.", "사랑은 둘이다",
       "갑부"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const std::string text = one.text;
    const auto rows = read(text);
    REQUIRE(rows.size() == 2);
    CHECK(slice(text, rows[1].attribution.content.front()) == one.content);
    CHECK(rows[1].canonical == one.canonical);
    CHECK(rows[1].via == "홍길동");
  }
  // 우리 speaks for the speaker himself.
  CHECK(read("홍길동 교수는 \"지금은 우리가 '길이 좁다'라고 말할 때다\"라고 말했다.").size() == 1);
}

TEST_CASE("who reads out another's question says what follows", "[ko]") {
  const auto rows = read(
      "홍길동이 \"기분이 어떠냐?\"라는 한 청취자의 질문을 소개하며 \"후배도 있냐?\"라고 물었다.");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].canonical == "한 청취자");
  CHECK(rows[0].via == "홍길동");
  CHECK(rows[1].canonical == "홍길동");
  CHECK(rows[1].via.empty());
  const auto noun =
      read("홍길동은 \"기쁘다\"고 말했다. 이어 \"값이 내린다. 곧 끝난다\"는 전략도 함께 전했다.");
  REQUIRE(noun.size() == 2);
  CHECK(noun[1].canonical == "홍길동");
}

TEST_CASE("what is said in a document", "[ko]") {
  for (const char* text :
       {"홍길동 시장은 길이 좁다고 말했다. 이어 보도자료를 통해 \"길을 넓힌다\"고 밝혔다.",
        "예시당은 논평에서 \"길이 좁다\"고 밝혔다.",
        "길이 넓어진다고 예시시 경찰이 토요일 낸 보고서에서 밝혔다."}) {
    INFO(text);
    CHECK(read(text).back().flags.has(Flag::document));
  }
}

TEST_CASE("figures go on with the survey named before", "[ko]") {
  const auto rows = read(
      "예시협회가 낸 보고서에 따르면 값이 올랐다.\n다리를 건넌 사람도 있다.\n가게를 닫은 사람도 "
      "늘어난 "
      "것으로 집계됐다.");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].canonical == "예시협회");
  CHECK(rows[1].flags.has(Flag::document));
  CHECK_FALSE(rows[1].flags.has(Flag::hearsay));
  const auto alone = read("가게를 닫은 사람이 늘어난 것으로 집계됐다.");
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].flags.has(Flag::hearsay));
}

TEST_CASE("an outlet that is not named, and one named before", "[ko]") {
  const auto rows = read(
      "한 매체는 다리가 닫힌다고 보도했다.\n대만 매체 예시닷컴은 다리가 열린다고 보도했다. 매체는 "
      "값이 오른다고 전했다.");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].source_type == SourceType::outlet);
  CHECK(rows[0].flags.has(Flag::anonymous));
  CHECK(rows[1].canonical == "예시닷컴");
  CHECK_FALSE(rows[1].flags.has(Flag::anonymous));
  CHECK(rows[2].canonical == "예시닷컴");
}

TEST_CASE("a clause that its reporter gives as possible is hedged", "[ko]") {
  for (const char* text :
       {"예시시는 다리가 닫힐 수 있다고 밝혔다.", "예시시는 값이 오를 것으로 예상된다고 밝혔다."}) {
    INFO(text);
    const auto rows = read(text);
    REQUIRE_FALSE(rows.empty());
    CHECK(rows[0].flags.has(Flag::hedged));
  }
  const auto quoted = read("예시시는 \"다리가 닫힐 수 있다\"고 밝혔다.");
  REQUIRE(quoted.size() == 1);
  CHECK_FALSE(quoted[0].flags.has(Flag::hedged));
}
