#include "languages/ko/source_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "languages/ko/described.h"
#include "languages/ko/issuers.h"
#include "languages/ko/morphology.h"
#include "languages/ko/person.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

bool is_hangul_word(std::string_view word) { return final_consonant(word) >= 0; }

/// 노동단체 예시연대가 낸 보고서: the body's name without what it is.
std::string issuer_name(const Tokens& words, const Lexicon& lexicon) {
  auto by = issuer(words, lexicon);
  if (by.empty()) return by;
  const SourceWords said = source_words(by, lexicon);
  const bool body = said.type == SourceType::organization || said.type == SourceType::outlet;
  return body && !said.anaphoric ? said.name : by;
}

/// A씨, 임모씨, 김모 씨: nobody is named.
bool is_letter_name(const Tokens& words) {
  const auto head = words.back();
  if (!head.ends_with("씨") && !head.ends_with("양") && !head.ends_with("군")) return false;
  const auto name = head.size() == 3 && words.size() > 1 ? words[words.size() - 2]
                                                         : head.substr(0, head.size() - 3);
  if (name.empty()) return false;
  const auto c = text::decode(name, 0).value;
  return (c >= 'A' && c <= 'Z' && letters(name) <= 2) || name.ends_with("모");
}

/// Offices that one holder is known by: 대통령은, 미국 국무장관은. Others without a name name
/// nobody.
bool is_high_office(std::string_view head) {
  static constexpr std::array<std::string_view, 14> kOffices = {
      "대통령", "총리", "장관", "국왕",   "교황", "여왕", "총재",
      "시장",   "지사", "감독", "위원장", "대표", "총장", "왕세자"};
  return std::any_of(kOffices.begin(), kOffices.end(),
                     [&](std::string_view office) { return head.ends_with(office); });
}

bool is_verb_or_many(std::string_view word) {
  return word == "많은" || word == "여러" || word == "일부" || word.ends_with("는") ||
         is_verb_before_noun(word);
}

bool is_former(std::string_view word) {
  return word == "전임" || word == "전직" || word == "현직" || word == "후임" || word == "역대";
}

SourceWords as(std::string name, SourceType type, bool pronoun = false, bool anaphoric = false) {
  return {std::move(name), type, pronoun, anaphoric};
}

SourceWords titled(const Tokens& all, const std::string& kept, const std::string& whole,
                   const Lexicon& lexicon) {
  if (is_letter_name(all)) return as(whole, SourceType::anonymous);
  // 예시경제연구원은: an institute, not one of its researchers.
  if (all.size() == 1 && all[0].ends_with("연구원") && letters(all[0]) > 4) {
    return as(kept, SourceType::organization);
  }
  // 한 최고위원, 또 다른 교수: somebody of that office.
  // 예시당의 한 재선 의원.
  const bool among =
      all.size() > 2 && std::find(all.begin() + 1, all.end() - 1, "한") != all.end() - 1;
  const bool some_one = all.size() > 1 && (among || all[0] == "한" || all[0] == "또" ||
                                           all[0] == "다른" || all[0] == "어느");
  if (some_one && (all.size() > 2 || !is_high_office(all.back()))) {
    return as(whole, SourceType::anonymous);
  }
  // 예시 FC 전임 감독: one that the words do not name.
  if (all.size() > 1 && is_former(all[all.size() - 2]) &&
      std::none_of(all.begin(), all.end(), looks_like_name)) {
    return as(whole, SourceType::anonymous);
  }
  if (auto found = titled_person(all, lexicon)) {
    return as(std::move(found->name), SourceType::person, false, !found->full);
  }
  if (all.size() == 1) return as(kept, SourceType::person, false, true);
  const bool some = all[0] == "한" || all[0] == "어느" || all[0] == "익명의";
  if (is_high_office(all.back()) && !some) return as(kept, SourceType::person, false, true);
  return as(whole, SourceType::anonymous);
}

/// 홍길동과 임꺽정, 갑부와 을청, 예시일보, 예시통신: two or more of a kind, one after the other.
std::optional<SourceWords> coordinated(const Tokens& all, const Lexicon& lexicon) {
  for (std::size_t k = 0; k + 1 < all.size(); ++k) {
    auto parted = part(all[k]);
    const bool comma = all[k].ends_with(',');
    if (comma) parted.noun = static_cast<std::uint32_t>(all[k].size() - 1);
    if ((parted.particle != Particle::with && !comma) || parted.noun < 6) continue;
    // 임꺽정과 경쟁 중인 홍길동: what is told of one alone.
    const bool told = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(k) + 1, all.end() - 1,
                                  [](std::string_view word) {
                                    return is_verb_before_noun(word) || word.ends_with("인") ||
                                           word == "함께" || word == "같은";
                                  });
    if (told) return {};
    std::string front = joined(all, 0, k);
    if (!front.empty()) front.push_back(' ');
    front += all[k].substr(0, parted.noun);
    const auto left = source_words(front, lexicon);
    const auto right = source_words(joined(all, k + 1, all.size()), lexicon);
    const bool kinds = left.type == right.type &&
                       (left.type == SourceType::person || left.type == SourceType::organization ||
                        left.type == SourceType::outlet);
    if (!kinds || left.pronoun || right.pronoun || left.anaphoric || right.anaphoric) return {};
    return as(left.name + ", " + right.name, left.type);
  }
  return {};
}

/// 응답자의 절반인 50%: the many that it is a share of.
SourceWords share_of_many(const Tokens& all, const std::string& whole) {
  for (std::size_t k = 0; k + 1 < all.size(); ++k) {
    const auto parted = part(all[k]);
    if (parted.particle != Particle::of) continue;
    const std::string front = joined(all, 0, k + 1);
    return as(front.substr(0, front.size() - (all[k].size() - parted.noun)),
              SourceType::collective);
  }
  return as(whole, SourceType::collective);
}

/// 예시신문 등 외신: those that are named.
std::string named_among(const Tokens& all) {
  for (std::size_t k = 1; k + 1 < all.size(); ++k) {
    if (all[k] == "등") return joined(all, 0, k);
    // 예시닷컴과 갑을닷컴 같은 매체들
    if (all[k] != "같은") continue;
    auto names = joined(all, 0, k);
    const auto parted = part(all[k - 1]);
    if (parted.particle == Particle::with)
      names.resize(names.size() - (all[k - 1].size() - parted.noun));
    return names;
  }
  return {};
}

SourceWords pronoun(std::string_view head, const std::string& whole) {
  const bool many = head == "그들" || head == "이들" || head == "양측" || head == "모두" ||
                    head == "양사" || head == "둘" || head == "양국" || head == "사람";
  return as(whole, many ? SourceType::collective : SourceType::person, !many, false);
}

/// The words of a source, taken apart.
struct Parts {
  const Tokens& all;
  const std::string &kept, &whole;
  std::string_view head;
  const Lexicon& lexicon;
};

SourceKind kind_of(const Parts& of) {
  // 보고서 ‘긴 제목’: the word before the title says what it is.
  const bool title_last = of.head.size() != of.all.back().size() && of.all.size() > 1;
  SourceKind kind = of.lexicon.named(of.kept);
  if (kind == SourceKind::unknown) kind = of.lexicon.named(of.head);
  if (kind == SourceKind::unknown || kind == SourceKind::person) {
    const SourceKind by_ending = of.lexicon.source_kind(of.head);
    if (by_ending != SourceKind::unknown && by_ending != SourceKind::never) kind = by_ending;
  }
  if (title_last && kind != SourceKind::document) {
    for (const auto word : of.all) {
      if (of.lexicon.source_kind(word) == SourceKind::document) kind = SourceKind::document;
    }
  }
  // 김 시장, 홍길동 시장: an office behind a name.
  if (of.head == "시장" && of.all.size() > 1 && is_family(of.all[of.all.size() - 2]) &&
      (letters(of.all[of.all.size() - 2]) == 1 || looks_like_name(of.all[of.all.size() - 2]))) {
    kind = SourceKind::title;
  }
  return kind;
}

SourceWords unnamed(const Parts& of) {
  // 홍길동 변호인 names somebody beside the office; 홍길동 의원실 관계자 does not.
  const bool named = of.all.size() == 2 && looks_like_name(of.all[0]) && of.head != "관계자" &&
                     of.head != "측근" && !names_body(of.all[0], of.lexicon);
  return named ? as(std::string(of.all[0]), SourceType::person)
               : as(of.whole, SourceType::anonymous);
}

SourceWords crowd(const Parts& of) {
  // 외신들은: the crowd goes by its name without 들.
  if (const auto named = named_among(of.all); !named.empty()) {
    auto out = source_words(named, of.lexicon);
    const bool media = of.head.ends_with("매체들") || of.head.ends_with("사이트들") ||
                       of.head.ends_with("언론들") || of.head.ends_with("신문들");
    if (media && out.type == SourceType::organization) out.type = SourceType::outlet;
    if (out.type == SourceType::outlet && !out.anaphoric) return out;
  }
  const bool many = of.head.ends_with("외신들") || of.head.ends_with("언론들");
  SourceWords out =
      as(many ? of.whole.substr(0, of.whole.size() - 3) : of.whole, SourceType::collective);
  out.relays = of.head.ends_with("외신") || of.head.ends_with("외신들") ||
               of.head.ends_with("언론") || of.head.ends_with("매체들");
  return out;
}

SourceWords outlet(const Parts& of) {
  const bool generic =
      of.lexicon.named(of.kept) == SourceKind::unknown && of.all.size() <= 2 &&
      (of.head == "매체" || of.head == "신문" || of.head == "통신" || of.head == "방송");
  // 매체, 이 매체: the one named before; 튀르키예 매체, 한 매체: one that is not named.
  const bool named_before = of.all.size() == 1 || of.all[0] == "이" || of.all[0] == "그" ||
                            of.all[0] == "해당" || of.all[0] == "같은";
  SourceWords out = as(of.kept, SourceType::outlet, false, generic && named_before);
  out.unnamed = generic && !named_before;
  return out;
}

SourceWords document(const Parts& of) {
  const auto by = issuer_name(of.all, of.lexicon);
  static constexpr std::array<std::string_view, 4> kWhich = {"현행", "이번", "해당", "최근"};
  const bool which =
      of.all.size() > 1 && std::find(kWhich.begin(), kWhich.end(), of.all[0]) != kWhich.end();
  const std::string what = which ? joined(of.all, 1, of.all.size()) : of.kept;
  return as(by.empty() ? what : by, SourceType::document, false, by.empty() && of.all.size() == 1);
}

SourceWords body(const Parts& of) {
  // 남미 볼리비아 정부: where in the world it lies is no part of its name.
  static constexpr std::array<std::string_view, 9> kRegions = {
      "남미", "중남미", "북미", "유럽", "동유럽", "북유럽", "중동", "아프리카", "동남아"};
  const bool placed = of.all.size() > 1 && names_body(of.all[1], of.lexicon) &&
                      std::find(kRegions.begin(), kRegions.end(), of.all[0]) != kRegions.end();
  if (placed) return source_words(joined(of.all, 1, of.all.size()), of.lexicon);
  // 시는, 협회는: short for a body named before.
  const bool short_form = of.all.size() == 1 && letters(of.head) <= 3 &&
                          of.lexicon.source_ending(of.head) == of.head.size() &&
                          of.lexicon.named(of.head) == SourceKind::unknown;
  return as(of.kept, SourceType::organization, false, short_form);
}

/// 변호사 측: some of them, unnamed; 예시시 측: the city.
std::optional<SourceWords> side(const Parts& of) {
  const Tokens& all = of.all;
  if (all.back() == "측" && all.size() > 1) {
    const bool some = all.size() == 2 && of.lexicon.source_kind(all[0]) == SourceKind::title &&
                      !is_high_office(all[0]);
    return some ? as(of.whole, SourceType::anonymous)
                : source_words(joined(all, 0, all.size() - 1), of.lexicon);
  }
  if (of.head.ends_with("측") && letters(of.head) > 2 && of.lexicon.source_ending(of.head) == 3) {
    return source_words(std::string_view(of.kept).substr(0, of.kept.size() - 3), of.lexicon);
  }
  return {};
}

/// Sources that their last word makes what they are, whatever kind it is of.
std::optional<SourceWords> by_last_word(const Parts& of) {
  const std::string_view head = of.head;
  if (head.ends_with("%") || (head.ends_with("명") && head[0] >= '0' && head[0] <= '9')) {
    return share_of_many(of.all, of.whole);
  }
  if (const auto whose = reporter(of.all, head, of.lexicon); !whose.empty()) {
    return source_words(whose, of.lexicon);
  }
  // 직장인을 조사한 내용: what was found, as in 조사 결과.
  if (head == "내용") {
    const auto by = issuer_name(of.all, of.lexicon);
    return as(by.empty() ? of.kept : by, SourceType::document);
  }
  if (of.all.size() < 2) return {};
  const auto before = of.all[of.all.size() - 2];
  // 참석자 중 한 명
  if (head == "명" && before == "한") return as(of.whole, SourceType::anonymous);
  // 예시당 내부: those in it, unnamed.
  if (head == "내부") return as(of.whole, SourceType::collective);
  // 교육 분야의 많은 이, 그렇게 말하는 이들: some of many.
  const bool some = (head == "이" || head == "이들" || head == "사람") && is_verb_or_many(before);
  return some ? std::optional(as(of.whole, SourceType::collective)) : std::nullopt;
}

std::optional<SourceWords> by_kind(const Parts& of) {
  switch (kind_of(of)) {
    case SourceKind::pronoun:
      return pronoun(of.head, of.whole);
    case SourceKind::title:
      return titled(of.all, of.kept, of.whole, of.lexicon);
    case SourceKind::anonymous:
      return unnamed(of);
    case SourceKind::collective:
      return crowd(of);
    case SourceKind::outlet:
      return outlet(of);
    case SourceKind::document:
      return document(of);
    case SourceKind::organization:
      return body(of);
    default:
      return {};
  }
}

}  // namespace

SourceWords source_words(std::string_view words, const Lexicon& lexicon) {
  std::string kept;
  const Tokens all = tokens(words, kept);
  const std::string whole(text::trim(words));
  if (all.empty()) return as(whole, SourceType::organization);
  if (all.back() == "등" && all.size() > 1) {
    return source_words(joined(all, 0, all.size() - 1), lexicon);
  }
  if (unquoted(kept).size() != kept.size() &&
      lexicon.named(unquoted(kept)) != SourceKind::unknown) {
    return source_words(unquoted(kept), lexicon);
  }
  if (const auto both = coordinated(all, lexicon)) return *both;
  if (const auto named = named_in_marks(kept, lexicon)) return *named;
  const auto head = unquoted(all.back());
  const Parts parts{all, kept, whole, head, lexicon};
  if (const auto whose = side(parts)) return *whose;
  if (const auto found = by_last_word(parts)) return *found;
  if (const auto found = by_kind(parts)) return *found;
  if (head.ends_with("들") && letters(head) > 2) return crowd(parts);
  if (const auto named = behind_what(all, lexicon)) return *named;
  if (!is_hangul_word(head)) return as(kept, SourceType::organization);
  if (all[0] == "한" && all.size() > 1) return as(whole, SourceType::anonymous);
  if (const auto found = plain_person(all, lexicon)) return as(found->name, SourceType::person);
  return as(kept, SourceType::person);
}

}  // namespace sayso::extractors::korean
