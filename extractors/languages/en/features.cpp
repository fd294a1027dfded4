#include "languages/en/features.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "languages/en/view.h"

namespace sayso::extractors::english {
namespace {

using attribute::feature;

/// Classes of words.tsv that speak of syntax stand first in it, up to `object` and `time`.
constexpr std::uint32_t kSyntax = (1U << (static_cast<unsigned>(WordClass::time) + 1)) - 1;

/// Nearest quotation mark within a few tokens of a cue, by side: 0 none.
std::uint32_t mark_near(const View& view, std::int64_t cue, int step) {
  for (std::int64_t away = 1; away <= 6; ++away) {
    if (view.shape(cue + step * away) == Shape::quote) return static_cast<std::uint32_t>(away);
    if (view.shape(cue + step * away) == Shape::stop) return 0;
  }
  return 0;
}

/// Whether the sentence behind `sentence` is within a cue's reach: in its paragraph, or a quotation
/// that "Sample continued:" announces at the end of one.
bool goes_on(const Text& text, std::uint32_t sentence, const Token& cue) {
  const Stretch& next = text.sentences[sentence + 1];
  if (next.paragraph == cue.paragraph) return true;
  const Stretch& here = text.sentences[sentence];
  return sentence == cue.sentence && text.tokens[here.end - 1].shape == Shape::colon &&
         text.tokens[next.begin].shape == Shape::quote;
}

}  // namespace

std::uint32_t tag(const Token& token) {
  if (!token.is_word()) return 1 + static_cast<std::uint32_t>(token.shape);
  const Word& known = *token.known;
  if (const std::uint32_t syntax = known.classes & kSyntax; syntax != 0) {
    return 20 + static_cast<std::uint32_t>(std::countr_zero(syntax)) + 40 * token.is_capital();
  }
  if (known.cue != CueClass::none) {
    return 100 + static_cast<std::uint32_t>(known.cue) * 4 + known.participle +
           2 * known.has(CueTrait::weak);
  }
  return 140 + static_cast<std::uint32_t>(token.shape) * 8 +
         static_cast<std::uint32_t>(token.ending);
}

std::vector<std::uint32_t> tags(const Text& text) {
  std::vector<std::uint32_t> out;
  out.reserve(text.tokens.size());
  for (const Token& token : text.tokens) out.push_back(tag(token));
  return out;
}

void cue_features(const Text& text, const std::vector<std::uint32_t>& tags, std::uint32_t at,
                  std::vector<std::uint32_t>& out) {
  const View view{text, tags};
  const std::int64_t here = at;
  const std::uint32_t lemma = view.lemma(here), word = view.word(here), tag = view.tag(here);
  const std::uint32_t before = context(view, here, -1), after = context(view, here, 1);
  const std::uint32_t open = mark_near(view, here, 1), close = mark_near(view, here, -1);
  std::uint32_t name = 10;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out.push_back(feature(name++, a, b, c));
  };
  add(0);
  add(word);
  add(lemma);
  add(text.tokens[at].suffix, text.tokens[at].is_capital());
  add(view.word(here - 1), lemma);
  add(lemma, view.word(here + 1));
  add(view.tag(here - 1), lemma);
  add(lemma, view.tag(here + 1));
  add(view.word(here - 1), tag);
  add(tag, view.word(here + 1));
  add(view.word(here - 2), view.word(here - 1));
  add(view.word(here + 1), view.word(here + 2));
  add(view.tag(here - 1), tag, view.tag(here + 1));
  add(view.tag(here - 2), view.tag(here - 1), tag);
  add(tag, view.tag(here + 1), view.tag(here + 2));
  add(view.tag(here + 1), view.tag(here + 2), view.tag(here + 3));
  add(lemma, view.tag(here + 1), view.tag(here + 2));
  add(before, after, tag);
  add(lemma, before);
  add(lemma, after);
  add(lemma, before, after);
  add(view.inside(here), tag);
  add(view.inside(here), lemma);
  add(open, close, tag);
  add(view.inside(here), before, after);
  add(text.tokens[at].suffix, view.tag(here - 1), view.tag(here + 1));
  const std::uint32_t sentence = text.tokens[at].sentence;
  const bool first = !view.has(here - 1) || text.tokens[at - 1].sentence != sentence;
  const bool last = !view.has(here + 1) || text.tokens[at + 1].sentence != sentence;
  add(first, last, tag);
  const std::uint32_t traits = traits_of(view, here);
  add(traits, text.tokens[at].suffix);
  add(traits, before, after);
  add(traits, view.tag(here - 1), view.tag(here + 1));
  add(traits, view.tag(here + 1), view.tag(here + 2));
  add(traits, view.word(here + 1));
  add(traits, view.word(here - 1));
}

std::vector<std::uint32_t> window(const Text& text, std::uint32_t cue,
                                  std::span<const Site> sites) {
  constexpr std::uint32_t kReach = 110;          // tokens on each side
  constexpr std::uint32_t kOthers = 12;          // other cues on each side
  constexpr std::uint32_t kHead = 4, kTail = 3;  // of a long quotation
  const Token& center = text.tokens[cue];
  std::uint32_t first = center.sentence, last = center.sentence;
  if (first > 0 && text.sentences[first - 1].paragraph == center.paragraph) --first;
  for (int more = 0; more < 2 && last + 1 < text.sentences.size() && goes_on(text, last, center);
       ++more) {
    ++last;
  }
  std::uint32_t begin = text.sentences[first].begin, end = text.sentences[last].end;
  if (center.inside) {
    const Quoted& around = text.quotations[center.quotation];
    begin = std::max(begin, around.first());
    end = std::min(end, around.close);
  }
  std::vector<std::uint32_t> out;
  /// The long quotation whose middle `at` stands in; nullptr where it does not.
  const auto skipped = [&](std::uint32_t at) -> const Quoted* {
    const Token& token = text.tokens[at];
    if (!token.inside || token.quotation == center.quotation) return nullptr;
    const Quoted& quoted = text.quotations[token.quotation];
    return at > quoted.open + kHead && at + kTail < quoted.close ? &quoted : nullptr;
  };
  const auto own =
      std::lower_bound(sites.begin(), sites.end(), cue,
                       [](const Site& site, std::uint32_t wanted) { return site.token < wanted; });
  std::uint32_t at = cue, others = 0;
  for (auto [taken, other] = std::pair(0U, own); at > begin && taken < kReach; ++taken) {
    --at;
    if (const Quoted* quoted = skipped(at)) at = quoted->open + kHead;
    for (; other != sites.begin() && (other - 1)->token >= at; --other) {
      ++others;
    }
    if (others > kOthers) break;
    out.push_back(at);
  }
  std::reverse(out.begin(), out.end());
  out.push_back(cue);
  at = cue + 1, others = 0;
  for (auto [taken, other] = std::pair(0U, own); at < end && taken < kReach; ++taken, ++at) {
    if (const Quoted* quoted = skipped(at)) at = quoted->close - kTail;
    for (; other != sites.end() && other->token <= at; ++other) {
      others += other->token != cue;
    }
    if (others > kOthers) break;
    out.push_back(at);
  }
  return out;
}

}  // namespace sayso::extractors::english
