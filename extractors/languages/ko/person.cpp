#include "languages/ko/person.h"

#include <algorithm>
#include <array>

#include "languages/ko/morphology.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLongestName = 4;  // words

/// Words that stand before a title or a name and are no part of either.
bool is_rank(std::string_view word) {
  static constexpr std::array<std::string_view, 46> kRanks = {
      "수석", "선임", "책임", "전",     "현",   "전직", "현직", "부",   "최고", "당시",
      "공동", "명예", "석좌", "초빙",   "겸임", "임시", "신임", "고위", "총괄", "상임",
      "특별", "한",   "어느", "왜",     "이날", "또",   "그",   "이",   "다만", "당선",
      "예비", "전임", "같은", "익명의", "초선", "재선", "3선",  "4선",  "5선",  "중진",
      "다선", "현역", "핵심", "원로",   "일선", "현지"};
  return std::find(kRanks.begin(), kRanks.end(), word) != kRanks.end();
}

/// 외교관, 투수인: what somebody is, before the name.
bool is_role(std::string_view word, const Lexicon& lexicon) {
  if (word.ends_with("인") && letters(word) > 2) word.remove_suffix(3);
  if (looks_like_name(word) && lexicon.source_ending(word) < word.size()) return false;
  const SourceKind kind = lexicon.source_kind(word);
  return kind == SourceKind::title || kind == SourceKind::anonymous;
}

/// 선임된, 주도한, 당원인, 한 명인: a verb made of a noun. A name may end so too (홍도한).
bool is_noun_verb(std::string_view word, const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 8> kEnds = {"한",   "된",   "할", "될",
                                                            "하던", "되던", "인", "이던"};
  return word == "명인" || std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
           if (!word.ends_with(end) || word.size() < end.size() + 6) return false;
           const auto noun = word.substr(0, word.size() - end.size());
           return lexicon.common(noun) ||
                  (end.starts_with("인") && lexicon.source_kind(noun) != SourceKind::unknown);
         });
}

/// 재미 본 샘플: a verb of one syllable behind its noun.
bool is_short_verb(const Tokens& words, std::size_t at, const Lexicon& lexicon) {
  constexpr std::string_view kVerbs = "본쓴낸둔된든온준간건진";
  return at > 0 && words[at].size() == 3 && kVerbs.find(words[at]) != std::string_view::npos &&
         lexicon.common(words[at - 1]);
}

/// 도출한 피터 샘플, 전제한 홍 감독: a verb, though three such syllables may be a name.
bool is_verb_before(std::string_view word, std::string_view next, const Lexicon& lexicon) {
  if (!word.ends_with("한") && !word.ends_with("된")) return false;
  return (letters(next) == 1 && is_family(next)) ||
         (sounds_foreign(next) && !lexicon.common(next) && !names_body(next, lexicon));
}

/// Words that belong to a clause or to time before the name: 만난, 미국의, 42세, 토요일.
bool is_before_name(std::string_view word, const Lexicon& lexicon) {
  if (word.empty() || (word[0] >= '0' && word[0] <= '9')) return true;
  if (word.ends_with("요일") || lexicon.opener(word)) return true;
  if (word == "후" || word == "뒤" || word == "직후" || word == "끝에" || word == "당시" ||
      word == "전날" || word.ends_with("다고") || word.ends_with("라고") ||
      word.ends_with("면서")) {
    return true;
  }
  if (is_noun_verb(word, lexicon)) return true;
  if (looks_like_name(word)) return false;
  const Particle particle = lexicon.parted(word).particle;
  const bool bound = particle == Particle::of || particle == Particle::object ||
                     particle == Particle::from ||
                     (particle == Particle::by && letters(word) > 3) ||
                     (particle == Particle::at && letters(word) > 2) || word.ends_with("는");
  return bound || is_verb_before_noun(word);
}

/// A word that may be part of a foreign name: none of the language, no body, no rank.
bool is_foreign(std::string_view word, const Lexicon& lexicon) {
  if (is_rank(word) || names_body(word, lexicon)) return false;
  if (lexicon.source_kind(word) == SourceKind::title) return false;
  return lexicon.given_name(word) || (letters(word) > 1 && !lexicon.common(word));
}

/// 밴, 킨: one syllable goes on with a name, but begins none.
bool goes_on(std::string_view word, const Lexicon& lexicon) {
  constexpr std::string_view kNouns = "등중및내겸수외간";
  if (final_consonant(word) < 0) return false;  // 폴 샘플 RSM: a body
  if (is_foreign(word, lexicon)) return true;
  return letters(word) == 1 && word.size() == 3 && !is_rank(word) &&
         kNouns.find(word) == std::string_view::npos;
}

/// What is left of the words without bodies and ranks at their ends.
std::optional<Person> whatever(const Tokens& words, std::size_t first, std::size_t last,
                               const Lexicon& lexicon) {
  const auto no_name = [&](std::string_view word) {
    return is_rank(word) || names_body(word, lexicon);
  };
  while (last > first && no_name(words[last - 1])) --last;
  while (first < last && no_name(words[first])) ++first;
  if (first == last) return {};
  return Person{joined(words, first, last), true};
}

/// 제인 샘플 예시재단 인권: the first two or more foreign words together, else the one. One before
/// a noun of the language is no person (샘플 선거 대변인).
std::optional<Person> foreign_person(const Tokens& words, std::size_t first, std::size_t last,
                                     const Lexicon& lexicon) {
  std::optional<Person> single;
  bool any = false;
  for (std::size_t begin = first; begin < last; ++begin) {
    if (!is_foreign(words[begin], lexicon)) continue;
    std::size_t end = begin + 1;
    while (end < last && goes_on(words[end], lexicon)) ++end;
    any = true;
    if (end - begin > kLongestName) begin = end - 2;
    const bool before_noun = end < last && lexicon.common(words[end]) && !is_rank(words[end]) &&
                             !names_body(words[end], lexicon);
    const Person found{joined(words, begin, end), true};
    if (end - begin > 1) return found;
    if (!before_noun && !single) single = found;
    begin = end;
  }
  return any ? single : whatever(words, first, last, lexicon);
}

/// The name among words [0, end): what is left behind the last clause, between bodies and ranks.
std::optional<Person> among(const Tokens& words, std::size_t end, bool roles,
                            const Lexicon& lexicon) {
  std::size_t first = 0;
  for (std::size_t k = 0; k < end; ++k) {
    const bool role = roles && is_role(words[k], lexicon) && k + 1 < end;
    const bool verb = k + 1 < end && is_verb_before(words[k], words[k + 1], lexicon);
    if (role || verb || is_before_name(words[k], lexicon) || is_short_verb(words, k, lexicon)) {
      first = k + 1;
    }
  }
  // 홍길동 예시대 교수: 예시대 could be a name but for its ending.
  for (const bool plain : {true, false}) {
    for (std::size_t k = end; k-- > first;) {
      if (lexicon.common(words[k]) || (plain && lexicon.source_ending(words[k]) > 0)) continue;
      if (looks_like_name(words[k]) && !names_body(words[k], lexicon)) {
        return Person{std::string(words[k]), true};
      }
    }
  }
  // A Korean name of two syllables: beside its title, or before the body it works for.
  for (const std::size_t k : {end - 1, first}) {
    if (k < end && end - first > 1 && letters(words[k]) == 2 && is_family(words[k]) &&
        !names_body(words[k], lexicon) && lexicon.source_kind(words[k]) == SourceKind::unknown) {
      const std::size_t other = k == first ? end - 1 : first;
      const std::size_t beside = k == first ? k + 1 : k - 1;
      const bool goes = is_foreign(words[beside], lexicon);
      if (names_body(words[other], lexicon) && !goes) return Person{std::string(words[k]), true};
    }
  }
  if (first >= end) return {};
  if (auto found = foreign_person(words, first, end, lexicon)) return found;
  // 로스 감독 may be named like a body: what is left of a phrase is its name.
  const bool unknown = lexicon.named(words[first]) == SourceKind::unknown ||
                       lexicon.named(words[end - 1]) == SourceKind::unknown;
  if (end - first == 2 && unknown && !is_rank(words[first]) && !is_rank(words[end - 1])) {
    return Person{joined(words, first, end), true};
  }
  return {};
}

}  // namespace

Tokens tokens(std::string_view words, std::string& kept) {
  int depth = 0;
  kept.clear();
  for (std::size_t at = 0; at < words.size();) {
    const auto c = text::decode(words, at);
    if (c.value == '/' && depth == 0 && !kept.empty() && kept.back() != ' ') break;
    // 예시청 = 홍 장관: what stands before is a heading.
    if (c.value == '=' && depth == 0) {
      kept.clear();
      at += c.length;
      continue;
    }
    if (c.value == '(' || c.value == '[') ++depth;
    if (depth == 0) kept += words.substr(at, c.length);
    if ((c.value == ')' || c.value == ']') && depth > 0) --depth;
    at += c.length;
  }
  kept = std::string(text::trim(kept));
  return text::split(kept, ' ');
}

std::string joined(const Tokens& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t k = first; k < last && k < words.size(); ++k) {
    if (!out.empty()) out.push_back(' ');
    out += words[k];
  }
  return out;
}

bool names_body(std::string_view word, const Lexicon& lexicon) {
  if (letters(word) < 2) return false;
  SourceKind kind = lexicon.named(word);
  if (kind == SourceKind::unknown) kind = lexicon.source_kind(word);
  return kind == SourceKind::organization || kind == SourceKind::outlet ||
         kind == SourceKind::collective || kind == SourceKind::document;
}

std::optional<Person> titled_person(const Tokens& words, const Lexicon& lexicon) {
  if (words.empty()) return {};
  const auto head = words.back();
  const std::size_t ending = lexicon.source_ending(head);
  const auto title = head.substr(head.size() - ending);
  // 홍길동씨, 홍씨: the title is glued to the name.
  if (ending < head.size() && (title == "씨" || title == "양" || title == "군")) {
    const auto before = head.substr(0, head.size() - ending);
    return letters(before) == 1 ? Person{std::string(head), false}
                                : Person{std::string(before), true};
  }
  if (words.size() == 1) return {};
  const auto before = words[words.size() - 2];
  const bool alone = words.size() == 2 || is_before_name(words[words.size() - 3], lexicon) ||
                     is_verb_before(words[words.size() - 3], before, lexicon);
  if (letters(before) == 1 && is_family(before) && alone) {
    return Person{std::string(before) + " " + std::string(head), false};
  }
  return among(words, words.size() - 1, false, lexicon);
}

std::optional<Person> plain_person(const Tokens& words, const Lexicon& lexicon) {
  return among(words, words.size(), true, lexicon);
}

}  // namespace sayso::extractors::korean
