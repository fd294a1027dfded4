#include "languages/ko/phrases.h"

namespace sayso::extractors::korean {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_dependent(std::string_view noun) {
  return noun == "후" || noun == "뒤" || noun == "바" || noun == "것" || noun == "점" ||
         noun == "채" || noun == "데" || noun == "때" || noun == "이유" || noun == "셈" ||
         noun == "상황" || noun == "이후" || noun == "적";
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

Phrase Phrases::at(std::size_t last, std::size_t left) const {
  Phrase out;
  out.last = out.first = last;
  out.particle = words_[last].particle;
  while (out.first > left && last - out.first < kModifiers) {
    const std::size_t k = out.first - 1;
    const Word& before = words_[k];
    if (before.quotation >= 0 || before.comma || before.colon || time(k)) break;
    const Particle p = before.particle;
    if (p != Particle::none && p != Particle::of && p != Particle::with) break;
    if (p == Particle::none) {
      const auto here = word(k);
      if (here.ends_with("다") || here.ends_with("까") || here.ends_with("고") ||
          here.ends_with("며") || here.ends_with("면서") || here.ends_with("지만") ||
          here.ends_with("는데") || here.ends_with("는") || here.ends_with("던") ||
          here.ends_with("으나") || here.ends_with("지자") || here.ends_with("하자") ||
          here.ends_with("되자") || here.ends_with("면") || here.ends_with("해서") ||
          here.ends_with("어서") || here.ends_with("아서") || is_dependent(here) ||
          here == "직후" || here == "당시" || is_verb_before_noun(here)) {
        break;
      }
    }
    out.first = k;
  }
  out.span = {words_[out.first].span.begin, words_[last].noun.end};
  out.kind = kind_of(last, out.first);
  out.name = looks_like_name(noun(last));
  // 당 지도부 내에서는: inside a body a crowd speaks.
  const auto head = noun(last);
  const bool inside = head == "내" || head == "내부" || head == "사이" || head == "안";
  if (inside && last > out.first && out.particle == Particle::from_topic) {
    const SourceKind body = kind_of(last - 1, out.first);
    if (body == SourceKind::collective || body == SourceKind::organization) {
      out.kind = SourceKind::collective;
      out.span.end = words_[last - 1].noun.end;
    }
  }
  return out;
}

SourceKind Phrases::kind_of(std::size_t last, std::size_t first) const {
  const auto head = noun(last);
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
  const bool aged = opens.ends_with("세") || opens.ends_with("살") || opens.ends_with("의");
  return (!head.empty() && is_digit(head[0])) || (!opens.empty() && is_digit(opens[0]) && !aged);
}

}  // namespace sayso::extractors::korean
