#include "languages/ko/source_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "languages/ko/morphology.h"
#include "languages/ko/sources.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

using Tokens = std::vector<std::string_view>;

constexpr std::size_t kLongestName = 4;   // words of a person's name
constexpr std::size_t kLongestFull = 60;  // bytes of a full form before a parenthesis
constexpr std::size_t kLongestShort = 36;

bool is_hangul_word(std::string_view word) { return final_consonant(word) >= 0; }

/// Blank-separated words with parentheses left out.
Tokens tokens(std::string_view words, std::string& kept) {
  int depth = 0;
  kept.clear();
  for (std::size_t at = 0; at < words.size();) {
    const auto c = text::decode(words, at);
    if (c.value == '(' || c.value == '[') ++depth;
    if (depth == 0) kept += words.substr(at, c.length);
    if ((c.value == ')' || c.value == ']') && depth > 0) --depth;
    at += c.length;
  }
  Tokens out;
  std::string_view rest = kept;
  while (!rest.empty()) {
    const auto blank = rest.find(' ');
    const auto word = rest.substr(0, blank);
    if (!word.empty()) out.push_back(word);
    if (blank == std::string_view::npos) break;
    rest.remove_prefix(blank + 1);
  }
  return out;
}

std::string joined(const Tokens& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t k = first; k <= last && k < words.size(); ++k) {
    if (!out.empty()) out.push_back(' ');
    out += words[k];
  }
  return out;
}

/// Words that stand between name and title or before it and are no part of the name.
bool is_rank(std::string_view word) {
  static constexpr std::array<std::string_view, 22> kRanks = {
      "수석", "선임", "책임", "전",   "현",   "전직", "현직", "부",   "최고", "당시",   "공동",
      "명예", "석좌", "초빙", "겸임", "임시", "신임", "고위", "총괄", "상임", "비상임", "특별"};
  return std::find(kRanks.begin(), kRanks.end(), word) != kRanks.end();
}

bool names_body(std::string_view word, const Lexicon& lexicon) {
  const SourceKind kind = lexicon.source_kind(word);
  return kind == SourceKind::organization || kind == SourceKind::outlet ||
         kind == SourceKind::collective || kind == SourceKind::document;
}

struct Person {
  std::string name;
  std::string title;  ///< last words, "교수"
  bool full = false;
};

/// The person in words that end in a title: 홍길동 서울대 교수, 서울대 홍길동 교수, 제인 샘플 미국
/// 대사.
std::optional<Person> person(const Tokens& words, const Lexicon& lexicon) {
  if (words.empty()) return {};
  const auto head = words.back();
  Person out;
  const std::size_t ending = lexicon.source_ending(head);
  out.title = head.substr(head.size() - ending);
  // 홍길동씨, 홍씨: the title is glued to the name.
  if (ending < head.size()) {
    const auto before = head.substr(0, head.size() - ending);
    const bool glued = out.title == "씨" || out.title == "양" || out.title == "군";
    if (glued) {
      out.name = letters(before) == 1 ? std::string(head) : std::string(before);
      out.full = letters(before) > 1;
      return out;
    }
  }
  if (words.size() == 1) return {};
  // The Korean name nearest to the title, else the one that opens the phrase.
  for (std::size_t k = words.size() - 1; k-- > 0;) {
    const bool edge = k + 2 == words.size() || k == 0 || !names_body(words[k], lexicon);
    if (looks_like_name(words[k]) && edge && lexicon.source_kind(words[k]) == SourceKind::unknown) {
      out.name = words[k];
      out.full = true;
      return out;
    }
  }
  // 홍길 예시연구원 실장: two syllables are a name where they open the phrase.
  if (words.size() >= 3 && letters(words[0]) == 2 && is_family(words[0]) &&
      lexicon.source_kind(words[0]) == SourceKind::unknown) {
    out.name = words[0];
    out.full = true;
    return out;
  }
  const auto before = words[words.size() - 2];
  if (letters(before) == 1 && is_hangul_word(before)) {
    out.name = std::string(before) + " " + std::string(head);
    return out;
  }
  std::size_t last = words.size() - 1, first = 0;
  while (last > 0 && (is_rank(words[last - 1]) || names_body(words[last - 1], lexicon))) --last;
  while (first < last && (names_body(words[first], lexicon) || is_rank(words[first]) ||
                          part(words[first]).particle == Particle::of)) {
    ++first;
  }
  if (first >= last) return {};
  // After an office and its body in the middle the name stands first: 제인 샘플 예시재단 이사.
  for (std::size_t k = first + 1; k < last; ++k) {
    if (names_body(words[k], lexicon)) {
      last = k;
      break;
    }
  }
  if (last - first > kLongestName) first = last - 2;
  out.name = joined(words, first, last - 1);
  out.full = true;
  return out;
}

/// A한 기관이 낸 '자료': who issued the document, by the particle behind the name.
std::string issuer(const Tokens& words, const Lexicon& lexicon) {
  for (std::size_t k = 0; k + 1 < words.size(); ++k) {
    const auto parted = part(words[k]);
    const bool marks = parted.particle == Particle::subject || parted.particle == Particle::of ||
                       parted.particle == Particle::from;
    const auto noun = words[k].substr(0, parted.noun);
    if (!marks || text::trim(noun).empty()) continue;
    std::size_t first = k;
    while (first > 0 && part(words[first - 1]).particle == Particle::none &&
           ending(words[first - 1]) == Ending::none &&
           !(words[first - 1][0] >= '0' && words[first - 1][0] <= '9') &&
           !lexicon.opener(words[first - 1])) {
      --first;
    }
    std::string out = joined(words, first, k);
    out.resize(out.size() - (words[k].size() - noun.size()));
    return out;
  }
  if (words.size() > 1 && names_body(words[0], lexicon) &&
      lexicon.source_kind(words[0]) != SourceKind::document) {
    return std::string(words[0]);
  }
  return {};
}

bool is_letter_name(std::string_view word) {
  // A씨, 임모씨, 김모 씨: nobody is named.
  const auto c = text::decode(word, 0).value;
  return (c >= 'A' && c <= 'Z' && letters(word) <= 2) || word.ends_with("모") ||
         word.ends_with("모씨") || word.ends_with("모(");
}

SourceWords as(std::string name, SourceType type, bool pronoun = false, bool anaphoric = false) {
  return {std::move(name), type, pronoun, anaphoric};
}

}  // namespace

SourceWords source_words(std::string_view words, const Lexicon& lexicon) {
  std::string kept;
  Tokens all = tokens(words, kept);
  const std::string whole(text::trim(words));
  if (all.empty()) return as(whole, SourceType::organization);
  auto head = all.back();
  if (head == "측" && all.size() > 1) {
    auto inner = source_words(joined(all, 0, all.size() - 2), lexicon);
    if (inner.type == SourceType::anonymous) return as(whole, SourceType::anonymous);
    return inner;
  }
  if (head.ends_with("측") && letters(head) > 2) {
    auto inner = source_words(kept.substr(0, kept.find_last_not_of(' ') + 1 - 3), lexicon);
    return inner;
  }
  switch (lexicon.source_kind(head)) {
    case SourceKind::pronoun: {
      const bool many = head == "그들" || head == "이들" || head == "양측" || head == "모두" ||
                        head == "양사" || head == "둘";
      return as(whole, many ? SourceType::collective : SourceType::person, !many, false);
    }
    case SourceKind::person:
      return as(std::string(head), SourceType::person);
    case SourceKind::title: {
      const bool bare_title = head == "씨" && all.size() > 1;
      if (head.ends_with("씨") && is_letter_name(bare_title ? all[all.size() - 2] : head)) {
        return as(whole, SourceType::anonymous);
      }
      if (auto found = person(all, lexicon)) {
        return as(std::move(found->name), SourceType::person, false, !found->full);
      }
      if (all[0] == "한" || all[0] == "어느" || all[0] == "익명의") {
        return as(whole, SourceType::anonymous);
      }
      return as(kept, SourceType::person, false, true);
    }
    case SourceKind::anonymous: {
      // 홍길동 변호인 has a name beside the office.
      for (const auto word : all) {
        if (looks_like_name(word) && lexicon.source_kind(word) == SourceKind::unknown &&
            all.size() <= 4 && word != all.back() && head != "관계자" && head != "측근") {
          return as(std::string(word), SourceType::person);
        }
      }
      return as(whole, SourceType::anonymous);
    }
    case SourceKind::collective:
      return as(whole, SourceType::collective);
    case SourceKind::outlet:
      return as(std::string(all.back()), SourceType::outlet);
    case SourceKind::document: {
      const auto by = issuer(all, lexicon);
      return as(by.empty() ? kept : by, SourceType::document, false, by.empty() && all.size() == 1);
    }
    case SourceKind::organization: {
      // 서울 강남구청, 전남 나주시: the place before the body says little; a single short word is
      // short for a body named before.
      const bool body =
          all.size() == 1 && lexicon.source_ending(head) == head.size() && letters(head) <= 3;
      return as(kept, SourceType::organization, false, body);
    }
    default:
      break;
  }
  if (head.ends_with("들") && letters(head) > 2) return as(whole, SourceType::collective);
  if (!is_hangul_word(head)) return as(kept, SourceType::organization);
  if (looks_like_name(head)) return as(std::string(head), SourceType::person);
  if (head.ends_with("가") && letters(head) >= 3 && all.size() > 1) {
    return as(whole, SourceType::anonymous);
  }
  return as(all.size() <= 3 ? kept : std::string(head), SourceType::person);
}

std::vector<Language::Alias> aliases(std::string_view text, const Lexicon& lexicon) {
  std::vector<Language::Alias> out;
  const auto add = [&](std::string full, std::string alias) {
    if (full != alias && !full.empty() && !alias.empty()) {
      out.push_back({std::move(full), std::move(alias)});
    }
  };
  std::vector<std::string_view> before;  // up to five words of this clause, parentheses left out
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = text::decode(text, at);
    if (text::is_space(c.value)) {
      if (c.value == '\n') before.clear();
      at += c.length;
      continue;
    }
    std::size_t to = at;
    while (to < text.size()) {
      const auto d = text::decode(text, to);
      if (text::is_space(d.value) || d.value == '(') break;
      to += d.length;
    }
    auto word = text.substr(at, to - at);
    bool ends = false;
    if (to < text.size() && text[to] == '(') {
      const auto closing = text.substr(to, kLongestShort * 2).find(')');
      if (closing != std::string_view::npos) {
        auto inner = text.substr(to + 1, closing - 1);
        if (inner.starts_with("이하 ")) inner.remove_prefix(std::string_view("이하 ").size());
        const bool plain = !inner.empty() && inner.size() <= kLongestShort && !word.empty() &&
                           word.size() <= kLongestFull && inner != "사진" && inner != "현지시간" &&
                           inner.find_first_of("0123456789·,:/=") == std::string_view::npos;
        if (plain) add(std::string(word), std::string(inner));
        to += closing + 1;
        while (to < text.size() && !text::is_space(text::decode(text, to).value)) {
          to += text::decode(text, to).length;
        }
      } else {
        ++to;
      }
    }
    while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == '"')) {
      word.remove_suffix(1);
      ends = true;
    }
    const auto noun = word.substr(0, part(word).noun);
    before.push_back(noun);
    if (before.size() > 5) before.erase(before.begin());
    if (lexicon.source_kind(noun) == SourceKind::title) {
      if (const auto found = person(before, lexicon); found && found->full) {
        const std::size_t first = text::decode(found->name, 0).length;
        const auto blank = found->name.rfind(' ');
        const std::string shorter = blank == std::string::npos ? found->name.substr(0, first)
                                                               : found->name.substr(blank + 1);
        for (std::size_t skip = 0; skip < noun.size(); skip += 3) {
          const auto title = noun.substr(skip);
          if (lexicon.source_ending(title) == title.size()) {
            add(found->name, shorter + " " + std::string(title));
          }
        }
        if (blank != std::string::npos) add(found->name, shorter);
      }
    }
    if (ends || part(word).particle != Particle::none) before.clear();
    at = std::max(to, at + c.length);
  }
  return out;
}

}  // namespace sayso::extractors::korean
