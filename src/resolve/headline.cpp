#include "resolve/headline.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/normalize.h"
#include "text/utf8.h"

namespace sayso::resolve {
namespace {

// Of the headline's pairs of letters, the share that the body's statement must hold to be the same
// saying.
constexpr double kAlike = 0.45;
// The same for a title without marks and source, which claims what the body gives to somebody.
constexpr double kRepeats = 0.6;
constexpr double kMostNew = 0.25;  // of its words
constexpr std::size_t kFewestPairs = 6;
constexpr std::size_t kLongestTitle = 1000;  // bytes

/// Letters and digits alone, folded.
std::u32string letters(std::string_view words) {
  std::u32string out;
  const std::string folded = text::folded(words);
  for (std::size_t at = 0; at < folded.size();) {
    const auto c = text::decode(folded, at);
    at += c.length;
    const bool digit = c.value >= '0' && c.value <= '9';
    const bool latin = c.value >= 'a' && c.value <= 'z';
    const bool other = c.value >= 0xC0 && !(c.value >= 0x2000 && c.value < 0x3040);
    if (digit || latin || other) out.push_back(c.value);
  }
  return out;
}

std::vector<std::uint64_t> pairs(const std::u32string& word) {
  std::vector<std::uint64_t> out;
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    out.push_back(std::uint64_t{word[at]} << 32 | word[at + 1]);
  }
  std::sort(out.begin(), out.end());
  return out;
}

double share_held(const std::vector<std::uint64_t>& title, const std::vector<std::uint64_t>& body) {
  if (title.empty()) return 0;
  std::vector<std::uint64_t> both;
  std::set_intersection(title.begin(), title.end(), body.begin(), body.end(),
                        std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(title.size());
}

std::string words_of(const Article& article, const Attribution& words) {
  const std::string& text = words.place == Place::headline ? article.title : article.text;
  std::string out;
  for (const ByteSpan piece : words.content) {
    out += slice(text, piece);
    out.push_back(' ');
  }
  return out;
}

/// Share of the title's words that do not even begin in the body's words. Titles leave words out,
/// and endings: "closes" for "will close".
double share_new(std::string_view title, const std::u32string& body) {
  constexpr std::size_t kHangulBeginning = 2, kLatinBeginning = 4;
  int all = 0, fresh = 0;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    std::u32string word = letters(title.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    const bool hangul = text::is_hangul(word[0]);
    // The last syllable of a short word is its ending.
    const std::size_t whole = hangul && word.size() > 1 ? word.size() - 1 : word.size();
    word.resize(std::min(whole, hangul ? kHangulBeginning : kLatinBeginning));
    ++all;
    fresh += body.find(word) == std::u32string::npos;
  }
  return all == 0 ? 0 : static_cast<double>(fresh) / all;
}

/// The title without what stands in brackets before it: "[Q&A] …".
ByteSpan without_label(std::string_view title) {
  std::size_t begin = 0;
  const auto end = text::trim(title).data() + text::trim(title).size() - title.data();
  if (title.starts_with("[")) begin = std::min(title.find(']'), title.size() - 1) + 1;
  begin = std::min(title.find_first_not_of(' ', begin), title.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Words of letters and digits alone, folded.
std::vector<std::u32string> words_in(std::string_view text) {
  std::vector<std::u32string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,-/", at), text.size());
    if (auto word = letters(text.substr(at, end - at)); !word.empty()) {
      out.push_back(std::move(word));
    }
    at = end + 1;
  }
  return out;
}

/// Whether a word of the title is that word of a name, perhaps with a Korean particle behind it.
bool is_word(const std::u32string& of_title, const std::u32string& of_name) {
  if (!of_title.starts_with(of_name)) return false;
  return of_title.size() == of_name.size() || text::is_hangul(of_title[of_name.size()]);
}

/// Whether the title has a name or a word of it: a surname is enough.
bool has_word_of(const std::vector<std::u32string>& title, std::string_view name) {
  const auto has = [&](const std::u32string& wanted) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::u32string& word) { return is_word(word, wanted); });
  };
  const auto words = words_in(name);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::u32string& word) { return word.size() > 1 && has(word); });
}

/// Whether the title names who says it, or who relays it, under any name that they are known by.
bool names_source(const Article& article, std::string_view title, const Statement& said,
                  const Names& names) {
  const auto words = words_in(title);
  std::vector<std::string> forms = {said.canonical, said.via};
  if (said.attribution.source) forms.emplace_back(slice(article.text, *said.attribution.source));
  if (const Entity* entity = names.by_id(said.entity)) {
    forms.insert(forms.end(), entity->en.begin(), entity->en.end());
    forms.insert(forms.end(), entity->ko.begin(), entity->ko.end());
  }
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return has_word_of(words, form); });
}

}  // namespace

Headline::Headline(const Article& article, const std::vector<Attribution>& attributions,
                   const Names& names)
    : article_(article), names_(names) {
  for (const Attribution& words : attributions) {
    if (words.place != Place::headline) continue;
    wanted_.emplace_back().pairs = pairs(letters(words_of(article, words)));
  }
  const ByteSpan title = without_label(article.title);
  const std::string_view words = slice(article.title, title);
  if (!wanted_.empty() || words.size() > kLongestTitle || words.ends_with('?')) return;
  auto both = pairs(letters(words));
  if (both.size() < kFewestPairs) return;
  wanted_.emplace_back().pairs = std::move(both);
  bare_ = title;
}

void Headline::compare(const Statement& body) {
  if (wanted_.empty()) return;
  const auto said = letters(words_of(article_, body.attribution));
  const auto both = pairs(said);
  for (Wanted& one : wanted_) {
    const double share = share_held(one.pairs, both);
    if (bare_ && !is_unsourced(body, share, said)) continue;
    if (share <= one.most) continue;
    one.most = share;
    one.letters = said;
    one.kind = body.attribution.kind;
    one.canonical = body.canonical;
    one.entity = body.entity;
    one.source_type = body.source_type;
  }
}

bool Headline::is_unsourced(const Statement& body, double share, const std::u32string& said) {
  const std::string_view title = slice(article_.title, *bare_);
  if (share < kRepeats || share_new(title, said) > kMostNew) return false;
  if (body.flags.has(Flag::denial) || names_source(article_, title, body, names_)) sourced_ = true;
  return !body.canonical.empty();
}

std::optional<Attribution> Headline::bare() const {
  if (!bare_ || sourced_ || wanted_.front().canonical.empty()) return std::nullopt;
  Attribution row;
  row.place = Place::headline;
  row.kind = StatementKind::indirect;
  row.rule = "headline-bare";
  row.cue_class = CueClass::none;
  row.content.push_back(*bare_);
  row.margin = 0.5F;
  return row;
}

void Headline::link(Statement& headline) {
  const Wanted& best = wanted_[next_++];
  if (best.most < kAlike) return;
  if (!headline.attribution.source && !best.canonical.empty()) {
    headline.flags.add(Flag::headline_unsourced);
  }
  const bool both_quoted =
      headline.attribution.kind == StatementKind::direct && best.kind != StatementKind::indirect;
  if (both_quoted && share_new(words_of(article_, headline.attribution), best.letters) > 0) {
    headline.flags.add(Flag::quote_altered);
  }
  if (!headline.canonical.empty()) return;
  headline.canonical = best.canonical;
  headline.entity = best.entity;
  headline.source_type = best.source_type;
  if (!headline.canonical.empty()) {
    headline.flags.remove(Flag::hearsay);
    headline.reasons.emplace_back("the source is that of the same words in the body");
  }
}

}  // namespace sayso::resolve
