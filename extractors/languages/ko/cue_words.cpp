#include "languages/ko/cue_words.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kCueReach = 14;   // words from a quotation to its verb
constexpr std::size_t kNounReach = 4;   // words from 라는 to its noun
constexpr int kRieul = 8;               // a final ㄹ, as final_consonant counts
constexpr std::size_t kThingReach = 3;  // words from 것으로 to its verb

bool is_say_so(std::string_view word) {
  static constexpr std::array<std::string_view, 18> kForms = {
      "했다", "한다",   "했고",   "하며",     "하고",   "했으며", "했는데", "했지만", "했으나",
      "하자", "하더라", "합니다", "했습니다", "하는데", "하던",   "하지만", "하신다", "하니"};
  return std::any_of(kForms.begin(), kForms.end(),
                     [&](std::string_view form) { return word == form; }) ||
         word.starts_with("했다") || (word.starts_with("하더라") && word != "하더라도") ||
         word.starts_with("하시더") || word == "해" || word == "하면서" || word == "했을까" ||
         word == "하던데" || word == "했던";
}

bool is_study(std::string_view word) {
  return word == "연구" || word == "실험" || word.ends_with("조사");
}

/// …다는 얘기다, …라는 뜻이다: the narrator says it again.
bool is_gloss(std::string_view word) {
  return word.starts_with("얘기다") || word.starts_with("이야기다") || word.starts_with("말이다") ||
         word.starts_with("뜻이다") || word.starts_with("의미다") || word.starts_with("의미이다") ||
         (word.ends_with("인") && !word.ends_with("적인")) || word.starts_with("얘기가") ||
         word.starts_with("얘기인");
}

/// 넓어졌지만, 넓어졌고: before a comma, or with its tense, a clause is told for itself.
bool tells_fact(std::string_view word, bool comma) {
  constexpr int kPast = 20;  // ㅆ
  constexpr std::size_t kLetter = 3;
  if (word.ends_with("인데")) return true;
  if (word.ends_with("고") && final_consonant(word.substr(0, word.size() - kLetter)) == kPast) {
    return true;
  }
  return comma && (word.ends_with("지만") || word.ends_with("으나") || word.ends_with("는데") ||
                   word.ends_with("으며") || word.ends_with("이며"));
}

}  // namespace

bool CueWords::has_subject(std::size_t from, std::size_t to) const {
  for (std::size_t k = from; k < to; ++k) {
    const Particle p = words_[k].particle;
    if (p == Particle::topic || p == Particle::subject) return true;
  }
  return false;
}

/// A predicate between two quotations that ends the first one's report:
/// "A"라며 걱정했고, 그는 "B"라고 말했다 does, "A"라며 웃은 뒤 "B"라고 말했다 does not.
bool CueWords::broken(std::size_t from, std::size_t to) const {
  for (std::size_t k = from; k < to; ++k) {
    const Ending end = ending(word(k));
    const bool noun = words_[k].particle != Particle::none || looks_like_name(word(k));
    if (noun || (end != Ending::link && end != Ending::finite)) continue;
    const Cue* verb = lexicon_.verb(word(k));
    if (verb != nullptr && verb->kind != CueKind::naming && !verb->weak) return true;
    if (words_[k].comma || has_subject(k + 1, to)) return true;
    if (end == Ending::finite) return true;
  }
  return false;
}

std::size_t CueWords::behind_fact(std::size_t first, std::size_t last) const {
  for (std::size_t k = last; k > first; --k) {
    if (tells_fact(word(k - 1), words_[k - 1].comma)) return k;
  }
  return first;
}

std::size_t CueWords::next_quotation(std::size_t from) const {
  while (from < words_.size() && words_[from].quotation < 0) ++from;
  return from;
}

/// Who stands behind a noun cue, by its particle and the verb that follows.
void CueWords::judge_noun(std::size_t at, std::size_t next, Verb& verb) const {
  static constexpr std::array<std::string_view, 18> kGet = {
      "받",   "듣",   "들었",     "들어", "접하", "접했", "얻",   "낳",   "모으",
      "모은", "모았", "불러일으", "입수", "접수", "확보", "실망", "발끈", "의식"};
  const auto here = word(at);
  const bool object = words_[at].particle == Particle::object;
  const auto follows = next < words_.size() ? word(next) : std::string_view{};
  verb.received = std::any_of(kGet.begin(), kGet.end(),
                              [&](std::string_view stem) { return follows.starts_with(stem); });
  // 시는 늦었다는 지적에 …라고 답했다.
  verb.received |= words_[at].particle == Particle::at;
  const bool is = here.ends_with("이다") || here.ends_with("다") || here.ends_with("이었다") ||
                  here.ends_with("였다") || here.ends_with("입니다") || here.ends_with("에서다") ||
                  here.ends_with("이며") || here.ends_with("이고") || here.ends_with("침인") ||
                  here.ends_with("장인") || here.ends_with("이지만");
  // …는 전략도 함께 전했다: a verb of saying behind the noun.
  bool says = false;
  for (std::size_t k = next; k < words_.size() && k < next + 3 && !is_quote(k); ++k) {
    const Cue* cue = lexicon_.verb(word(k));
    says |= cue != nullptr && cue->kind == CueKind::say && words_[k].particle == Particle::none &&
            words_[at].particle != Particle::subject;
    if (ending(word(k)) == Ending::finite) break;
  }
  // "…"라는 말과 함께 자리를 떴다.
  const bool along = words_[at].particle == Particle::with && follows == "함께";
  verb.active = !verb.received && (object || is || says || along);
}

/// The verb that a quotation hangs on: the first reporting verb, else the first predicate that
/// ends its clause.
CueWords::Verb CueWords::quotation_verb(std::size_t from) const {
  const std::size_t end = std::min(words_.size(), from + kCueReach);
  Verb weaker, adnominal;
  for (std::size_t k = from; k < end && !is_quote(k); ++k) {
    const auto here = word(k);
    const Ending how = looks_like_name(here) ? Ending::none : ending(here);
    const bool last = k + 1 == words_.size();
    const bool aside = how == Ending::link && (here.ends_with("며") || here.ends_with("면서"));
    // …라며 사과할 것을 촉구했다: what is still to be said is no cue.
    const bool ahead = how == Ending::adnominal && final_consonant(here) == kRieul;
    if (const Cue* verb = ahead ? nullptr : telling(k)) {
      // …라며 책에서 설명한 말을 소개했다: the noun's own verb; …라고 웃으며 말했다.
      const bool noun_s = how == Ending::adnominal && k > from + 2;
      if (!noun_s && !(aside && telling(k + 1) != nullptr)) {
        return {k, verb, true, false, how == Ending::adnominal};
      }
      if (noun_s && !adnominal.found) adnominal = {k, verb, true, false, true};
      continue;
    }
    // "…"고 한 바 있다.
    const bool once = here == "한" && (word(k + 1) == "바" || word(k + 1) == "적이");
    if (is_say_so(here) || once) return {k, nullptr, true, false, false};
    const bool closes = last || words_[k].comma || has_subject(k + 1, std::min(end, k + 2));
    if ((how == Ending::link && closes) || (how == Ending::finite && last)) {
      if (weaker.found || adnominal.cue != nullptr) break;
      weaker = {first_of_serial(k, from), nullptr, true, true, false};
      // "…" 손을 흔들며 그가 말했다: what he does meanwhile is no cue.
      if (!aside || words_[k].comma || last) return weaker;
    }
    if (how == Ending::adnominal && !adnominal.found && words_[k].particle == Particle::none) {
      adnominal = {k, nullptr, true, true, true};
    }
  }
  return weaker.found ? weaker : adnominal;
}

/// The verb cue that word `at` is, if it may hold a quotation.
const Cue* CueWords::telling(std::size_t at) const {
  if (at >= words_.size() || is_quote(at) || words_[at].particle != Particle::none) return nullptr;
  const Cue* verb = lexicon_.verb(word(at));
  const bool names =
      verb != nullptr && (verb->kind == CueKind::naming || verb->kind == CueKind::passive);
  return names ? nullptr : verb;
}

/// 너스레를 떨어 웃음을 자아냈다: of two verbs in a row, each with its object, the first tells.
std::size_t CueWords::first_of_serial(std::size_t at, std::size_t from) const {
  static constexpr std::array<std::string_view, 8> kJoins = {"어", "아", "여", "혀",
                                                             "려", "해", "내", "며"};
  if (at < from + 3 || words_[at - 1].particle != Particle::object ||
      words_[at - 3].particle != Particle::object || words_[at - 2].particle != Particle::none) {
    return at;
  }
  const bool joins = std::any_of(kJoins.begin(), kJoins.end(),
                                 [&](std::string_view end) { return word(at - 2).ends_with(end); });
  return joins ? at - 2 : at;
}

/// Noun cue behind 다는, 라는: …다는 (시장의) 분석이 나온다, …라는 점을 강조했다, …라는 게 그의
/// 설명이다.
CueWords::Verb CueWords::noun_cue(std::size_t from, std::size_t& last) const {
  bool carried = false, thing = false;
  const std::size_t end = std::min(words_.size(), from + kNounReach + 4);
  for (std::size_t k = from; k < end && !is_quote(k); ++k) {
    const auto here = word(k);
    if (is_gloss(here)) return {};
    const Cue* noun = lexicon_.noun(here);
    if (noun != nullptr && noun->kind == CueKind::carrier) {
      if (k > from + 1) return {};
      carried = true;
      // 보고서는 …다는 것을 보여준다.
      const Cue* shows = here == "것을" ? telling(k + 1) : nullptr;
      const bool shown = shows != nullptr && shows->lemma == "보여주다";
      thing =
          (here.starts_with("것") && !shown) || here.starts_with("게") || here.starts_with("건");
      continue;
    }
    // …다는 영국의 한 연구 결과가 나왔다: the study is the source, its 결과 the cue.
    if (is_study(here) && k + 1 < end && word(k + 1).starts_with("결과")) continue;
    const bool found = k > from && here.starts_with("결과") && is_study(word(k - 1));
    const bool somebody_s = found || (k > from && words_[k - 1].particle == Particle::of);
    if (noun != nullptr && !somebody_s && asks_in_survey(*noun, here)) return {};
    if (noun != nullptr && noun->weak && !thing && !somebody_s && k > from + 1) noun = nullptr;
    if (noun != nullptr && (!carried || thing) && k < from + kNounReach + (thing ? 3 : 0)) {
      last = k;
      const bool predicate = words_[k].particle != Particle::at && k + 1 < words_.size() &&
                             !is_quote(k + 1) && ending(word(k + 1)) != Ending::none &&
                             words_[k + 1].particle == Particle::none;
      if (predicate) last = k + 1;
      Verb out{k, noun, true, false, false, false, false};
      judge_noun(k, k + 1, out);
      return out;
    }
    const Cue* verb = lexicon_.verb(here);
    if (carried && verb != nullptr && unsaid(k)) return {};
    if (carried && !thing && verb != nullptr && verb->kind != CueKind::naming &&
        words_[k].particle == Particle::none) {
      last = k;
      return {k, verb, true, false, ending(here) == Ending::adnominal};
    }
    if (!carried && ending(here) == Ending::finite) return {};
    const Particle particle = words_[k].particle;
    // …는 정부에 대한 비판: what it is about.
    const bool about = particle == Particle::at && k + 1 < end && is_about(word(k + 1));
    if (!carried && !about && particle != Particle::none && particle != Particle::of) return {};
  }
  return {};
}

/// "A"며 내년에 시작할 예정이라고 밝혔다: the quotation and the clause are one report.
bool CueWords::joins_clause(std::size_t from, std::size_t next) const {
  const std::size_t end = std::min({words_.size(), next, from + kCueReach});
  for (std::size_t k = from; k < end; ++k) {
    const auto how = quotative(word(k));
    // "A"라고 말했다고 전했다: a report in a report.
    const Cue* inner = how.kind == Quotative::go ? lexicon_.verb(word(k)) : nullptr;
    const bool tells = inner != nullptr && (k == from || !inner->weak) &&
                       (inner->kind == CueKind::say || inner->kind == CueKind::think);
    if (tells) return false;
    if (how.kind == Quotative::go && !how.command && k + 1 < words_.size() && !is_quote(k + 1) &&
        (lexicon_.verb(word(k + 1)) != nullptr || is_say_so(word(k + 1)))) {
      return !broken(from, k);
    }
    // "A"며 끝까지 가겠다는 각오를 밝혔다.
    if (how.kind == Quotative::neun && !how.command) {
      std::size_t last = 0;
      const Verb noun = noun_cue(k + 1, last);
      if (noun.found && (noun.active || noun.cue->kind != CueKind::noun)) return !broken(from, k);
    }
    if (lexicon_.verb(word(k)) != nullptr && words_[k].particle == Particle::none &&
        ending(word(k)) != Ending::adnominal) {
      return false;
    }
  }
  return false;
}

/// The verb behind 다고 (or 다며): reporting verbs, 하다 next to it. Words without a predicate
/// may stand between: …고 1일 밝혔다, …고 김 교수는 말했다.
/// …다고 보기 어렵다, …다는 점을 알 수 있다, …다고 알리세요: nobody says so.
bool CueWords::unsaid(std::size_t at) const {
  const auto here = word(at), next = word(at + 1);
  const bool hard = here.ends_with("기") && (next.starts_with("어렵") || next.starts_with("어려") ||
                                             next.starts_with("힘들") || next.starts_with("쉽"));
  const bool can = next == "수" && (here == "알" || here == "볼" || here == "할");
  // …다고 말한 적이 없다, …다고 말했는지는 모른다.
  static constexpr std::array<std::string_view, 8> kTimes = {"적이", "적은", "적도", "바",
                                                             "바가", "바는", "일이", "일은"};
  const bool never = word(at + 2).starts_with("없") &&
                     std::find(kTimes.begin(), kTimes.end(), next) != kTimes.end();
  const bool whether = here.find("는지") != std::string_view::npos;
  return hard || never || whether || can || here.ends_with("세요") || here.ends_with("십시오");
}

CueWords::Verb CueWords::clause_verb(std::size_t from, bool any) const {
  const std::size_t end = std::min(words_.size(), from + kClauseReach);
  for (std::size_t k = from; k < end; ++k) {
    if (is_quote(k)) return {};
    const auto here = word(k);
    const Cue* verb = lexicon_.verb(here);
    // …다고 입을 모았다: they all say so.
    if (here == "입을" && k + 1 < words_.size() && word(k + 1).starts_with("모")) {
      return {k + 1, nullptr, true, false, ending(word(k + 1)) == Ending::adnominal};
    }
    if (words_[k].particle != Particle::none && ending(here) != Ending::finite) verb = nullptr;
    if (verb != nullptr && (verb->kind == CueKind::naming || unsaid(k))) return {};
    const Ending how = ending(here);
    if (verb != nullptr && !(verb->weak && k > from + 2) &&
        !(verb->kind == CueKind::think && how == Ending::adnominal)) {
      return {k, verb, true, false, how == Ending::adnominal};
    }
    if (is_say_so(here)) {
      const bool near = k == from || words_[k - 1].particle == Particle::topic;
      if (near && !any) return {k, nullptr, true, false, false};
      return {};
    }
    const Cue* noun = lexicon_.noun(here);
    if (noun != nullptr && noun->kind == CueKind::noun && k > from && k + 1 < words_.size() &&
        ending(word(k + 1)) == Ending::finite) {
      return {k + 1, noun, true, false, false};
    }
    if (how == Ending::finite || (how == Ending::link && words_[k].comma)) {
      if (any && (how == Ending::finite && k + 1 == words_.size())) {
        return {k, nullptr, true, true, false};
      }
      return {};
    }
    if (quotative(here).kind != Quotative::none && !any) return {};
  }
  return {};
}

bool CueWords::is_denial(const Cue& cue) {
  return cue.lemma == "부인하다" || cue.lemma == "일축하다" || cue.lemma == "부정하다" ||
         cue.lemma == "반박하다";
}

CueWords::Verb CueWords::thing_verb(std::size_t from) const {
  const std::size_t end = std::min(words_.size(), from + kThingReach);
  for (std::size_t k = from; k < end && !is_quote(k); ++k) {
    const auto here = word(k);
    const Cue* verb = lexicon_.verb(here);
    if (verb != nullptr &&
        (verb->kind == CueKind::passive || verb->kind == CueKind::think ||
         (verb->kind == CueKind::say && verb->hedged) || verb->lemma == "분석하다" ||
         verb->lemma == "평가하다" || verb->lemma == "진단하다" || verb->lemma == "확인하다")) {
      if (here.starts_with("보이") || here.starts_with("보인")) return {};
      return {k, verb, true, false, ending(here) == Ending::adnominal};
    }
    if (ending(here) == Ending::finite) return {};
  }
  return {};
}

CueWords::Verb CueWords::fact_verb(std::size_t from) const {
  static constexpr std::array<std::string_view, 8> kLemmas = {"걱정하다",   "우려하다", "염려하다",
                                                              "인정하다",   "시인하다", "예상하다",
                                                              "두려워하다", "실토하다"};
  const std::size_t end = std::min(words_.size(), from + 2);
  for (std::size_t k = from; k < end && !is_quote(k); ++k) {
    const Cue* verb = lexicon_.verb(word(k));
    if (verb != nullptr && words_[k].particle == Particle::none &&
        std::find(kLemmas.begin(), kLemmas.end(), verb->lemma) != kLemmas.end()) {
      return {k, verb, true, false, ending(word(k)) == Ending::adnominal};
    }
  }
  return {};
}

CueWords::Verb CueWords::asking_verb(std::size_t from) const {
  const std::size_t end = std::min(words_.size(), from + 2);
  for (std::size_t k = from; k < end && !is_quote(k); ++k) {
    const Cue* verb = lexicon_.verb(word(k));
    if (verb != nullptr && ending(word(k)) != Ending::adnominal &&
        (verb->lemma == "묻다" || verb->lemma == "물어보다" || verb->lemma == "질문하다" ||
         verb->lemma == "되묻다")) {
      return {k, verb, true, false, ending(word(k)) == Ending::adnominal};
    }
  }
  return {};
}

}  // namespace sayso::extractors::korean
