#include "languages/en/drafts.h"

#include <algorithm>
#include <limits>

#include "languages/en/sources.h"

namespace sayso::extractors::english {
namespace {

using attribute::feature;

bool is_label(std::uint8_t label, Label which) { return label == static_cast<std::uint8_t>(which); }

/// Runs of one label in a window as token ranges, the cue's own token taken out.
std::vector<Range> runs(const std::vector<std::uint32_t>& window, const attribute::Labels& labels,
                        Label which, std::uint32_t cue) {
  std::vector<Range> out;
  bool open = false;
  for (std::size_t at = 0; at < window.size(); ++at) {
    if (!is_label(labels.label[at], which) || window[at] == cue) {
      open = false;
    } else if (open) {
      out.back().end = window[at] + 1;
    } else {
      out.push_back({window[at], window[at] + 1});
      open = true;
    }
  }
  return out;
}

bool only_marks(const Text& text, std::uint32_t begin, std::uint32_t end) {
  return std::none_of(text.tokens.begin() + begin, text.tokens.begin() + end,
                      [](const Token& token) { return token.is_word(); });
}

/// Joins ranges with nothing but marks between them, on one side of the cue.
void join(const Text& text, std::vector<Range>& ranges, std::uint32_t cue) {
  std::vector<Range> out;
  for (const Range& range : ranges) {
    if (!out.empty() && only_marks(text, out.back().end, range.begin) &&
        (range.begin < cue || out.back().end > cue)) {
      out.back().end = range.end;
    } else {
      out.push_back(range);
    }
  }
  ranges = std::move(out);
}

/// A range that holds the first or the last word of a quotation holds all of it: the labeller saw
/// only its ends.
void snap(const Text& text, Range& range, std::uint32_t cue) {
  for (const bool tail : {true, false}) {
    const Token& token = text.tokens[tail ? range.end - 1 : range.begin];
    if (!token.inside) continue;
    const Quoted& quoted = text.quotations[token.quotation];
    if (cue >= quoted.first() && cue < quoted.close) continue;
    if (tail && range.begin <= quoted.first()) range.end = std::max(range.end, quoted.close);
    if (!tail && range.end >= quoted.close) range.begin = std::min(range.begin, quoted.first());
  }
}

/// Marks at both ends, and the word that joins a clause on, are no content.
bool trim(const Text& text, Range& range) {
  while (range.size() > 0 && !text.tokens[range.end - 1].is_word()) --range.end;
  while (range.size() > 0) {
    const Token& first = text.tokens[range.begin];
    const bool opens = first.shape == Shape::open || first.shape == Shape::other;
    const bool that = first.known->is(WordClass::that) && range.size() > 1 && !first.inside &&
                      !first.is_capital();
    if (!that && (first.is_word() || opens)) break;
    ++range.begin;
  }
  return range.size() > 0;
}

std::int32_t lead_at(const std::vector<std::uint32_t>& window, const attribute::Labels& labels,
                     std::uint32_t token) {
  const auto found = std::lower_bound(window.begin(), window.end(), token);
  return found == window.end() || *found != token
             ? std::numeric_limits<std::int32_t>::max()
             : labels.lead[static_cast<std::size_t>(found - window.begin())];
}

/// The run of source labels that the chain is surest of; the nearer one where they are alike.
std::optional<Range> best_source(const std::vector<std::uint32_t>& window,
                                 const attribute::Labels& labels, const std::vector<Range>& sources,
                                 std::uint32_t cue, std::int32_t& lead) {
  std::optional<Range> best;
  std::int32_t best_lead = std::numeric_limits<std::int32_t>::min();
  for (const Range& range : sources) {
    std::int32_t most = 0;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const std::int32_t here = lead_at(window, labels, at);
      if (here != std::numeric_limits<std::int32_t>::max()) most = std::max(most, here);
    }
    const std::uint32_t away = range.begin > cue ? range.begin - cue : cue - range.end + 1;
    const std::int32_t score = most - static_cast<std::int32_t>(std::min(away, 60U));
    if (score > best_lead) {
      best_lead = score;
      best = range;
      lead = most;
    }
  }
  return best;
}

std::uint32_t level(std::int32_t score) {
  const std::int32_t quarter = score / (attribute::Weights::kSteps / 2);
  return static_cast<std::uint32_t>(std::clamp(quarter, -8, 12) + 8);
}

std::uint32_t size_level(std::uint32_t size) {
  return size <= 3 ? size : size <= 6 ? 4 : size <= 12 ? 5 : size <= 25 ? 6 : 7;
}

}  // namespace

Model Model::of(const attribute::Weights& weights) {
  return {weights.table("cue"), weights.table("nodes"), weights.table("edges"),
          weights.table("keep"), weights.table("right")};
}

std::vector<Site> find_sites(const Text& text, const std::vector<std::uint32_t>& tags,
                             const attribute::Table& cue) {
  std::vector<Site> out;
  std::vector<std::uint32_t> features;
  for (std::uint32_t at = 0; at < text.tokens.size(); ++at) {
    if (!may_head(text.tokens[at])) continue;
    features.clear();
    cue_features(text, tags, at, features);
    const std::int32_t score = cue.score(features);
    if (score > kSiteFloor) out.push_back({at, score});
  }
  return out;
}

std::vector<Draft> make_drafts(const Text& text, const std::vector<std::uint32_t>& tags,
                               const std::vector<Site>& sites, const Model& model) {
  std::vector<Draft> out;
  attribute::Chain chain;
  for (std::size_t site = 0; site < sites.size(); ++site) {
    const std::uint32_t cue = sites[site].token;
    const auto tokens = window(text, cue);
    chain.clear();
    chain_features(text, tags, sites, site, tokens, chain);
    const auto labels = attribute::label(chain, model.nodes, model.edges);
    Draft draft;
    draft.cue = sites[site];
    draft.content = runs(tokens, labels, Label::content, cue);
    draft.content_lead = std::numeric_limits<std::int32_t>::max();
    for (Range& range : draft.content) {
      for (const std::uint32_t bound : {range.begin, range.begin - 1, range.end - 1, range.end}) {
        draft.content_lead = std::min(draft.content_lead, lead_at(tokens, labels, bound));
      }
      snap(text, range, cue);
    }
    join(text, draft.content, cue);
    std::erase_if(draft.content, [&](Range& range) { return !trim(text, range); });
    if (draft.content.empty()) continue;
    auto sources = runs(tokens, labels, Label::source, cue);
    join(text, sources, cue);
    std::erase_if(sources, [&](Range& range) { return !trim(text, range); });
    draft.source = best_source(tokens, labels, sources, cue, draft.source_lead);
    out.push_back(std::move(draft));
  }
  mend(text, out);
  return out;
}

void draft_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Draft>& drafts, std::size_t at,
                    std::vector<std::uint32_t>& out) {
  const Draft& draft = drafts[at];
  const Token& cue = text.tokens[draft.cue.token];
  const std::uint32_t lemma = cue.known->lemma != 0 ? cue.known->lemma : cue.word;
  std::uint32_t words = 0, quoted = 0, verbs = 0;
  for (const Range& range : draft.content) {
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      words += text.tokens[token].is_word();
      quoted += text.tokens[token].is_word() && text.tokens[token].inside;
      const Word& known = *text.tokens[token].known;
      verbs += known.is(WordClass::be) || known.is(WordClass::have) || known.is(WordClass::do_) ||
               known.is(WordClass::modal);
    }
  }
  const std::uint32_t kind = quoted == 0 ? 0 : quoted == words ? 1 : 2;
  const Range& first = draft.content.front();
  const std::uint32_t away = first.begin > draft.cue.token ? first.begin - draft.cue.token
                             : draft.content.back().end <= draft.cue.token
                                 ? 20 + draft.cue.token - draft.content.back().end
                                 : 40;
  std::uint32_t source = 0;
  if (draft.source) {
    source = draft.source->begin > draft.cue.token
                 ? 1 + std::min(draft.source->begin - draft.cue.token, 4U)
                 : 6 + std::min(draft.cue.token - draft.source->end, 4U);
  }
  // How this draft lies with those around it.
  std::uint32_t inside_other = 0, shares = 0;
  const std::size_t from = at < 3 ? 0 : at - 3;
  for (std::size_t other = from; other < std::min(at + 4, drafts.size()); ++other) {
    if (other == at) continue;
    const bool stronger = drafts[other].cue.score > draft.cue.score;
    for (const Range& range : drafts[other].content) {
      if (range.contains(draft.cue.token)) inside_other |= 1U + stronger;
      for (const Range& mine : draft.content) {
        if (mine.begin < range.end && range.begin < mine.end) shares |= 1U + stronger;
      }
    }
  }
  const std::uint32_t cue_level = level(draft.cue.score);
  std::uint32_t name = 300;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out.push_back(feature(name++, a, b, c));
  };
  add(0);
  add(cue_level);
  add(lemma);
  add(lemma, kind);
  add(lemma, std::min(away, 41U));
  add(level(draft.content_lead), kind);
  add(level(draft.source_lead), source > 0);
  add(source, tags[draft.cue.token]);
  add(source, lemma);
  add(cue_level, kind, source > 0);
  add(size_level(words), kind, std::min(verbs, 2U));
  add(size_level(words), tags[draft.cue.token], std::min(verbs, 2U));
  add(inside_other, shares, kind);
  add(inside_other, lemma);
  add(shares, cue_level);
  add(std::min<std::uint32_t>(static_cast<std::uint32_t>(draft.content.size()), 3), kind);
  add(tags[first.begin], tags[draft.cue.token]);
  add(tags[first.begin], kind, std::min(away, 41U));
  add(draft.source ? tags[draft.source->end - 1] : 0, tags[draft.cue.token]);
  add(draft.source ? text.tokens[draft.source->end - 1].word : 0);
  add(draft.source ? text.tokens[draft.source->begin].word : 0, source);
  add(cue.inside, kind, text.tokens[first.begin].inside);
  add(level(draft.content_lead), cue_level);
  const std::uint32_t traits = static_cast<std::uint32_t>(cue.known->cue) * 2 +
                               cue.known->participle + 32U * cue.known->traits;
  add(traits, kind, std::min(away, 41U));
  add(traits, cue_level, source > 0);
  add(traits, inside_other, shares);
  add(traits, tags[first.begin]);
  const std::uint32_t second = first.size() > 1 ? tags[first.begin + 1] : 0;
  add(tags[first.begin], second, kind);
  add(traits, second);
  std::uint32_t verbal = 0;
  for (std::uint32_t token = first.begin; token < std::min(first.end, first.begin + 12); ++token) {
    const Word& known = *text.tokens[token].known;
    verbal |= text.tokens[token].ending == Ending::ed ? 1U : 0U;
    verbal |= known.is(WordClass::be) || known.is(WordClass::have) || known.is(WordClass::modal) ||
                      known.is(WordClass::do_)
                  ? 2U
                  : 0U;
    verbal |= known.cue == CueClass::verb ? 4U : 0U;
  }
  add(verbal, kind, traits);
  add(verbal, kind, size_level(words));
  add(text.sentences[cue.sentence].end - text.sentences[cue.sentence].begin < 6,
      cue.paragraph == 0);
}

std::vector<Draft> read_drafts(const Text& text, const Model& model) {
  const auto all = tags(text);
  const auto sites = find_sites(text, all, model.cue);
  auto drafts = make_drafts(text, all, sites, model);
  std::vector<std::uint32_t> features;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    features.clear();
    draft_features(text, all, drafts, at, features);
    drafts[at].keep = model.keep.score(features);
    drafts[at].right = model.right.score(features);
  }
  return drafts;
}

}  // namespace sayso::extractors::english
