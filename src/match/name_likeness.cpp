#include "match/name_likeness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "match/signature.h"
#include "text/sound.h"
#include "text/utf8.h"

namespace sayso::match {
namespace {

constexpr float kWeakSound = 0.25F;  // a sound of one or two consonants says nothing
constexpr float kSound = 1.3F;       // undoes what sounds are worth less than words
// Of names whose own words differ, and of one that has none beside one that has.
constexpr double kOthersName = 0.3;
constexpr std::size_t kLongestName = 200;     // bytes: more is a sentence
constexpr std::size_t kShortestSpelling = 4;  // letters
constexpr double kBeginsSo = 0.6;
constexpr double kHalf = 0.5;  // is too little where either has another word there

bool is_latin(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) {
    const char lower = static_cast<char>(c | 32);
    return lower >= 'a' && lower <= 'z';
  });
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find(' ', at), name.size());
    if (end > at) out.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// The best that a run of `longer`'s words sounds like the whole of `whole`.
double run_that_sounds_like(std::string_view longer, std::string_view whole) {
  const auto words = words_of(longer);
  double best = 0;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t end = begin; end < words.size(); ++end) {
      const auto from = static_cast<std::size_t>(words[begin].data() - longer.data());
      const auto to = static_cast<std::size_t>(words[end].data() - longer.data());
      const std::string_view run = longer.substr(from, to + words[end].size() - from);
      best = std::max(best, text::sound_likeness(run, whole));
    }
  }
  return best;
}

/// Which groups are a name of somebody's own rather than common words.
std::vector<bool> own_words(const Signature& signature, const Vocabulary& vocabulary) {
  std::vector<bool> name(signature.groups, false), common(signature.groups, false);
  for (const Feature& one : signature.features) {
    const bool known = one.kind == FeatureKind::word && vocabulary.find(one.value) != nullptr;
    if (one.kind == FeatureKind::name || one.kind == FeatureKind::rest) name[one.group] = true;
    if (known || one.kind == FeatureKind::quantity) common[one.group] = true;
  }
  for (const Feature& one : signature.features) {
    if (one.kind == FeatureKind::name) common[one.group] = false;  // in whatever words
  }
  for (std::uint32_t group = 0; group < signature.groups; ++group) {
    name[group] = name[group] && !common[group];
  }
  return name;
}

/// A name of one Latin word that the Hangul name is spelled like or begins with: "Haesol" and
/// 해솔리서치.
double spelled_like(std::string_view left, std::string_view right) {
  const std::string_view latin = is_latin(left) ? left : right;
  if (latin.find(' ') != std::string_view::npos || latin.size() < kShortestSpelling) return 0;
  const std::string word = text::romanized(latin);
  const std::string hangul = text::romanized(is_latin(left) ? right : left);
  if (word == hangul) return 1;
  return word.size() > kShortestSpelling && hangul.starts_with(word) ? kBeginsSo : 0;
}

double by_sound(std::string_view left, std::string_view right) {
  return std::max({spelled_like(left, right), run_that_sounds_like(left, right),
                   run_that_sounds_like(right, left)});
}

/// A name without the words for a paper behind it: "Valmora" of "Valmora statement".
std::string_view whose(std::string_view name, const Knowledge& knowledge) {
  const Language& language = knowledge.pick("", name);
  for (auto blank = name.rfind(' '); blank != std::string_view::npos; blank = name.rfind(' ')) {
    const std::string_view last = name.substr(blank + 1);
    if (language.source_words(last).type != SourceType::document) break;
    name = name.substr(0, blank);
  }
  return name;
}

bool any(const std::vector<bool>& list) {
  return std::find(list.begin(), list.end(), true) != list.end();
}

double by_words(const Signature& left, const Signature& right, const Vocabulary& vocabulary) {
  const std::uint32_t fewest = std::min(left.groups, right.groups);
  if (fewest == 0) return 0;
  const auto ours = own_words(left, vocabulary), theirs = own_words(right, vocabulary);
  std::vector<bool> used(right.groups, false);
  std::uint32_t matched = 0;
  double shared = 0;
  bool own_shared = false;
  for (std::uint32_t group = 0; group < left.groups; ++group) {
    float best = 0;
    std::uint32_t with = 0;
    for (const Feature& one : left.features) {
      if (one.group != group) continue;
      for (const Feature& other : right.features) {
        if (one.id != other.id || used[other.group]) continue;
        const float value = std::min(1.0F, kSound * std::min(one.weight, other.weight));
        if (value > best) {
          best = value;
          with = other.group;
        }
      }
    }
    if (best <= kWeakSound) continue;
    used[with] = true;
    ++matched;
    shared += static_cast<double>(best);
    own_shared = own_shared || (ours[group] && theirs[with]);
  }
  const double share = std::min(1.0, shared / static_cast<double>(fewest));
  const bool lone_word = fewest == 1 && any(ours) != any(theirs);
  const bool differ = !own_shared && any(ours) && any(theirs);
  const bool half = share <= kHalf && (!own_shared || matched < fewest);
  const bool others = differ || half;
  return lone_word || others ? std::min(share, kOthersName) : share;
}

}  // namespace

double name_likeness(std::string_view left, std::string_view right, const Knowledge& knowledge) {
  if (left.empty() || right.empty()) return 0;
  if (Names::folded(left) == Names::folded(right)) return 1;
  if (std::max(left.size(), right.size()) > kLongestName) return 0;
  const auto sketch = [&](std::string_view name) {
    return signature_of(name, knowledge.pick("", name), knowledge.names, "");
  };
  const std::string_view ours = whose(left, knowledge), theirs = whose(right, knowledge);
  const double words = std::max(by_words(sketch(left), sketch(right), knowledge.vocabulary),
                                by_words(sketch(ours), sketch(theirs), knowledge.vocabulary));
  // Within one script a name is spelled as it is: only across scripts does its sound decide.
  if (is_latin(left) == is_latin(right)) return words;
  return std::max({words, by_sound(left, right), by_sound(ours, theirs)});
}

}  // namespace sayso::match
