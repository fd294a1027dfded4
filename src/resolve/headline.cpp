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

/// Whether a word of the title does not even begin in the body's words. Titles leave words out, and
/// endings: "closes" for "will close".
bool has_new_word(std::string_view title, const std::u32string& body) {
  constexpr std::size_t kHangulBeginning = 2, kLatinBeginning = 4;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    std::u32string word = letters(title.substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    const bool hangul = text::is_hangul(word[0]);
    // The last syllable of a short word is its ending.
    const std::size_t whole = hangul && word.size() > 1 ? word.size() - 1 : word.size();
    word.resize(std::min(whole, hangul ? kHangulBeginning : kLatinBeginning));
    if (body.find(word) == std::u32string::npos) return true;
  }
  return false;
}

}  // namespace

Headline::Headline(const Article& article, const std::vector<Attribution>& attributions)
    : article_(article) {
  for (const Attribution& words : attributions) {
    if (words.place != Place::headline) continue;
    wanted_.emplace_back().pairs = pairs(letters(words_of(article, words)));
  }
}

void Headline::compare(const Statement& body) {
  if (wanted_.empty()) return;
  const auto said = letters(words_of(article_, body.attribution));
  const auto both = pairs(said);
  for (Wanted& one : wanted_) {
    const double share = share_held(one.pairs, both);
    if (share <= one.most) continue;
    one.most = share;
    one.letters = said;
    one.kind = body.attribution.kind;
    one.canonical = body.canonical;
    one.entity = body.entity;
    one.source_type = body.source_type;
  }
}

void Headline::link(Statement& headline) {
  const Wanted& best = wanted_[next_++];
  if (!headline.attribution.source) headline.flags.add(Flag::headline_unsourced);
  if (best.most < kAlike) return;
  const bool both_quoted =
      headline.attribution.kind == StatementKind::direct && best.kind != StatementKind::indirect;
  if (both_quoted && has_new_word(words_of(article_, headline.attribution), best.letters)) {
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
