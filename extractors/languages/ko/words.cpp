#include "languages/ko/words.h"

#include <algorithm>

#include "attribute/features.h"
#include "languages/ko/runs.h"
#include "languages/ko/source_words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLongestParenthesis = 240;  // bytes; longer ones are split like any text

/// Whether what stands before a doubtful 는 is a noun after all.
bool is_noun(std::string_view noun, const NounBag& nouns, const Lexicon& lexicon) {
  const SourceKind kind = lexicon.source_kind(noun);
  if (kind == SourceKind::pronoun) return true;
  if (nouns.is_person(noun)) return true;
  if (letters(noun) < 2) return false;
  return kind == SourceKind::title || kind == SourceKind::organization ||
         kind == SourceKind::outlet || kind == SourceKind::anonymous ||
         kind == SourceKind::document || kind == SourceKind::collective || nouns.has(noun);
}

}  // namespace

NounBag::NounBag(std::string_view text, const Lexicon& lexicon) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto word = run(text, at, text.size());
    const auto parted = part(word);
    const bool sure = parted.particle == Particle::subject || parted.particle == Particle::object ||
                      parted.particle == Particle::of || parted.particle == Particle::with ||
                      parted.particle == Particle::at || parted.particle == Particle::also;
    if (sure && parted.noun >= 6) hashes_.push_back(attribute::hash(word.substr(0, parted.noun)));
    at += word.size();
    while (at < text.size()) {
      const auto c = text::decode(text, at);
      if (c.value >= 0xAC00 && c.value <= 0xD7A3) break;
      if ((c.value | 32) >= 'a' && (c.value | 32) <= 'z') break;
      if (c.value >= '0' && c.value <= '9') break;
      at += c.length;
    }
    if (word.empty() && at < text.size()) {
      const auto next = run(text, at, text.size());
      if (next.empty()) at += text::decode(text, at).length;
    }
  }
  for (const auto& name : people(text, lexicon)) {
    people_.push_back(attribute::hash(name));
    const auto blank = name.rfind(' ');
    if (blank != std::string::npos) {
      people_.push_back(attribute::hash(std::string_view(name).substr(blank + 1)));
    }
  }
  for (auto* hashes : {&hashes_, &people_}) {
    std::sort(hashes->begin(), hashes->end());
    hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
  }
}

bool NounBag::is_person(std::string_view noun) const {
  return std::binary_search(people_.begin(), people_.end(), attribute::hash(noun));
}

bool NounBag::has(std::string_view noun) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), attribute::hash(noun));
}

std::uint32_t behind_dateline(std::string_view text, ByteSpan sentence) {
  constexpr std::size_t kLongest = 120;  // bytes of each of its parts
  auto rest = slice(text, sentence);
  const std::string_view closer = rest.starts_with('(') ? ")" : rest.starts_with('[') ? "]" : "";
  if (closer.empty()) return sentence.begin;
  const auto close = rest.substr(0, kLongest).find(closer);
  if (close == std::string_view::npos) return sentence.begin;
  const auto inner = rest.substr(1, close - 1);
  const bool dateline = inner.find('=') != std::string_view::npos || inner.ends_with("기자") ||
                        inner.ends_with("특파원") || inner.ends_with("통신원");
  if (!dateline) return sentence.begin;
  rest.remove_prefix(close + 1);
  const auto equals = rest.substr(0, kLongest).find(" = ");
  if (equals != std::string_view::npos &&
      rest.substr(0, equals).find("기자") != std::string_view::npos) {
    rest.remove_prefix(equals + 3);
  }
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return sentence.end - static_cast<std::uint32_t>(rest.size());
}

std::vector<Word> words(std::string_view text, ByteSpan sentence,
                        const std::vector<Quotation>& quotations, const std::vector<Spoken>& spoken,
                        const NounBag& nouns, const Lexicon& lexicon) {
  std::vector<Word> out;
  auto quote = std::lower_bound(spoken.begin(), spoken.end(), sentence.begin,
                                [&](const Spoken& one, std::uint32_t at) {
                                  return quotations[one.quotation].outer.begin < at;
                                });
  std::uint32_t at = sentence.begin;
  bool glued = false;
  // "그렇다."그가 말했다: a word of its own, the blank before it forgotten.
  const auto speaks = [&](const Word& word) {
    const auto noun = slice(text, word.noun);
    return (word.particle == Particle::topic || word.particle == Particle::subject) &&
           noun != "들" && noun != "측" && noun != "씨" && !noun.starts_with('(');
  };
  const auto close = [&](std::uint32_t begin, std::uint32_t end) {
    Word word;
    word.glued = glued;
    glued = false;
    while (end > begin) {
      const auto c = text::decode_before(text, end);
      if (!is_edge(c.value)) break;
      word.comma |= is_comma(c.value);
      word.colon |= c.value == ':';
      end -= c.length;
    }
    while (begin < end && is_edge(text::decode(text, begin).value)) {
      begin += text::decode(text, begin).length;
    }
    if (begin >= end) {
      if (!out.empty()) {
        out.back().comma |= word.comma;
        out.back().colon |= word.colon;
      }
      return;
    }
    word.span = {begin, end};
    const auto parted = lexicon.parted(slice(text, word.span));
    word.noun = {begin, begin + parted.noun};
    word.particle = parted.particle;
    word.glued &= !speaks(word);
    // 제인 샘은: behind the first part of a name, or before a quotation, a topic it is.
    const bool named = !out.empty() && out.back().quotation < 0 && !out.back().comma &&
                       out.back().particle == Particle::none &&
                       letters(slice(text, word.noun)) == 1 &&
                       ending(slice(text, out.back().span)) == Ending::none &&
                       !lexicon.opener(slice(text, out.back().span));
    if (parted.doubtful && !named && !is_noun(slice(text, word.noun), nouns, lexicon) &&
        !(quote != spoken.end() && quotations[quote->quotation].outer.begin <= end + 1)) {
      word.noun = word.span;
      word.particle = Particle::none;
    }
    // 홍길동 역시, 홍길동 또한: as good as a topic.
    const auto whole = slice(text, word.span);
    if ((whole == "역시" || whole == "또한") && !out.empty() &&
        out.back().particle == Particle::none && out.back().quotation < 0 && !out.back().comma) {
      out.back().particle = Particle::topic;
    }
    out.push_back(word);
  };
  while (at < sentence.end) {
    if (quote != spoken.end() && quotations[quote->quotation].outer.begin <= at) {
      const Quotation& one = quotations[quote->quotation];
      Word word;
      word.span = word.noun = one.outer;
      word.quotation = static_cast<int>(quote - spoken.begin());
      out.push_back(word);
      at = std::max(at, std::min(one.outer.end, sentence.end));
      ++quote;
      glued = at < sentence.end && !text::is_space(text::decode(text, at).value);
      continue;
    }
    const auto c = text::decode(text, at);
    if (text::is_space(c.value)) {
      at += c.length;
      continue;
    }
    const std::uint32_t limit =
        quote == spoken.end() ? sentence.end
                              : std::min(sentence.end, quotations[quote->quotation].outer.begin);
    std::uint32_t to = at;
    while (to < limit) {
      const auto d = text::decode(text, to);
      if (text::is_space(d.value)) break;
      if (d.value == '(') {
        const auto closing =
            text.substr(to, std::min<std::size_t>(limit - to, kLongestParenthesis)).find(')');
        if (closing != std::string_view::npos) to += static_cast<std::uint32_t>(closing);
      } else if (d.value == U'‘' || d.value == U'“' || d.value == U'「' || d.value == U'『' ||
                 ((d.value == '\'' || d.value == '"') && to == at)) {
        const std::string_view closer = d.value == U'‘'    ? "’"
                                        : d.value == U'“'  ? "”"
                                        : d.value == U'「' ? "」"
                                        : d.value == U'『' ? "』"
                                        : d.value == '"'   ? "\""
                                                           : "'";
        const std::uint32_t from = to + d.length;
        const auto closing =
            text.substr(from, std::min<std::size_t>(limit - std::min(limit, from), kLongestLabel))
                .find(closer);
        if (closing != std::string_view::npos) {
          to = from + static_cast<std::uint32_t>(closing + closer.size());
          continue;
        }
      } else if (is_comma(d.value) && to + d.length < limit) {
        const auto e = text::decode(text, to + d.length).value;
        if (!(e >= '0' && e <= '9')) {
          to += d.length;
          break;
        }
      }
      to += text::decode(text, to).length;
    }
    close(at, std::min(to, limit));
    at = std::max(at + c.length, std::min(to, limit));
  }
  return out;
}

}  // namespace sayso::extractors::korean
