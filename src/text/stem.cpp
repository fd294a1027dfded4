#include "text/stem.h"

#include <algorithm>
#include <array>
#include <span>

namespace sayso::text {
namespace {

bool consonant(std::string_view w, std::size_t i) {
  if (std::string_view("aeiou").find(w[i]) != std::string_view::npos) return false;
  return w[i] != 'y' || i == 0 || !consonant(w, i - 1);
}

/// Porter's m: how often a vowel is followed by a consonant.
int measure(std::string_view w) {
  int m = 0;
  for (std::size_t i = 1; i < w.size(); ++i) m += !consonant(w, i - 1) && consonant(w, i);
  return m;
}

bool has_vowel(std::string_view w) {
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!consonant(w, i)) return true;
  }
  return false;
}

bool doubled(std::string_view w) {
  return w.size() > 1 && w.back() == w[w.size() - 2] && consonant(w, w.size() - 1);
}

/// Consonant, vowel, consonant other than w, x, y: such a stem takes an e back (hop-ing, hope).
bool short_end(std::string_view w) {
  const auto n = w.size();
  return n > 2 && consonant(w, n - 3) && !consonant(w, n - 2) && consonant(w, n - 1) &&
         std::string_view("wxy").find(w[n - 1]) == std::string_view::npos;
}

struct Suffix {
  std::string_view from, to;
};

constexpr std::array<Suffix, 20> kStep2 = {
    {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},   {"anci", "ance"},
     {"izer", "ize"},    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"},
     {"eli", "e"},       {"ousli", "ous"},   {"ization", "ize"}, {"ation", "ate"},
     {"ator", "ate"},    {"alism", "al"},    {"iveness", "ive"}, {"fulness", "ful"},
     {"ousness", "ous"}, {"aliti", "al"},    {"iviti", "ive"},   {"biliti", "ble"}}};
constexpr std::array<Suffix, 7> kStep3 = {{{"icate", "ic"},
                                           {"ative", ""},
                                           {"alize", "al"},
                                           {"iciti", "ic"},
                                           {"ical", "ic"},
                                           {"ful", ""},
                                           {"ness", ""}}};
constexpr std::array<Suffix, 19> kStep4 = {{{"ement", ""},
                                            {"ance", ""},
                                            {"ence", ""},
                                            {"able", ""},
                                            {"ible", ""},
                                            {"ment", ""},
                                            {"ant", ""},
                                            {"ent", ""},
                                            {"ism", ""},
                                            {"ate", ""},
                                            {"iti", ""},
                                            {"ous", ""},
                                            {"ive", ""},
                                            {"ize", ""},
                                            {"al", ""},
                                            {"er", ""},
                                            {"ic", ""},
                                            {"ou", ""},
                                            {"ion", ""}}};

/// Replaces the first suffix of the list that fits, where the rest has more than `above` measures.
void replace(std::string& w, std::span<const Suffix> list, int above) {
  for (const Suffix& suffix : list) {
    if (!w.ends_with(suffix.from)) continue;
    const std::string_view rest = std::string_view(w).substr(0, w.size() - suffix.from.size());
    const bool ion = suffix.from == "ion";
    if (ion && (rest.empty() || (rest.back() != 's' && rest.back() != 't'))) return;
    if (measure(rest) > above) {
      w.resize(rest.size());
      w += suffix.to;
    }
    return;
  }
}

void plural(std::string& w) {
  if (w.ends_with("sses") || w.ends_with("ies")) {
    w.resize(w.size() - 2);
  } else if (w.ends_with("s") && !w.ends_with("ss")) {
    w.pop_back();
  }
}

void past(std::string& w) {
  if (w.ends_with("eed")) {
    if (measure(std::string_view(w).substr(0, w.size() - 3)) > 0) w.pop_back();
    return;
  }
  const std::size_t cut = w.ends_with("ed") ? 2 : w.ends_with("ing") ? 3 : 0;
  if (cut == 0 || !has_vowel(std::string_view(w).substr(0, w.size() - cut))) return;
  w.resize(w.size() - cut);
  // NOLINTNEXTLINE(bugprone-branch-clone): in the order of Porter's rules
  if (w.ends_with("at") || w.ends_with("bl") || w.ends_with("iz")) {
    w += 'e';
  } else if (doubled(w) && w.back() != 'l' && w.back() != 's' && w.back() != 'z') {
    w.pop_back();
  } else if (measure(w) == 1 && short_end(w)) {
    w += 'e';
  }
}

}  // namespace

std::string english_stem(std::string_view lower) {
  std::string w(lower);
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (w.size() < 3 || !std::all_of(w.begin(), w.end(), letter)) return w;
  plural(w);
  past(w);
  if (w.ends_with("y") && has_vowel(std::string_view(w).substr(0, w.size() - 1))) w.back() = 'i';
  replace(w, kStep2, 0);
  replace(w, kStep3, 0);
  replace(w, kStep4, 1);
  if (w.ends_with("e")) {
    const std::string_view rest = std::string_view(w).substr(0, w.size() - 1);
    if (measure(rest) > 1 || (measure(rest) == 1 && !short_end(rest))) w.pop_back();
  }
  return w;
}

}  // namespace sayso::text
