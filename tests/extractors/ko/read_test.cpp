#include <catch2/catch.hpp>

#include "core/names.h"
#include "extract/extract.h"
#include "pipeline/analysis.h"
#include "registry.h"

using namespace sayso;

namespace {

struct Reading {
  std::string text, title;
  std::vector<Statement> rows;

  [[nodiscard]] std::string words(const std::optional<ByteSpan>& span) const {
    return span ? std::string(slice(text, *span)) : "-";
  }
  [[nodiscard]] std::string content(std::size_t row) const {
    std::string out;
    for (const ByteSpan piece : rows[row].attribution.content) {
      if (!out.empty()) out += " / ";
      out += slice(text, piece);
    }
    return out;
  }
};

Reading read(const std::string& text, bool titled = false) {
  static const auto knowledge = extractors::load_knowledge();
  REQUIRE(knowledge);
  Article article = extract::from_text(text, titled);
  article.language = "ko";
  auto analysis = pipeline::analyse(std::move(article), *knowledge);
  return {analysis.article.text, analysis.article.title, std::move(analysis.statements)};
}

struct Case {
  const char* text;
  const char* content;
  const char* source;
  const char* cue;
  StatementKind kind;
  SourceType type;
};

}  // namespace

TEST_CASE("Korean reports are read", "[ko]") {
  using enum StatementKind;
  const Case cases[] = {
      {"홍길동 예시대 교수는 \"다리가 낡았다\"며 \"곧 닫아야 한다\"고 말했다.",
       "다리가 낡았다 / 곧 닫아야 한다", "홍길동 예시대 교수", "말했다", direct,
       SourceType::person},
      {"예시시는 낡은 다리를 내년에 닫는다고 1일 밝혔다.", "낡은 다리를 내년에 닫는다", "예시시",
       "밝혔다", indirect, SourceType::organization},
      {"예시전자가 공장을 닫을 것으로 알려졌다.", "예시전자가 공장을 닫을", "-", "알려졌다",
       indirect, SourceType::unattributed},
      {"이에 값이 더 오를 것이라는 전망이 나온다.", "값이 더 오를 것", "-", "전망이 나온다",
       indirect, SourceType::unattributed},
      {"시장에서는 값이 곧 내린다는 분석이 나온다.", "값이 곧 내린다", "시장", "분석이 나온다",
       indirect, SourceType::collective},
      {"예시연구원에 따르면 물가가 두 달째 올랐다.", "물가가 두 달째 올랐다", "예시연구원",
       "따르면", indirect, SourceType::organization},
      {"다리가 곧 닫힌다고 홍 교수는 강조했다.", "다리가 곧 닫힌다", "홍 교수", "강조했다",
       indirect, SourceType::person},
      {"예시시 관계자는 \"아직 정해진 것이 없다\"고 전했다.", "아직 정해진 것이 없다",
       "예시시 관계자", "전했다", direct, SourceType::anonymous},
      {"김하나는 \"같이 가자\"라며 웃었다.", "같이 가자", "김하나", "웃었다", direct,
       SourceType::person},
      {"예시당은 법안이 \"너무 늦었다\"는 입장이다.", "법안이 \"너무 늦었다\"", "예시당",
       "입장이다", mixed, SourceType::organization},
  };
  for (const Case& one : cases) {
    const auto reading = read(one.text);
    INFO(one.text);
    REQUIRE(reading.rows.size() == 1);
    const Attribution& words = reading.rows[0].attribution;
    CHECK(reading.content(0) == one.content);
    CHECK(reading.words(words.source) == one.source);
    CHECK(reading.words(words.cue) == one.cue);
    CHECK(words.kind == one.kind);
    CHECK(reading.rows[0].source_type == one.type);
  }
}

TEST_CASE("each row of a Korean text: source, cue, kind, content", "[ko]") {
  // Texts and their rows, a row a line: source | cue | kind | content. No row where nothing is
  // said.
  const std::pair<const char*, std::vector<std::string>> texts[] = {
      // A cue before its quotation.
      {"홍길동 이장이 말하길, \"물이 많이 줄었습니다.\"",
       {"홍길동 이장 | 말하길 | direct | 물이 많이 줄었습니다"}},
      {"홍길동 이장은 이처럼 덧붙였다: \"우물을 더 파야 한다.\"",
       {"홍길동 이장 | 덧붙였다 | direct | 우물을 더 파야 한다"}},
      {"홍길동 이장은 다음과 같이 말했다. \"물이 많이 줄었습니다.\"",
       {"홍길동 이장 | 말했다 | direct | 물이 많이 줄었습니다"}},
      {"예시시는 새 우물을 약속했다. 가뭄이 길어 물이 모자란다는 것이다.",
       {"예시시 | 약속했다 | indirect | 가뭄이 길어 물이 모자란다"}},
      // A quotation and its speaker, no cue between them.
      {"\"물이 많이 줄었습니다.\"홍 이장이 말했다.",
       {"홍 이장 | 말했다 | direct | 물이 많이 줄었습니다"}},
      {"\"물이 많이 줄었습니다.\" 우물을 가리키며 홍 이장이 말했다.",
       {"홍 이장 | 말했다 | direct | 물이 많이 줄었습니다"}},
      // A title is no speech.
      {"'예시 강의 노래' 홍길동이 김하나에게 고백했다.", {}},
      // The cue is the verb that tells, not what comes of it.
      {"홍길동은 \"나도 속았다\"라고 너스레를 떨어 웃음을 자아냈다.",
       {"홍길동 | 떨어 | direct | 나도 속았다"}},
      // A share of people.
      {"응답자의 60%가 길이 좁다고 답했다.", {"응답자의 60% | 답했다 | indirect | 길이 좁다"}},
      // A feared fact; nobody's words.
      {"주민들은 물값이 크게 오를 것을 걱정했다.",
       {"주민들 | 걱정했다 | indirect | 물값이 크게 오를"}},
      {"길이 넓어졌다고 보기 어렵다.", {}},
      {"이번 일로 길이 좁다는 점을 알 수 있었다.", {}},
      // A report in a report: each its own speaker.
      {"예시시는 길을 넓힌다고 말했다고 예시신문이 보도했다.",
       {"예시시 | 말했다고 | indirect | 길을 넓힌다",
        "예시신문 | 보도했다 | indirect | 예시시는 길을 넓힌다고 말했다"}},
      // A dateline is no part of what is said, nor the day on which it is.
      {"(예시=예시통신) 홍길동 기자 = 예시시는 이날 길을 넓힌다고 밝혔다.",
       {"예시시 | 밝혔다 | indirect | 길을 넓힌다"}},
      // The time of what is said is.
      {"예시시는 1일 내년 3월까지 길을 넓힌다고 밝혔다.",
       {"예시시 | 밝혔다 | indirect | 내년 3월까지 길을 넓힌다"}},
      {"예시시는 지난달 3일 길을 넓힌다고 밝혔다.", {"예시시 | 밝혔다 | indirect | 길을 넓힌다"}},
      {"예시시는 금요일 길을 넓힌다고 밝혔다.", {"예시시 | 밝혔다 | indirect | 길을 넓힌다"}},
      {"지난달에는 물이 마른다는 소식이 전해졌다.",
       {"- | 소식이 전해졌다 | indirect | 물이 마른다"}},
      {"2030년에는 물이 마를 것이라는 전망이 나온다.",
       {"- | 전망이 나온다 | indirect | 2030년에는 물이 마를 것"}},
      {"지난 60년간 길이 좁았다고 홍길동 이장은 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 지난 60년간 길이 좁았다"}},
      // To whom, where, through what, after what and how it is said is no part of it either.
      {"홍길동 이장은 기자들에게 길이 좁다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 길이 좁다"}},
      {"예시방송은 저녁 뉴스에서 물값이 오른다고 전했다.",
       {"예시방송 | 전했다 | indirect | 물값이 오른다"}},
      {"홍길동 이장은 변호인을 통해 길이 좁다고 밝혔다.",
       {"홍길동 이장 | 밝혔다 | indirect | 길이 좁다"}},
      {"그의 묘사에 따르면 길이 너무 좁다.", {"그 | 따르면 | indirect | 길이 너무 좁다"}},
      {"예시전자는 증권위에 낸 10K를 통해 매출이 줄었다고 밝혔다.",
       {"예시전자 | 밝혔다 | indirect | 매출이 줄었다"}},
      {"홍길동 이장은 행사에 참석해 길이 좁다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 길이 좁다"}},
      {"홍길동 이장은 법정에 나타나 변론 차례에서 길이 좁다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 길이 좁다"}},
      {"홍길동 이장은 긴 회의를 마친 뒤 길이 좁다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 길이 좁다"}},
      {"홍길동 감독은 경기가 끝나고 수비가 좋았다고 말했다.",
       {"홍길동 감독 | 말했다 | indirect | 수비가 좋았다"}},
      {"홍길동 이장은 선거 당시 우물을 파겠다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 우물을 파겠다"}},
      {"홍길동 이장은 법안을 비판하면서 시기가 늦었다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 시기가 늦었다"}},
      {"홍길동 이장은 결심한 듯 우물을 파겠다고 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 우물을 파겠다"}},
      // By what it comes about is.
      {"이를 통해 물이 맑아진다고 홍길동 이장은 말했다.",
       {"홍길동 이장 | 말했다 | indirect | 이를 통해 물이 맑아진다"}},
      {"기부를 통해 우물을 파야 한다는 목소리가 나온다.",
       {"- | 목소리가 나온다 | indirect | 기부를 통해 우물을 파야 한다"}},
      // What the narrator tells as a fact before it is not.
      {"길은 이미 막혔고 우물도 곧 마를 것으로 예상된다.",
       {"- | 예상된다 | indirect | 우물도 곧 마를"}},
      {"마을도 늙어 가는 법인데 길이 너무 좁다는 지적이 나온다.",
       {"- | 지적이 나온다 | indirect | 길이 너무 좁다"}},
      // What belongs to the first quoted word is.
      {"홍길동 이장은 이 길의 \"위험을 안다\"고 말했다.",
       {"홍길동 이장 | 말했다 | mixed | 이 길의 \"위험을 안다\""}},
      // Who gets a verdict is no part of it.
      {"예시시는 길이 너무 좁다는 비판을 받았다.",
       {"- | 비판을 받았다 | indirect | 길이 너무 좁다"}},
      // One speaker, several quotations.
      {"김하나 주민은 '길이 좁다' 또는 '위험하다'고 말했다.",
       {"김하나 주민 | 말했다 | direct | 길이 좁다 / 위험하다"}},
      {"홍길동 이장은 \"길이 좁다\"며 끝까지 싸우겠다는 뜻을 밝혔다.",
       {"홍길동 이장 | 밝혔다 | mixed | 길이 좁다 / 끝까지 싸우겠다"}},
      // As somebody said; a body that reports itself.
      {"예시시가 강조한 것처럼 길이 너무 좁다.",
       {"예시시 | 강조한 것처럼 | indirect | 길이 너무 좁다"}},
      {"예시시에 따르면 예시시는 길을 넓혔다고 밝혔다.",
       {"예시시 | 밝혔다 | indirect | 길을 넓혔다"}},
      // A quotation over two paragraphs whose cue stands behind the last.
      {"홍길동 이장은 물이 줄었다고 말했다.\n\"우물을 더 파야 합니다.\n여름 전에는 파야 "
       "합니다.\"라고 "
       "김하나 주민은 답했다.",
       {"홍길동 이장 | 말했다 | indirect | 물이 줄었다",
        "김하나 주민 | 답했다 | direct | 우물을 더 파야 합니다 / 여름 전에는 파야 합니다"}},
      // One that its opening tells, over lines of several sentences, closed by a mark of another
      // shape.
      {"홍길동 이장은 이렇게 말했다. “물이 줄었습니다.\n우물을 파야 합니다. 곧 파야 "
       "합니다.\n여름은 덥습니다.\"",
       {"홍길동 이장 | 말했다 | direct | 물이 줄었습니다 / 우물을 파야 합니다. 곧 파야 합니다 / "
        "여름은 덥습니다"}},
      // Two speakers, one verb.
      {"홍길동 이장은 \"길이 좁다\", 김하나 주민은 \"위험하다\"고 말했다.",
       {"홍길동 이장 | 말했다 | direct | 길이 좁다", "김하나 주민 | 말했다 | direct | 위험하다"}},
      {"홍길동 이장은 \"길이 좁다\"고, 김하나 주민은 \"위험하다\"고 말했다.",
       {"홍길동 이장 | 말했다 | direct | 길이 좁다", "김하나 주민 | 말했다 | direct | 위험하다"}},
      // Quotations inside quotations: of somebody else, not the speaker's own thoughts.
      {"홍길동 이장은 \"(주인이) '길이 좁다'며 도움을 호소했다\"고 말했다.",
       {"홍길동 이장 | 말했다 | direct | (주인이) '길이 좁다'며 도움을 호소했다",
        "주인 | 호소했다 | direct | 길이 좁다"}},
      {"홍길동 이장은 \"'길이 좁다'고 생각했다\"고 말했다.",
       {"홍길동 이장 | 말했다 | direct | '길이 좁다'고 생각했다"}},
      {"홍길동 이장은 \"주민이 '길이 좁다'고 말할 때가 아니다\"라고 말했다.",
       {"홍길동 이장 | 말했다 | direct | 주민이 '길이 좁다'고 말할 때가 아니다"}},
      // Words on signs; comments; answers with their shares.
      {"홍길동 이장은 '길을 넓혀라'란 피켓을 들고 서 있다.",
       {"홍길동 이장 | 피켓을 | direct | 길을 넓혀라"}},
      {"글에는 \"길이 좁다\" \"위험하다\" 등의 댓글이 달렸다.",
       {"- | 댓글이 달렸다 | direct | 길이 좁다 / 위험하다"}},
      {"주민 사이에는 '길이 좁다'(25%)거나 '위험하다'(54%)는 답변이 많았다.",
       {"- | 답변이 많았다 | direct | 길이 좁다 / 위험하다"}},
      {"홍길동 이장은 \"모릅니다\"만 되풀이했다.",
       {"홍길동 이장 | 되풀이했다 | direct | 모릅니다"}},
      // Whose question, and what a survey asks.
      {"\"길이 좁은가요?\"라는 한 주민의 질문에 답이 없었다.",
       {"한 주민 | 질문에 | direct | 길이 좁은가요?"}},
      {"홍길동 이장은 \"길이 좁은가요?\"라는 한 주민의 질문을 소개하며 \"좁다\"고 답했다.",
       {"한 주민 | 질문을 소개하며 | direct | 길이 좁은가요?",
        "홍길동 이장 | 답했다 | direct | 좁다"}},
      {"'길이 좁은가'라는 질문에 답이 없었다.", {}},
      // What a noun is about stands before it.
      {"시에서는 '길이 좁다'는 공사에 대한 불만이 나온다.",
       {"- | 불만이 나온다 | direct | 길이 좁다"}},
      // A clause that ends in marks.
      {"예시시의 대책은 '미봉책'이라는 지적이 나온다.",
       {"- | 지적이 나온다 | mixed | 예시시의 대책은 '미봉책'"}},
      {"예시시는 대책이 \"너무 늦었다\"는 비판을 받았다.",
       {"- | 비판을 받았다 | mixed | 대책이 \"너무 늦었다\""}},
      {"홍길동 시장은 길이 막힐 경우 \"닫겠다\"고 밝혔다.",
       {"홍길동 시장 | 밝혔다 | mixed | 길이 막힐 경우 \"닫겠다\""}},
      // A topic that the first report spares is the second's source.
      {"홍길동 시장은 '결정이 늦었다'는 지적에 \"늦지 않았다\"고 반박했다.",
       {"- | 지적에 | direct | 결정이 늦었다", "홍길동 시장 | 반박했다 | direct | 늦지 않았다"}},
      {"홍길동 시장은 결정이 늦었다는 지적에 늦지 않았다고 반박했다.",
       {"- | 지적에 | indirect | 결정이 늦었다",
        "홍길동 시장 | 반박했다 | indirect | 늦지 않았다"}},
      {"홍길동 시장은 기자들이 '언제 그만두느냐'고 묻자 \"곧\"이라고 답했다.",
       {"기자들 | 묻자 | direct | 언제 그만두느냐", "홍길동 시장 | 답했다 | direct | 곧"}},
      {"주민들은 '물러가라'고 적힌 팻말을 들고 \"끝까지 싸우겠다\"고 외쳤다.",
       {"팻말 | 적힌 | direct | 물러가라", "주민들 | 외쳤다 | direct | 끝까지 싸우겠다"}},
      {"예시신문은 홍길동 시장이 \"길을 넓힌다\"고 말했다고 보도했다.",
       {"홍길동 시장 | 말했다고 | direct | 길을 넓힌다",
        "예시신문 | 보도했다 | mixed | 홍길동 시장이 \"길을 넓힌다\"고 말했다"}},
      {"홍길동 시장은 \"죄송하다\"는 말과 함께 자리를 떴다.",
       {"홍길동 시장 | 말과 | direct | 죄송하다"}},
      // Whom the words behind a quotation tell of.
      {"\"길이 좁아요.\" 홍길동 이장이 한숨을 쉬었다. \"시에서 고쳐야죠.\"",
       {"홍길동 이장 | - | direct | 길이 좁아요 / 시에서 고쳐야죠"}},
      {"\"길이 좁아요.\" 예시동에 사는 홍길동 씨의 말이다.",
       {"홍길동 씨 | 말이다 | direct | 길이 좁아요"}},
      {"\"길이 좁아요.\" 홍길동 씨(45)는 이렇게 말했다.",
       {"홍길동 씨(45) | 말했다 | direct | 길이 좁아요"}},
      {"\"이제 끝이다\"던 홍길동 씨는 다시 일어섰다.", {"홍길동 씨 | 던 | direct | 이제 끝이다"}},
      {"'나는 간다'는 홍길동이 부른 노래다.", {}},
      // What gets a name in marks; what is still to be said.
      {"홍길동 시장은 이번 대책을 \"뒷북\"이라고 비판했다.",
       {"홍길동 시장 | 비판했다 | mixed | 이번 대책을 \"뒷북\""}},
      {"홍길동 시장은 \"너무한 처사\"라며 즉각 사과할 것을 촉구했다.",
       {"홍길동 시장 | 촉구했다 | direct | 너무한 처사"}},
      {"홍길동 시장은 \"길이 좁다\"고 진단하면서도 \"급하지 않다\"고 덧붙였다.",
       {"홍길동 시장 | 진단하면서도 | direct | 길이 좁다",
        "홍길동 시장 | 덧붙였다 | direct | 급하지 않다"}},
      {"주민들은 \"길이 좁다\" \"위험하다\" 등 부정적인 반응을 보였다.",
       {"주민들 | 반응을 보였다 | direct | 길이 좁다 / 위험하다"}},
      {"홍길동 시장은 이번 대책을 \"뒷북 행정\"이라고 불렀다.",
       {"홍길동 시장 | 불렀다 | mixed | 이번 대책을 \"뒷북 행정\""}},
      // Quotations that end with a comma; what nobody says.
      {"“길이 좁습니다,” 홍길동은 말했다. “고쳐야죠.”",
       {"홍길동 | 말했다 | direct | 길이 좁습니다 / 고쳐야죠"}},
      {"\"길이 좁습니다,\" 그는 이어 \"고쳐야죠\"라고 말했다.",
       {"그 | 말했다 | direct | 길이 좁습니다 / 고쳐야죠"}},
      {"홍길동 시장이 \"그만두겠다\"고 말한 적이 없다.", {}},
      {"홍길동 시장이 \"그만두겠다\"고 말했는지는 모른다.", {}},
      // The noun that a verb of accord has before it.
      {"홍길동 교수는 길이 \"좁다\"는 데 동의했다.",
       {"홍길동 교수 | 동의했다 | mixed | 길이 \"좁다\""}},
      // The sentence behind a quotation hands it on, whoever spoke before.
      {"홍길동 시장은 길이 넓어진다고 말했다.\n\"길이 좁아 늘 막혔어요.\"\n예시동에서 만난 김하나 "
       "씨(34)는 이렇게 말했다.",
       {"홍길동 시장 | 말했다 | indirect | 길이 넓어진다",
        "김하나 씨(34) | 말했다 | direct | 길이 좁아 늘 막혔어요"}},
      {"홍길동 시장은 길이 넓어진다고 말했다.\n\"길이 좁아 늘 막혔어요.\"\n예시동에서 만난 김하나 "
       "씨의 말이다.",
       {"홍길동 시장 | 말했다 | indirect | 길이 넓어진다",
        "김하나 씨 | 말이다 | direct | 길이 좁아 늘 막혔어요"}},
      // What is asked is no part of the answer.
      {"홍길동 시장은 \"언제 그만두느냐\"는 질문에 \"곧\"이라며 웃었다.",
       {"홍길동 시장 | 웃었다 | direct | 곧"}},
      {"홍길동 시장은 언제 그만두느냐는 질문에 곧 그만둔다고 답했다.",
       {"홍길동 시장 | 답했다 | indirect | 곧 그만둔다"}},
      {"홍길동 시장은 \"곧 그만두겠다\"고 한 바 있다.",
       {"홍길동 시장 | 한 | direct | 곧 그만두겠다"}},
      // A title and its particle; what nobody has said.
      {"'긴 밤 예시'는 평단의 높은 평가를 받았다.", {}},
      {"홍길동 시장은 누군가 '큰일이다'라고 여길지 모를 말을 남겼다.", {}},
      // Lines of a broadcast; its own people and its pictures speak for nobody.
      {"[홍길동 / 예시마을 이장 : 물이 많이 줄었습니다.]\n[김하나/주민] 길이 좁아요.",
       {"홍길동 / 예시마을 이장 | - | direct | 물이 많이 줄었습니다",
        "김하나/주민 | - | direct | 길이 좁아요"}},
      {"[김하나/기자] 길이 좁습니다.\n[사진 / 예시신문] 길이 좁다.", {}},
  };
  for (const auto& [text, rows] : texts) {
    INFO(text);
    const auto reading = read(text);
    std::vector<std::string> found;
    for (std::size_t k = 0; k < reading.rows.size(); ++k) {
      const Attribution& row = reading.rows[k].attribution;
      found.push_back(reading.words(row.source) + " | " + reading.words(row.cue) + " | " +
                      std::string(spell(row.kind)) + " | " + reading.content(k));
    }
    CHECK(found == rows);
  }
}

TEST_CASE("a cited report is the source, who cites it the relay", "[ko]") {
  const auto reading =
      read("블룸버그는 예시증권 보고서를 인용해 예시전자가 계약을 취소했다고 보도했다.");
  REQUIRE(reading.rows.size() == 1);
  const Statement& row = reading.rows[0];
  CHECK(reading.content(0) == "예시전자가 계약을 취소했다");
  CHECK(reading.words(row.attribution.source) == "예시증권 보고서");
  CHECK(row.source_type == SourceType::document);
  CHECK(row.via == "블룸버그");
  CHECK(row.flags.has(Flag::second_hand));
  CHECK(row.flags.has(Flag::document));
}

TEST_CASE("a dropped subject is the one who spoke before", "[ko]") {
  const auto reading = read(
      "홍길동 예시대 교수는 \"다리가 낡았다\"고 말했다.\n이어 \"내년까지 고쳐야 한다\"고 "
      "덧붙였다.");
  REQUIRE(reading.rows.size() == 2);
  const Statement& row = reading.rows[1];
  CHECK(reading.words(row.attribution.source) == "홍길동 예시대 교수");
  CHECK(row.attribution.source_elided);
  CHECK(row.canonical == "홍길동");
  CHECK(row.confidence != Confidence::high);
}

TEST_CASE("short forms and pronouns go back to the full name", "[ko]") {
  const auto reading = read(
      "홍길동 예시대 교수는 다리가 낡았다고 말했다.\n"
      "홍 교수는 \"내년이면 늦다\"고 강조했다.\n그는 \"지금 고쳐야 한다\"고 덧붙였다.");
  REQUIRE(reading.rows.size() == 3);
  for (const Statement& row : reading.rows) CHECK(row.canonical == "홍길동");
}

TEST_CASE("what a Korean row's words leave in doubt keeps it from high", "[ko]") {
  // Either the head or the mayor may be the one who says it.
  const auto head = read("홍길동 이장은 길이 좁다고 주장하는 주민들을 만났다.");
  REQUIRE(head.rows.size() == 1);
  CHECK(head.rows[0].flags.has(Flag::source_guessed));
  CHECK(head.rows[0].confidence != Confidence::high);
  // Speech that goes on and never closes.
  const auto open = read(
      "홍길동 이장은 \"길이 좁다\"고 말했다.\n\"물이 없는 것이다’ 김하나가 말했다.\n비가 왔다.");
  REQUIRE(open.rows.size() == 1);
  CHECK(open.rows[0].flags.has(Flag::quote_unclosed));
  CHECK(open.rows[0].confidence != Confidence::high);
  // Speech that no verb hands on is no part of its neighbour's name.
  const auto next = read("\"물이 줄었습니다,\" 홍 이장은 이어 \"우물을 파야 합니다\"라고 말했다.");
  REQUIRE(!next.rows.empty());
  CHECK(next.words(next.rows.back().attribution.source) == "홍 이장");
}

TEST_CASE("a rumour and its denial are two rows", "[ko]") {
  const auto reading = read("홍길동 의원은 돈을 받았다는 의혹을 부인했다.");
  REQUIRE(reading.rows.size() == 2);
  CHECK(reading.rows[0].source_type == SourceType::unattributed);
  CHECK(reading.rows[1].flags.has(Flag::denial));
  CHECK(reading.words(reading.rows[1].attribution.source) == "홍길동 의원");
}

TEST_CASE("names, questions and the narrator's own words are no reports", "[ko]") {
  for (const char* text : {
           "사람들은 이 다리를 '무지개다리'라고 부른다.",
           "다음 해에는 값이 더 오를 것으로 보인다.",
           "그는 가방을 들고 집으로 돌아갔다.",
           "이 노래는 '봄이 온다'라는 제목으로 나왔다.",
           "무엇이 가장 큰 문제라고 생각하나.",
       }) {
    INFO(text);
    CHECK(read(text).rows.empty());
  }
}

TEST_CASE("a quotation in the title is linked to the body's", "[ko]") {
  const auto reading = read(
      "\"낡은 다리 곧 닫아야\" 떠나는 주민들\n홍길동 예시대 교수는 \"낡은 다리를 곧 닫아야 "
      "한다\"고 "
      "말했다.",
      true);
  REQUIRE(reading.rows.size() == 2);
  const Statement& title = reading.rows[1];
  CHECK(title.attribution.place == Place::headline);
  CHECK(title.flags.has(Flag::headline_unsourced));
  CHECK_FALSE(title.flags.has(Flag::quote_altered));  // shorter, in the same words
  CHECK(title.canonical == "홍길동");

  const auto named =
      read("홍길동 \"다리가 낡았다\"\n홍길동 교수는 \"다리가 낡았다\"고 말했다.", true);
  REQUIRE(named.rows.size() == 2);
  CHECK_FALSE(named.rows[1].flags.has(Flag::headline_unsourced));
  CHECK_FALSE(named.rows[1].flags.has(Flag::quote_altered));
}

TEST_CASE("any Korean text gives a list", "[ko]") {
  for (const char* text :
       {"", "\n", "\"", "고 말했다", "“““", "따르면", "에 따르면", ":", "'\"'\"", "\"\"고 말했다",
        "라며", "은 는 이 가", "것으로", "(", ")", "는 것이다."}) {
    INFO(text);
    CHECK(read(text).rows.size() < 3);
  }
}
