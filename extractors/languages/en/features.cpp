#include "languages/en/features.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace sayso::extractors::english {
namespace {

using attribute::feature;

/// Classes of words.tsv that speak of syntax stand first in it, up to `object` and `time`.
constexpr std::uint32_t kSyntax = (1U << (static_cast<unsigned>(WordClass::time) + 1)) - 1;

std::uint32_t bucket(std::uint32_t distance) {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 20) return 7;
  if (distance <= 40) return 8;
  return 9;
}

/// A text with its tags; positions outside it read as blank.
struct View {
  const Text& text;
  const std::vector<std::uint32_t>& tags;

  [[nodiscard]] bool has(std::int64_t at) const {
    return at >= 0 && at < static_cast<std::int64_t>(text.tokens.size());
  }
  [[nodiscard]] std::uint32_t word(std::int64_t at) const {
    return has(at) ? text.tokens[at].word : 0;
  }
  [[nodiscard]] std::uint32_t tag(std::int64_t at) const { return has(at) ? tags[at] : 0; }
  [[nodiscard]] Shape shape(std::int64_t at) const {
    return has(at) ? text.tokens[at].shape : Shape::other;
  }
  [[nodiscard]] bool inside(std::int64_t at) const { return has(at) && text.tokens[at].inside; }
  [[nodiscard]] std::uint32_t lemma(std::int64_t at) const {
    if (!has(at)) return 0;
    const Word& known = *text.tokens[at].known;
    return known.lemma != 0 ? known.lemma : text.tokens[at].word;
  }
  [[nodiscard]] bool is(std::int64_t at, WordClass which) const {
    return has(at) && text.tokens[at].known->is(which);
  }
};

/// What stands right behind or before a cue, as one small number: the shape of the report.
std::uint32_t context(const View& view, std::int64_t cue, int step) {
  const std::uint32_t sentence = view.text.tokens[cue].sentence;
  std::uint32_t words = 0;
  for (std::int64_t at = cue + step, seen = 0; seen < 8; at += step, ++seen) {
    if (!view.has(at) || view.text.tokens[at].sentence != sentence) return 1 + (words > 1);
    const Token& token = view.text.tokens[at];
    if (token.shape == Shape::quote) return 3 + (words > 0) + 2 * (words > 3);
    if (token.known->is(WordClass::that) && step > 0) return 8 + (words > 0) + 2 * (words > 2);
    if (token.shape == Shape::comma) return 12 + std::min(words, 2U);
    if (token.shape == Shape::colon) return 15;
    if (words == 0 && token.known->is(WordClass::to)) return 16;
    if (words == 0 && token.known->is(WordClass::wh)) return 17;
    if (words == 0 && token.known->is(WordClass::preposition)) return 18;
    ++words;
  }
  return 20;
}

/// What the lexicon says of a token as a cue: class, traits and form.
std::uint32_t traits_of(const View& view, std::int64_t at) {
  if (!view.has(at)) return 0;
  const Word& known = *view.text.tokens[at].known;
  return static_cast<std::uint32_t>(known.cue) * 2 + known.participle + 32U * known.traits;
}

/// Features of a cue that hold for all positions of its chain.
struct CueView {
  std::uint32_t lemma, traits, before, after, shape;
  bool inside;

  CueView(const View& view, std::uint32_t cue)
      : lemma(view.lemma(cue)),
        traits(traits_of(view, cue)),
        before(context(view, cue, -1)),
        after(context(view, cue, 1)),
        shape(before * 32 + after),
        inside(view.inside(cue)) {}
};

/// What lies between the cue and a position, kept while walking away from the cue.
struct Between {
  std::uint32_t commas = 0, marks = 0, others = 0, verbs = 0, sentences = 0, stops = 0;
  bool that = false, wh = false;

  [[nodiscard]] std::uint32_t code() const {
    return std::min(commas, 2U) + 3 * std::min(marks, 3U) + 12 * std::min(others, 2U) +
           36 * std::min(sentences, 2U) + 108 * that + 216 * std::min(stops, 1U);
  }
};

void pass(const View& view, std::uint32_t at, bool other_cue, Between& between) {
  const Token& token = view.text.tokens[at];
  between.commas += token.shape == Shape::comma;
  between.marks += token.shape == Shape::quote;
  between.stops +=
      token.shape == Shape::colon || token.shape == Shape::semicolon || token.shape == Shape::dash;
  between.that = between.that || token.known->is(WordClass::that);
  between.wh = between.wh || token.known->is(WordClass::wh);
  between.others += other_cue;
  between.verbs += token.known->is(WordClass::be) || token.known->is(WordClass::have) ||
                   token.known->is(WordClass::modal);
}

/// Where a position stands in its quotation: outside, early or late in a short or long one, with a
/// capital at its start, with a mark at its end.
std::uint32_t quote_state(const View& view, std::uint32_t at) {
  const Token& token = view.text.tokens[at];
  if (token.quotation < 0) return 0;
  const Quoted& quoted = view.text.quotations[token.quotation];
  const std::uint32_t size = quoted.close - quoted.open;
  const std::uint32_t length = size <= 3 ? 0 : size <= 6 ? 1 : size <= 12 ? 2 : 3;
  const bool capital = view.has(quoted.first()) && view.text.tokens[quoted.first()].is_capital();
  const Shape last = view.shape(static_cast<std::int64_t>(quoted.close) - 1);
  const bool stopped = last == Shape::comma || last == Shape::stop;
  return 1 + length + 4 * capital + 8 * stopped + 16 * token.inside + 32 * quoted.closed;
}

class Chains {
 public:
  Chains(const View& view, const std::vector<Site>& sites, std::size_t site,
         const std::vector<std::uint32_t>& window, attribute::Chain& out)
      : view_(view),
        sites_(sites),
        cue_(sites[site].token),
        cue_view_(view, cue_),
        window_(window),
        out_(out) {}

  void run() {
    const auto middle = static_cast<std::size_t>(
        std::lower_bound(window_.begin(), window_.end(), cue_) - window_.begin());
    between_.assign(window_.size(), {});
    walk(middle, 1);
    walk(middle, -1);
    for (std::size_t at = 0; at < window_.size(); ++at) {
      node(at);
      edge(at);
    }
  }

 private:
  [[nodiscard]] bool is_site(std::uint32_t token) const {
    if (token == cue_) return false;
    const auto found = std::lower_bound(
        sites_.begin(), sites_.end(), token,
        [](const Site& site, std::uint32_t wanted) { return site.token < wanted; });
    return found != sites_.end() && found->token == token && found->score > 0;
  }

  void walk(std::size_t middle, int step) {
    Between between;
    for (auto at = static_cast<std::int64_t>(middle) + step;
         at >= 0 && at < static_cast<std::int64_t>(window_.size()); at += step) {
      const Token& token = view_.text.tokens[window_[at]];
      const Token& cue = view_.text.tokens[cue_];
      between.sentences = token.sentence > cue.sentence ? token.sentence - cue.sentence
                                                        : cue.sentence - token.sentence;
      between_[at] = between;
      pass(view_, window_[at], is_site(window_[at]), between);
    }
  }

  void node(std::size_t position) {
    const std::uint32_t at = window_[position];
    const std::int64_t here = at;
    const Between& between = between_[position];
    const bool right = at > cue_;
    const std::uint32_t side = at == cue_ ? 2 : right;
    const std::uint32_t distance = side * 16 + bucket(right ? at - cue_ : cue_ - at);
    const std::uint32_t quote = quote_state(view_, at);
    const std::uint32_t word = view_.word(here), tag = view_.tag(here);
    const std::uint32_t code = between.code();
    std::uint32_t name = 100;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
      out_.nodes.add(feature(name++, a, b, c));
    };
    add(0);
    add(word, side);
    add(tag, distance);
    add(view_.text.tokens[at].suffix, side);
    add(word, distance);
    add(view_.word(here - 1), word, side);
    add(word, view_.word(here + 1), side);
    add(view_.tag(here - 1), tag, distance);
    add(tag, view_.tag(here + 1), distance);
    add(view_.tag(here - 1) * 31 + view_.tag(here + 1), tag, side);
    add(distance, quote);
    add(side, quote, code);
    add(side, code, cue_view_.inside);
    add(cue_view_.lemma, side, code);
    add(cue_view_.lemma, distance, quote > 0);
    add(cue_view_.lemma, distance, tag);
    add(cue_view_.shape, side, code * 2 + (quote > 0));
    add(cue_view_.shape, distance, quote);
    add(cue_view_.after, distance, tag);
    add(cue_view_.before, distance, tag);
    add(side, between.verbs * 8 + std::min(between.others, 3U), std::min(between.commas, 3U));
    add(side, between.sentences, quote * 4 + std::min(between.marks, 3U));
    add(is_site(at), side, distance);
    add(cue_view_.traits, side, code);
    add(cue_view_.traits, distance, tag);
    add(view_.text.tokens[at].is_capital(), distance, between.commas == 0);
    out_.nodes.end_row();
  }

  void edge(std::size_t position) {
    std::uint32_t name = 200;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
      out_.edges.add(feature(name++, a, b, c));
    };
    const std::uint32_t at = window_[position];
    const std::int64_t here = at;
    const std::int64_t last = position == 0 ? -1 : static_cast<std::int64_t>(window_[position - 1]);
    const std::uint32_t side = at == cue_ ? 2 : at > cue_ ? (last == cue_ ? 3 : 1) : 0;
    const std::uint32_t word = view_.word(here), tag = view_.tag(here);
    const std::uint32_t old_word = view_.word(last), old_tag = view_.tag(last);
    const std::uint32_t distance = side * 16 + bucket(at > cue_ ? at - cue_ : cue_ - at);
    const bool breaks =
        last >= 0 && view_.text.tokens[last].sentence != view_.text.tokens[at].sentence;
    add(0);
    add(side, old_tag, tag);
    add(side, old_word);
    add(side, word);
    add(side, old_word, word);
    add(side, tag * 31 + old_tag, view_.tag(here + 1));
    add(side, view_.tag(last - 1) * 31 + old_tag, tag);
    const std::uint32_t old_state =
        last >= 0 ? quote_state(view_, static_cast<std::uint32_t>(last)) : 999;
    add(side, quote_state(view_, at), old_state);
    add(side, breaks, view_.inside(here));
    add(distance, old_tag == tag, view_.inside(here));
    add(cue_view_.lemma, side, tag);
    add(cue_view_.lemma, side, old_tag);
    add(cue_view_.shape, distance);
    add(cue_view_.after, side, tag);
    add(side, is_site(at) * 2 + (last >= 0 && is_site(static_cast<std::uint32_t>(last))),
        is_site(at + 1));
    add(side, between_[position].code(), tag);
    out_.edges.end_row();
  }

  const View& view_;
  const std::vector<Site>& sites_;
  std::uint32_t cue_;
  CueView cue_view_;
  const std::vector<std::uint32_t>& window_;
  attribute::Chain& out_;
  std::vector<Between> between_;
};

/// Nearest quotation mark within a few tokens of a cue, by side: 0 none.
std::uint32_t mark_near(const View& view, std::int64_t cue, int step) {
  for (int away = 1; away <= 6; ++away) {
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

void chain_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Site>& sites, std::size_t site,
                    const std::vector<std::uint32_t>& window, attribute::Chain& out) {
  const View view{text, tags};
  Chains(view, sites, site, window, out).run();
}

}  // namespace sayso::extractors::english
