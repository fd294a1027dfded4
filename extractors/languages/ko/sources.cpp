#include "languages/ko/sources.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kReach = 40;        // words that a source may stand before its content
constexpr std::size_t kClauseWords = 14;  // words of a clause that tells of a document
constexpr int kLikely = 4;                // one that the rules would take
constexpr int kHopeless = -8;             // a candidate of this score is not worth ranking

/// Noun cues that a crowd gives as well as a person.
bool is_opinion(const Cue& cue) {
  return cue.lemma == "평가" || cue.lemma == "지적" || cue.lemma == "분석" || cue.lemma == "전망" ||
         cue.lemma == "관측" || cue.lemma == "우려" || cue.lemma == "중론" || cue.lemma == "반응" ||
         cue.lemma == "해석" || cue.lemma == "조언" || cue.lemma == "기대" || cue.lemma == "비판";
}

/// What those asked in a survey do.
bool answers(const Cue& cue) {
  return cue.lemma == "답하다" || cue.lemma == "응답하다" || cue.lemma == "답변하다" ||
         cue.lemma == "생각하다" || cue.lemma == "말하다";
}

/// Whether phrases of this kind are known to speak.
bool names_speaker(SourceKind kind) {
  return kind != SourceKind::unknown && kind != SourceKind::never && kind != SourceKind::document;
}

}  // namespace

bool is_reply(const Cue& cue) {
  return cue.lemma == "응답" || cue.lemma == "답변" || cue.lemma == "대답" || cue.lemma == "의견";
}

int SourceFinder::score(const Report& report, const Phrase& phrase, bool behind) const {
  int sum = 0;
  const bool surveyed = phrases_.share(phrase) && report.cue != nullptr && answers(*report.cue);
  const bool passive =
      report.rule == Rule::thing && report.cue != nullptr && report.cue->kind == CueKind::passive;
  const bool noun_cue = report.rule == Rule::clause_noun || report.rule == Rule::quoted_noun;
  switch (phrase.kind) {
    case SourceKind::title:
    case SourceKind::person:
    case SourceKind::pronoun:
    case SourceKind::anonymous:
      sum += 5;
      break;
    case SourceKind::outlet:
    case SourceKind::organization:
    case SourceKind::collective:
      sum += 4;
      break;
    case SourceKind::document:
      sum += 1;
      break;
    case SourceKind::never:
      sum -= surveyed ? 0 : 8;
      break;
    case SourceKind::unknown:
      sum += phrase.name ? 3 : 0;
      break;
  }
  const bool known = phrase.kind != SourceKind::unknown || phrase.name;
  switch (phrase.particle) {
    case Particle::topic:
      sum += 5;
      break;
    case Particle::subject:
      sum += behind || (report.rule == Rule::quoted && !report.open_start) ? 4 : 1;
      break;
    case Particle::also:
      sum += known ? 1 : -8;
      break;
    case Particle::from_topic:
    case Particle::from:
      sum += phrase.kind == SourceKind::collective ? 5 : -8;
      break;
    case Particle::of:
      sum += behind && noun_cue && (known || report.rule == Rule::quoted_noun) ? 4 : -8;
      break;
    case Particle::none:
      // 당 지도부 내 중론이다: the phrase next to the noun.
      sum += behind && noun_cue && known && phrase.last + 1 == report.cue_first ? 1 : -8;
      break;
    default:
      sum -= 8;
  }
  if (behind) sum += report.holds_another ? 8 : 4;
  if (passive || report.hearsay || report.received) sum -= behind ? 4 : 12;
  if (noun_cue && !behind && !report.active &&
      (phrase.particle == Particle::topic || phrase.particle == Particle::subject)) {
    sum -= 8;
  }
  // …것으로 나타났다: found by a survey that the sentence names.
  if (passive && report.cue != nullptr && found_by_survey(*report.cue) &&
      phrase.kind == SourceKind::document && !behind &&
      (phrase.particle == Particle::none || phrase.particle == Particle::from ||
       phrase.particle == Particle::from_topic)) {
    return noun(phrase.last).ends_with("결과") || phrase.particle != Particle::none ? 6 : -8;
  }
  // …라는 평가다: of those that say nothing by themselves (a course, a price) it is said.
  if (noun_cue && report.active && !behind) {
    if (phrase.particle == Particle::subject) sum -= 4;
    if (phrase.kind == SourceKind::unknown && !phrase.name && is_opinion(*report.cue)) sum -= 4;
  }
  if (surveyed) sum += 4;
  // 회원들은 …는 응답이 많았다.
  const bool asked = report.cue != nullptr && phrase.kind == SourceKind::collective &&
                     is_reply(*report.cue) && noun_cue && !behind;
  if (asked && report.cue->lemma != "의견") sum += 8;
  // 회원들 가운데 …는 의견은 3%였다.
  const bool part = noun(phrase.last) == "가운데" || noun(phrase.last) == "중";
  if (asked && part && phrase.particle == Particle::none) return kLikely + 2;
  if ((phrases_.starts_with_digit(phrase) && !surveyed) || phrases_.first_person(phrase)) sum -= 8;
  return sum;
}

std::optional<Phrase> SourceFinder::according(const Report& report) const {
  if (report.cue_first == 0) return {};
  std::size_t head = report.cue_first - 1;
  // 그의 설명에 따르면, 그의 묘사에 따르면, 시 설명으로는: he, the city.
  // 조사한 내용에 따르면, 정가에서 나오는 얘기로는: the verb before it tells of the words.
  const bool verb = head > 0 && phrases_.verb_before_noun(head - 1);
  const bool his = head > 0 && words_[head - 1].particle == Particle::of &&
                   lexicon_.source_kind(noun(head - 1)) == SourceKind::pronoun;
  const bool told = !verb && (his || lexicon_.noun(noun(head)) != nullptr) &&
                    lexicon_.source_kind(noun(head)) != SourceKind::document;
  if (told && head > report.left &&
      (words_[head - 1].particle == Particle::of || words_[head - 1].particle == Particle::none)) {
    --head;
    Phrase out = phrases_.at(head, report.left);
    out.particle = Particle::at;
    return out;
  }
  // 취재를 종합하면: the source stands before 취재.
  if (head > 0 && (noun(head) == "취재" || noun(head) == "설명") &&
      words_[head - 1].particle == Particle::none) {
    --head;
  }
  Phrase out = phrases_.at(head, report.left);
  out.particle = Particle::at;
  if (out.kind == SourceKind::document || out.kind == SourceKind::unknown || verb) {
    take_clause(report.left, out);
  }
  return out;
}

/// 시가 지난달 낸 '보고서'에 따르면: the clause before the document belongs to it.
void SourceFinder::take_clause(std::size_t left, Phrase& document) const {
  std::size_t first = left;
  while (first < document.first && (phrases_.time(first) || words_[first].quotation >= 0)) ++first;
  bool clause = true;
  for (std::size_t k = first; k < document.first; ++k) clause &= !words_[k].comma;
  if (clause && document.first - first < kClauseWords) document.first = first;
  document.span.begin = words_[document.first].span.begin;
}

/// Words of a clause that goes on behind a quotation: "A"며 그가 오면 시작한다고 밝혔다.
bool SourceFinder::within_later_clause(const Report& report, std::size_t k) {
  for (std::size_t at = 1; at < report.pieces.size(); ++at) {
    const Piece& piece = report.pieces[at];
    if (!piece.quoted && piece.first <= k && k <= piece.last) return true;
  }
  return false;
}

/// 시는 길을 넓혔고, 군은 …라고 밝혔다: behind a finished clause a known speaker goes before one of
/// the clause.
void SourceFinder::prefer_last_clause(const Report& report,
                                      std::vector<Candidate>& candidates) const {
  std::size_t finished = 0;
  const bool quoted = report.rule == Rule::quoted;
  const std::size_t end = quoted ? report.pieces.front().first : report.joint;
  for (std::size_t k = report.left; k < end; ++k) {
    if (words_[k].comma && ending(word(k)) == Ending::link) finished = k + 1;
  }
  // …했고, 갑부는 "…"라고 했다: whoever stands right before the mark.
  const std::size_t mark = quoted ? end : 0;
  const auto speaks = [&](const Candidate& one) {
    return one.phrase.first >= finished && one.phrase.particle == Particle::topic &&
           ((one.phrase.last + 1 == mark && one.prior >= kLikely) ||
            one.phrase.kind == SourceKind::title || one.phrase.kind == SourceKind::person ||
            one.phrase.kind == SourceKind::organization || one.phrase.kind == SourceKind::pronoun);
  };
  if (finished == 0 || std::none_of(candidates.begin(), candidates.end(), speaks)) return;
  for (Candidate& one : candidates) {
    if (one.phrase.last < finished) one.prior -= 6;
  }
}

/// 정부가 나설지 묻는 질문에 …고 답했다: the word 질문에, for the question's subject answers
/// nothing; 0 where nothing was asked.
std::size_t SourceFinder::question_end(const Report& report) const {
  const std::size_t end = std::min(words_.size(), report.pieces.front().first);
  for (std::size_t k = report.left + 1; k < end; ++k) {
    const auto here = noun(k);
    const bool question =
        here == "질문" || here == "물음" || here == "항목" || here == "문항" || here == "설문";
    const bool asks = word(k - 1) == "묻는" || word(k - 1) == "물은";
    if (question && asks && words_[k].particle == Particle::at) return k;
  }
  return 0;
}

/// 말한 계획에: the cue stands before a noun that speaks not itself, as in 말한 시장은.
bool SourceFinder::before_no_speaker(const Report& report) const {
  std::size_t head = report.cue_last + 1;
  if (!report.adnominal || head >= words_.size() || words_[head].quotation >= 0) return false;
  if (is_dependent(noun(head))) return false;
  while (head + 1 < words_.size() && words_[head].particle == Particle::none &&
         !words_[head].comma && head < report.cue_last + 5) {
    ++head;
  }
  const Phrase told = phrases_.at(head, report.cue_last + 1);
  return !told.name && !names_speaker(told.kind);
}

/// 길은 시가 넓힌다고 말한 계획에 있다, 경찰은 그가 시인했다고 말했다: the topic is the main
/// clause's, so a known subject behind it speaks.
void SourceFinder::prefer_own_subject(const Report& report, std::vector<Candidate>& candidates) {
  const auto own = std::find_if(candidates.begin(), candidates.end(), [](const Candidate& one) {
    return one.phrase.particle == Particle::subject && names_speaker(one.phrase.kind) &&
           one.prior > 0;  // not 자신이
  });
  if (own == candidates.end()) return;
  for (auto one = candidates.begin(); one != own; ++one) {
    const bool topic = one->phrase.particle == Particle::topic;
    if (!topic || (!report.held && one->phrase.kind != SourceKind::unknown)) continue;
    one->prior = kHopeless;
    own->prior = std::max(own->prior, kLikely + 1);
  }
}

/// A가 B를 인용해: B is the source, and A relays it.
std::optional<Candidate> SourceFinder::cited(const Report& report) const {
  const std::size_t end = std::min(words_.size(), std::max(report.joint, report.cue_last) + 1);
  for (std::size_t k = report.left + 1; k < end; ++k) {
    if (!word(k).starts_with("인용") || words_[k - 1].particle != Particle::object) continue;
    Candidate out{Stand::fixed, phrases_.at(k - 1, report.left), 10, {}};
    // 예시통신은 시가 다리를 닫는다고 관계자를 인용해 보도했다: the topic relays, else the subject.
    for (std::size_t j = report.left; j < out.phrase.first; ++j) {
      const Particle particle = words_[j].particle;
      const bool topic = out.via && out.via->particle == Particle::topic;
      if (particle == Particle::topic || (particle == Particle::subject && !topic)) {
        out.via = phrases_.at(j, report.left);
      }
    }
    return out;
  }
  return {};
}

std::vector<Candidate> SourceFinder::candidates(const Report& report) const {
  const auto fixed = [](const std::optional<Phrase>& phrase) {
    return phrase ? std::vector<Candidate>{{Stand::fixed, *phrase, 10, {}}}
                  : std::vector<Candidate>{};
  };
  const bool citable = report.rule != Rule::colon && report.rule != Rule::bare;
  if (const auto source = citable ? cited(report) : std::nullopt) return {*source};
  switch (report.rule) {
    case Rule::according:
      return fixed(according(report));
    case Rule::colon:
      return fixed(before_colon(report));
    case Rule::bare:
      if (const auto speaker = in_parenthesis(report)) return fixed(speaker);
      break;
    case Rule::goes_on:
      return {};
    default:
      break;
  }
  std::vector<Candidate> out;
  const auto offer = [&](std::size_t k, std::size_t left, Stand stand) {
    if (words_[k].quotation >= 0 || words_[k].glued || phrases_.time(k)) return;
    Candidate one{stand, phrases_.at(k, left), 0, {}};
    if (stand == Stand::head) one.phrase.particle = Particle::topic;
    // 협회가 회원을 조사한 결과, …것으로 나타났다.
    const bool found = one.phrase.kind == SourceKind::document && noun(k) == "결과" &&
                       one.phrase.particle == Particle::none && words_[k].comma;
    if (found) take_clause(left, one.phrase);
    // 홍길동 "그렇다"고 말했다: a bare name before the mark.
    const bool bare = stand == Stand::before && one.phrase.particle == Particle::none &&
                      k + 1 == report.pieces.front().first && report.rule == Rule::quoted &&
                      (one.phrase.kind != SourceKind::unknown || one.phrase.name) &&
                      !words_[k].comma;
    if (bare) one.phrase.particle = Particle::topic;
    one.prior = score(report, one.phrase, stand != Stand::before);
    if (stand == Stand::head) one.prior -= 4;
    if (one.prior > kHopeless) out.push_back(one);
  };
  const std::size_t end = report.joint;
  std::size_t left = report.left;
  const std::size_t first = report.pieces.front().first;
  if (first > left + kReach && !report.open_start) left = first - kReach;
  for (std::size_t k = left; k < end && k < left + kReach; ++k) {
    if (!within_later_clause(report, k)) offer(k, left, Stand::before);
  }
  if (const std::size_t asked = question_end(report); asked > 0) {
    for (Candidate& one : out) {
      const bool own = one.phrase.last < asked && one.phrase.particle == Particle::subject;
      if (own) one.prior = kHopeless;
    }
  }
  if (report.rule == Rule::clause || report.rule == Rule::quoted) prefer_last_clause(report, out);
  // 홍길동은 그가 …라고 말했다: a pronoun behind another topic is the clause's own.
  const auto first_likely = std::find_if(out.begin(), out.end(), [](const Candidate& one) {
    return one.prior > 0 &&
           (one.phrase.particle == Particle::topic || one.phrase.particle == Particle::subject);
  });
  for (auto k = first_likely; k != out.end(); ++k) {
    if (k == first_likely) continue;
    const Particle outer = first_likely->phrase.particle;
    const bool pronoun = k->phrase.kind == SourceKind::pronoun && k->phrase.first == k->phrase.last;
    const bool adjacent = k->phrase.first == first_likely->phrase.last + 1;
    if (pronoun &&
        (outer == Particle::topic || k->phrase.particle == Particle::subject || adjacent)) {
      k->prior -= 7;
    }
  }
  if (report.rule == Rule::clause && (report.held || before_no_speaker(report))) {
    prefer_own_subject(report, out);
  }
  if (!report.has_cue()) return out;
  for (std::size_t k = report.joint + 1; k < report.cue_first && k < words_.size(); ++k) {
    offer(k, report.joint + 1, Stand::behind);
  }
  // 영국의 한 연구 결과: what belongs to a longer phrase is none by itself.
  for (Candidate& one : out) {
    const auto holds = [&](const Candidate& other) {
      return other.stand == Stand::behind && other.prior >= kLikely &&
             other.phrase.first <= one.phrase.first && one.phrase.last < other.phrase.last;
    };
    if (one.stand == Stand::behind && std::any_of(out.begin(), out.end(), holds)) {
      one.prior = kHopeless;
    }
  }
  // 시는 …라고 밝혔다고 예시신문이 전했다: who stands before speaks in the inner report.
  const bool relayed =
      report.holds_another && std::any_of(out.begin(), out.end(), [](const Candidate& one) {
        return one.stand == Stand::behind && one.prior > kLikely;
      });
  for (Candidate& one : out) {
    if (relayed && one.stand == Stand::before) one.prior = kHopeless;
  }
  // 밝힌 김 교수는: the speaker is the noun that the cue stands before.
  if (report.adnominal) {
    const std::size_t last = std::min(words_.size(), report.cue_last + 6);
    for (std::size_t k = report.cue_last + 1; k < last; ++k) {
      if (words_[k].quotation >= 0) break;
      if (words_[k].particle == Particle::none && k + 1 < words_.size()) continue;
      if (ending(word(k)) == Ending::finite || is_dependent(noun(k))) break;
      offer(k, report.cue_last + 1, Stand::head);
      break;
    }
  }
  return out;
}

/// 홍길동 / 학생 : "그렇다".
std::optional<Phrase> SourceFinder::before_colon(const Report& report) const {
  const std::size_t end = report.pieces.front().first;
  if (end == 0) return {};
  Phrase out = phrases_.at(end - 1, 0);
  out.first = 0;
  while (out.first + kModifiers < out.last) ++out.first;
  out.span = {words_[out.first].span.begin, words_[out.last].noun.end};
  return out;
}

/// "그렇다." (홍길동 선수): the speaker's name stands behind, in parentheses.
std::optional<Phrase> SourceFinder::in_parenthesis(const Report& report) const {
  const std::size_t k = report.joint + 1;
  if (k >= words_.size()) return {};
  const auto here = word(k);
  if (here.size() < 8 || here.front() != '(' || here.back() != ')') return {};
  Phrase out;
  out.first = out.last = k;
  out.span = {words_[k].span.begin + 1, words_[k].span.end - 1};
  return out;
}

std::optional<Phrase> SourceFinder::subject() const {
  std::optional<Phrase> weaker;
  for (std::size_t k = 0; k < words_.size() && k < kReach; ++k) {
    if (words_[k].quotation >= 0) continue;
    const Particle p = words_[k].particle;
    // 정부도 나섰다: as good as a topic where it opens the sentence.
    const bool also = p == Particle::also && k < 2;
    if (p != Particle::topic && p != Particle::subject && !also) continue;
    const Phrase one = phrases_.at(k, 0);
    const bool body =
        one.kind == SourceKind::organization && p != Particle::subject &&
        (lexicon_.named(noun(k)) == SourceKind::organization || letters(noun(k)) > 3 ||
         (letters(noun(k)) > 1 && lexicon_.source_ending(noun(k)) == noun(k).size()));
    const bool speaks = body || one.kind == SourceKind::title || one.kind == SourceKind::pronoun ||
                        one.kind == SourceKind::person || one.kind == SourceKind::anonymous ||
                        (one.name && one.kind == SourceKind::unknown);
    if (!speaks || phrases_.first_person(one)) continue;
    if (p == Particle::topic) return one;
    if (!weaker) weaker = one;
  }
  return weaker;
}

}  // namespace sayso::extractors::korean
