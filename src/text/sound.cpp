#include "text/sound.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::text {
namespace {

void put(std::string& out, char class_of) {
  if (out.empty() || out.back() != class_of) out.push_back(class_of);
}

// Unicode orders the 19 first and 28 last consonants; blank: no consonant of its own. A last ㅅ
// writes a foreign t (로봇), and a last ㅇ is an n with no k behind it.
constexpr std::string_view kFirst = "KKNTTLMPPSS SSSKTP ";
constexpr std::string_view kLast = " KKKNNNTLLLLLLLLMPPTTNSSKTP ";

void put_syllable(std::string& out, char32_t syllable) {
  const auto at = static_cast<unsigned>(syllable - 0xAC00);
  if (const char first = kFirst[at / 588]; first != ' ') put(out, first);
  if (const char last = kLast[at % 28]; last != ' ') put(out, last);
}

struct Spelling {
  std::string_view letters;
  std::string_view classes;
};
// Groups of letters before single ones; the longest that fits counts.
constexpr std::array<Spelling, 20> kGroups = {
    {{"tion", "SN"}, {"tech", "TK"}, {"sch", "S"}, {"tch", "S"}, {"dge", "S"},
     {"ch", "S"},    {"ck", "K"},    {"ph", "P"},  {"th", "S"},  {"sh", "S"},
     {"ts", "S"},    {"tz", "S"},    {"gh", ""},   {"ng", "N"},  {"ce", "S"},
     {"ci", "S"},    {"cy", "S"},    {"qu", "K"},  {"wr", "L"},  {"x", "KS"}}};

std::string_view single(char letter) {
  switch (letter) {
    case 'c':
    case 'g':
    case 'k':
    case 'q':
      return "K";
    case 't':
    case 'd':
      return "T";
    case 'p':
    case 'b':
    case 'f':
    case 'v':
      return "P";
    case 's':
    case 'z':
    case 'j':
      return "S";
    case 'l':
    case 'r':
      return "L";
    case 'm':
      return "M";
    case 'n':
      return "N";
    default:
      return "";
  }
}

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string::npos; }

void put_latin(std::string& out, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    const auto group = std::find_if(kGroups.begin(), kGroups.end(),
                                    [&](const Spelling& s) { return rest.starts_with(s.letters); });
    if (group != kGroups.end()) {
      for (const char c : group->classes) put(out, c);
      at += group->letters.size();
      continue;
    }
    // Korean spelling has no r before a consonant or at the end: Carter is 카터, Wire 와이어.
    const bool silent = rest[0] == 'r' && at > 0 &&
                        (rest.size() == 1 || !is_vowel(rest[1]) || rest == "re") &&
                        !(rest.size() > 1 && rest[1] == 'r');
    if (!silent) {
      for (const char c : single(rest[0])) put(out, c);
    }
    ++at;
  }
}

}  // namespace

std::string skeleton(std::string_view word) {
  std::string out, latin;
  const auto flush = [&] {
    put_latin(out, latin);
    latin.clear();
  };
  for (std::size_t at = 0; at < word.size();) {
    const auto c = decode(word, at);
    at += c.length;
    const char32_t lower = c.value | 32;
    if (lower >= 'a' && lower <= 'z') {
      latin.push_back(static_cast<char>(lower));
      continue;
    }
    flush();
    if (c.value >= 0xAC00 && c.value <= 0xD7A3) put_syllable(out, c.value);
  }
  flush();
  return out;
}

std::vector<std::string> near_skeletons(std::string_view skeleton) {
  std::vector<std::string> out;
  if (skeleton.size() < 4) return out;
  for (std::size_t at = 0; at < skeleton.size(); ++at) {
    std::string shorter;
    for (std::size_t i = 0; i < skeleton.size(); ++i) {
      if (i != at) put(shorter, skeleton[i]);
    }
    out.push_back(std::move(shorter));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double sound_likeness(std::string_view left, std::string_view right) {
  return skeleton_likeness(skeleton(left), skeleton(right));
}

double skeleton_likeness(std::string_view left, std::string_view right) {
  const std::size_t shorter = std::min(left.size(), right.size());
  if (shorter < 3) return 0;
  if (left == right) return shorter == 3 ? 0.6 : 1;
  const bool long_enough = shorter >= 6 && std::max(left.size(), right.size()) - shorter <= 1;
  return long_enough && edit_distance(left, right) == 1 ? 0.8 : 0;
}

std::string romanized(std::string_view word) {
  // Unicode's order of the 19 first consonants, 21 vowels and 28 last consonants.
  static constexpr std::array<std::string_view, 19> kFirsts = {
      "g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
      "ss", "",   "j", "jj", "ch", "k", "t", "p", "h"};
  static constexpr std::array<std::string_view, 21> kVowels = {
      "a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
      "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
  static constexpr std::array<std::string_view, 28> kLasts = {
      "",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
      "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = decode(word, at);
    at += c.length;
    const char32_t lower = c.value | 32;
    if (lower >= 'a' && lower <= 'z') out.push_back(static_cast<char>(lower));
    if (c.value < 0xAC00 || c.value > 0xD7A3) continue;
    const auto syllable = static_cast<std::size_t>(c.value - 0xAC00);
    out.append(kFirsts[syllable / 588]).append(kVowels[syllable % 588 / 28]);
    out.append(kLasts[syllable % 28]);
  }
  return out;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const auto letters = [](std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) {
      const auto c = decode(text, at);
      out.push_back(c.value);
      at += c.length;
    }
    return out;
  };
  const auto a = letters(left), b = letters(right);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace sayso::text
