#include <algorithm>

#include "languages/en/features.h"
#include "languages/en/view.h"

namespace sayso::extractors::english {
namespace {

using attribute::feature;

std::uint32_t bucket(std::uint32_t distance) {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 20) return 7;
  if (distance <= 40) return 8;
  return 9;
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
  bool that = false;

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

}  // namespace

void chain_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Site>& sites, std::size_t site,
                    const std::vector<std::uint32_t>& window, attribute::Chain& out) {
  const View view{text, tags};
  Chains(view, sites, site, window, out).run();
}

}  // namespace sayso::extractors::english
