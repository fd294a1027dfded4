#include "languages/ko/sources.h"

#include <algorithm>

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kReach = 40;        // words that a source may stand before its content
constexpr std::size_t kClauseWords = 14;  // words of a clause that tells of a document

}  // namespace

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
  const auto stated = by_form(report);
  if (stated) return {*stated};
  if (report.rule == Rule::according || report.rule == Rule::colon ||
      report.rule == Rule::goes_on) {
    return {};
  }
  std::vector<Candidate> out;
  std::size_t left = report.left;
  const std::size_t first = report.pieces.front().first;
  if (first > left + kReach && !report.open_start) left = first - kReach;
  for (std::size_t k = left; k < report.joint && k < left + kReach; ++k) {
    if (!within_later_clause(report, k)) offer(report, k, left, Stand::before, out);
  }
  rivals_.weigh_before(report, out);
  if (!report.has_cue()) return out;
  for (std::size_t k = report.joint + 1; k < report.cue_first && k < words_.size(); ++k) {
    offer(report, k, report.joint + 1, Stand::behind, out);
  }
  Rivals::weigh_behind(report, out);
  if (report.adnominal) offer_head(report, out);
  return out;
}

/// The source of a report whose form leaves no choice.
std::optional<Candidate> SourceFinder::by_form(const Report& report) const {
  std::optional<Phrase> phrase;
  if (report.rule == Rule::colon) {
    phrase = before_colon(report);
  } else if (report.rule == Rule::bare) {
    phrase = in_parenthesis(report);
  } else if (auto source = cited(report)) {
    return source;
  } else if (report.rule == Rule::according) {
    phrase = according(report);
  }
  return phrase ? std::optional(Candidate{Stand::fixed, *phrase, 10, {}}) : std::nullopt;
}

/// Adds the phrase whose head is word `k` to the candidates, if it may be the report's source.
void SourceFinder::offer(const Report& report, std::size_t k, std::size_t left, Stand stand,
                         std::vector<Candidate>& out) const {
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
                    (one.phrase.kind != SourceKind::unknown || one.phrase.name) && !words_[k].comma;
  if (bare) one.phrase.particle = Particle::topic;
  one.prior = scores_.score(report, one.phrase, stand != Stand::before);
  if (stand == Stand::head) one.prior -= 4;
  if (one.prior > kHopeless) out.push_back(one);
}

/// 밝힌 김 교수는: the speaker is the noun that the cue stands before.
void SourceFinder::offer_head(const Report& report, std::vector<Candidate>& out) const {
  const std::size_t last = std::min(words_.size(), report.cue_last + 6);
  for (std::size_t k = report.cue_last + 1; k < last; ++k) {
    if (words_[k].quotation >= 0) return;
    if (words_[k].particle == Particle::none && k + 1 < words_.size()) continue;
    if (ending(word(k)) == Ending::finite || is_dependent(noun(k))) return;
    offer(report, k, report.cue_last + 1, Stand::head, out);
    return;
  }
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
