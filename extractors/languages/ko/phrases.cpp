#include "languages/ko/phrases.h"

#include <algorithm>
#include <array>

namespace sayso::extractors::korean {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_dependent(std::string_view noun) {
  return noun == "후" || noun == "뒤" || noun == "바" || noun == "것" || noun == "점" ||
         noun == "채" || noun == "데" || noun == "때" || noun == "이유" || noun == "셈" ||
         noun == "상황" || noun == "이후" || noun == "적" || noun == "게" || noun == "건" ||
         noun == "걸";
}

bool Phrases::time(std::size_t k) const {
  const auto here = word(k);
  const Particle particle = words_[k].particle;
  const bool when = particle == Particle::at || particle == Particle::none;
  if (lexicon_.opener(here) || (when && lexicon_.opener(noun(k)))) return true;
  if (here.empty() || !is_digit(here[0])) return here == "오전" || here == "오후" || here == "지난";
  return here.find("일") != std::string_view::npos || here.find("월") != std::string_view::npos ||
         here.find("년") != std::string_view::npos || here.find("시") != std::string_view::npos;
}

bool Phrases::verb_before_noun(std::size_t k) const {
  const auto here = word(k);
  if (words_[k].particle != Particle::none || words_[k].quotation >= 0) return false;
  if (here.ends_with("는") || here.ends_with("던")) return true;
  // 시민을 조사한 자료: behind an object no name, though 조사한 may be one.
  const bool object = k > 0 && words_[k - 1].particle == Particle::object;
  if (object && (here.ends_with("한") || here.ends_with("된"))) return true;
  return is_verb_before_noun(here) && !lexicon_.plain_noun(here);
}

/// Whether a word without a particle belongs to a clause, and so to no phrase behind it.
bool Phrases::ends_clause(std::size_t k) const {
  static constexpr std::array<std::string_view, 14> kEnds = {"다",   "까",   "고",   "며",   "면서",
                                                             "지만", "는데", "으나", "지자", "하자",
                                                             "되자", "면",   "어서", "아서"};
  // "길이 좁다," 한 여성이 말했다: what ends in a mark is of another voice.
  const auto whole = word(k);
  const auto here = unquoted(whole);
  if (here.ends_with(',') || is_dependent(here) || here == "직후" || here == "당시") return true;
  // 예시닷컴과 같은 매체들은
  if (here == "같은" && k > 0 && words_[k - 1].particle == Particle::with) return false;
  // 조사 결과 응답자의 60%는: but 연구 결과 보고서.
  if (here == "결과" &&
      !(k + 1 < words_.size() && lexicon_.source_kind(noun(k + 1)) == SourceKind::document)) {
    return true;
  }
  // 캐나다 총리, 일본 정부, 최고 간부: no clauses.
  if (lexicon_.plain_noun(here)) return false;
  return verb_before_noun(k) || std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
           return here.ends_with(end);
         });
}

bool Phrases::outlet(std::size_t k) const {
  const auto bare = unquoted(noun(k));
  SourceKind kind = lexicon_.named(bare);
  if (kind == SourceKind::unknown) kind = lexicon_.source_kind(bare);
  return kind == SourceKind::outlet;
}

Phrase Phrases::at(std::size_t last, std::size_t left) const {
  Phrase out;
  out.last = out.first = last;
  out.particle = words_[last].particle;
  // 예시일보, 예시통신 등은: a list of outlets is one phrase.
  const bool list = noun(last) == "등" || outlet(last);
  while (out.first > left && last - out.first < kModifiers) {
    const std::size_t k = out.first - 1;
    const Word& before = words_[k];
    const Particle p = before.particle;
    const bool listed = before.comma && list && p == Particle::none && outlet(k);
    if (before.quotation >= 0 || (before.comma && !listed) || before.colon) break;
    // "그렇다," 그는: speech that no verb hands on is no part of a phrase.
    if (word(k).ends_with(",\"") || word(k).ends_with(",”")) break;
    // 또 다른 교수: no time, though 또 opens sentences.
    const bool another = word(k) == "또" && word(out.first) == "다른";
    if (time(k) && !another) break;
    if (p != Particle::none && p != Particle::of && p != Particle::with) break;
    if (p == Particle::none && ends_clause(k)) break;
    out.first = k;
  }
  out.span = {words_[out.first].span.begin, words_[last].noun.end};
  out.kind = kind_of(last, out.first);
  out.name = looks_like_name(noun(last));
  // 당 지도부 내에서는: inside a body a crowd speaks.
  const auto head = noun(last);
  const bool inside = head == "내" || head == "내부" || head == "사이" || head == "안";
  const bool places = out.particle == Particle::from_topic || out.particle == Particle::none;
  // 기업들 가운데 …는 응답이 많았다: of those that were asked.
  const bool part = out.particle == Particle::none && (head == "가운데" || head == "중");
  if ((inside || part) && last > out.first && places) {
    const SourceKind body = kind_of(last - 1, out.first);
    if (body == SourceKind::collective || body == SourceKind::organization) {
      out.kind = SourceKind::collective;
      if (head != "내부") out.span.end = words_[last - 1].noun.end;
    }
  }
  return out;
}

SourceKind Phrases::kind_of(std::size_t last, std::size_t first) const {
  auto head = noun(last);
  // 홍길동 이장(55)
  const auto open = head.ends_with(')') ? head.rfind('(') : std::string_view::npos;
  if (open != std::string_view::npos && open > 0) head = head.substr(0, open);
  if (head == "등" && last > first) return kind_of(last - 1, first);
  // 참석자 중 한 명
  if (head == "명" && last > first && word(last - 1) == "한") return SourceKind::anonymous;
  if (nouns_.is_person(head)) return SourceKind::person;
  // 시가 낸 ‘긴 보고서’: a title in marks is read by its last word.
  const auto bare = unquoted(head);
  SourceKind kind = lexicon_.named(bare);
  if (kind == SourceKind::unknown) kind = lexicon_.source_kind(bare);
  // 김 시장: an office behind a family name; 시장 alone is a crowd.
  if (head == "시장" && last > first && letters(word(last - 1)) <= 3 &&
      (letters(word(last - 1)) == 1 || looks_like_name(word(last - 1)))) {
    return SourceKind::title;
  }
  return kind;
}

/// 나는, 저희는: words of a speaker, not of the one who reports him.
bool Phrases::first_person(const Phrase& phrase) const {
  const auto head = noun(phrase.last);
  if (phrase.kind == SourceKind::collective) return false;  // 지도부 내에서는
  return head == "나" || head == "저" || head == "우리" || head == "저희" || head == "내" ||
         head == "제" || head == "자신" || head == "본인";
}

bool Phrases::share(const Phrase& phrase) const {
  const auto head = noun(phrase.last);
  return phrase.last > phrase.first && !head.empty() && is_digit(head[0]) &&
         (head.ends_with("%") || head.ends_with("명") || head.ends_with("퍼센트"));
}

bool Phrases::starts_with_digit(const Phrase& phrase) const {
  if (phrase.kind != SourceKind::unknown || phrase.name) return false;
  const auto opens = word(phrase.first);
  const auto head = noun(phrase.last);
  const bool aged = opens.ends_with("세") || opens.ends_with("대") || opens.ends_with("살") ||
                    opens.ends_with("의");
  return (!head.empty() && is_digit(head[0])) || (!opens.empty() && is_digit(opens[0]) && !aged);
}

}  // namespace sayso::extractors::korean
