#include "languages/ko/rivals.h"

#include <algorithm>

#include "languages/ko/source_scores.h"

namespace sayso::extractors::korean {
namespace {

/// Whether phrases of this kind are known to speak.
bool names_speaker(SourceKind kind) {
  return kind != SourceKind::unknown && kind != SourceKind::never && kind != SourceKind::document;
}

/// 길은 시가 넓힌다고 말한 계획에 있다, 경찰은 그가 시인했다고 말했다: the topic is the main
/// clause's, so a known subject behind it speaks.
void prefer_own_subject(const Report& report, std::vector<Candidate>& candidates) {
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

/// 홍길동은 그가 …라고 말했다: a pronoun behind another topic is the clause's own.
void weaken_pronouns(std::vector<Candidate>& candidates) {
  const auto first = std::find_if(candidates.begin(), candidates.end(), [](const Candidate& one) {
    return one.prior > 0 &&
           (one.phrase.particle == Particle::topic || one.phrase.particle == Particle::subject);
  });
  if (first == candidates.end()) return;
  const Phrase& outer = first->phrase;
  for (auto one = first + 1; one != candidates.end(); ++one) {
    const Phrase& phrase = one->phrase;
    const bool pronoun = phrase.kind == SourceKind::pronoun && phrase.first == phrase.last;
    const bool adjacent = phrase.first == outer.last + 1;
    if (pronoun &&
        (outer.particle == Particle::topic || phrase.particle == Particle::subject || adjacent)) {
      one->prior -= 7;
    }
  }
}

/// 영국의 한 연구 결과: what belongs to a longer phrase is none by itself.
void drop_parts(std::vector<Candidate>& candidates) {
  for (Candidate& one : candidates) {
    const auto holds = [&](const Candidate& other) {
      return other.stand == Stand::behind && other.prior >= kLikely &&
             other.phrase.first <= one.phrase.first && one.phrase.last < other.phrase.last;
    };
    if (one.stand == Stand::behind && std::any_of(candidates.begin(), candidates.end(), holds)) {
      one.prior = kHopeless;
    }
  }
}

}  // namespace

void Rivals::weigh_before(const Report& report, std::vector<Candidate>& candidates) const {
  drop_asking(report, candidates);
  if (report.rule == Rule::clause || report.rule == Rule::quoted) {
    prefer_last_clause(report, candidates);
  }
  weaken_pronouns(candidates);
  if (report.rule == Rule::clause && (report.held || before_no_speaker(report))) {
    prefer_own_subject(report, candidates);
  }
}

void Rivals::weigh_behind(const Report& report, std::vector<Candidate>& candidates) {
  drop_parts(candidates);
  // 시는 …라고 밝혔다고 예시신문이 전했다: who stands before speaks in the inner report.
  const bool relayed = report.holds_another &&
                       std::any_of(candidates.begin(), candidates.end(), [](const Candidate& one) {
                         return one.stand == Stand::behind && one.prior > kLikely;
                       });
  for (Candidate& one : candidates) {
    if (relayed && one.stand == Stand::before) one.prior = kHopeless;
  }
}

/// 정부가 나설지 묻는 질문에 …고 답했다: the question's subject answers nothing.
void Rivals::drop_asking(const Report& report, std::vector<Candidate>& candidates) const {
  const std::size_t asked = question_end(report);
  for (Candidate& one : candidates) {
    const bool own = one.phrase.last < asked && one.phrase.particle == Particle::subject;
    if (own) one.prior = kHopeless;
  }
}

/// The word 질문에 behind what was asked; 0 where nothing was.
std::size_t Rivals::question_end(const Report& report) const {
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

/// 시는 길을 넓혔고, 군은 …라고 밝혔다: behind a finished clause a known speaker goes before one of
/// the clause.
void Rivals::prefer_last_clause(const Report& report, std::vector<Candidate>& candidates) const {
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

/// 말한 계획에: the cue stands before a noun that speaks not itself, as in 말한 시장은.
bool Rivals::before_no_speaker(const Report& report) const {
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

}  // namespace sayso::extractors::korean
