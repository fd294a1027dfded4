#include "languages/en/drafts.h"

#include <algorithm>
#include <limits>

#include "languages/en/sources.h"

namespace sayso::extractors::english {
namespace {

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

/// The lesser lead on either side of a bound before token `at`.
std::int32_t bound_lead(const std::vector<std::uint32_t>& window, const attribute::Labels& labels,
                        std::uint32_t at) {
  return std::min(lead_at(window, labels, at), at == 0 ? std::numeric_limits<std::int32_t>::max()
                                                       : lead_at(window, labels, at - 1));
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

}  // namespace

Model Model::of(const attribute::Weights& weights) {
  return {weights.table("cue"),  weights.table("nodes"), weights.table("edges"),
          weights.table("keep"), weights.table("right"), weights.table("sure")};
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
  out.reserve(sites.size());
  attribute::Chain chain;
  for (std::size_t site = 0; site < sites.size(); ++site) {
    const std::uint32_t cue = sites[site].token;
    const auto tokens = window(text, cue, sites);
    chain.clear();
    chain_features(text, tags, sites, site, tokens, chain);
    const auto labels = attribute::label(chain, model.nodes, model.edges);
    Draft draft;
    draft.cue = sites[site];
    draft.content = runs(tokens, labels, Label::content, cue);
    draft.start_lead = draft.end_lead = std::numeric_limits<std::int32_t>::max();
    for (Range& range : draft.content) {
      draft.start_lead = std::min(draft.start_lead, bound_lead(tokens, labels, range.begin));
      draft.end_lead = std::min(draft.end_lead, bound_lead(tokens, labels, range.end));
      snap(text, range, cue);
    }
    join(text, draft.content, cue);
    std::erase_if(draft.content, [&](Range& range) { return !trim(text, range); });
    if (draft.content.empty()) continue;
    auto sources = runs(tokens, labels, Label::source, cue);
    join(text, sources, cue);
    std::erase_if(sources, [&](Range& range) { return !trim(text, range); });
    draft.source = best_source(tokens, labels, sources, cue, draft.source_lead);
    if (draft.source) {
      draft.source_bound = std::min(bound_lead(tokens, labels, draft.source->begin),
                                    bound_lead(tokens, labels, draft.source->end));
    }
    out.push_back(std::move(draft));
  }
  mend(text, out);
  return out;
}

void score_drafts(const Text& text, const std::vector<std::uint32_t>& tags, const Model& model,
                  std::vector<Draft>& drafts) {
  std::vector<std::uint32_t> features;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    features.clear();
    draft_features(text, tags, drafts, at, features);
    drafts[at].keep = model.keep.score(features);
    drafts[at].right = model.right.score(features);
  }
}

std::vector<Draft> read_drafts(const Text& text, const std::vector<std::uint32_t>& tags,
                               const Model& model) {
  auto drafts = make_drafts(text, tags, find_sites(text, tags, model.cue), model);
  score_drafts(text, tags, model, drafts);
  return drafts;
}

}  // namespace sayso::extractors::english
