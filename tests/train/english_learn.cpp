#include "train/english_learn.h"

#include <algorithm>
#include <map>

#include "languages/en/compose.h"
#include "languages/en/sure.h"
#include "segment/segment.h"
#include "train/learn.h"

namespace sayso::train {
namespace {

using namespace extractors::english;
using Lessons = std::vector<const EnglishLesson*>;

constexpr std::uint32_t kCueRows = 1U << 17;
constexpr std::uint32_t kNodeRows = 1U << 17;
constexpr std::uint32_t kEdgeRows = 1U << 14;
constexpr std::uint32_t kKeepRows = 1U << 14;
/// Below the reader's own: the sure table learns from what it will not meet, too.
constexpr Floors kLearnFloors = {-55, -80, -55};
constexpr std::uint32_t kSureRows = 1U << 16;

std::optional<Range> tokens_under(const Text& text, ByteSpan span) {
  const auto begin =
      std::lower_bound(text.tokens.begin(), text.tokens.end(), span.begin,
                       [](const Token& token, std::uint32_t at) { return token.span.end <= at; });
  const auto end =
      std::lower_bound(begin, text.tokens.end(), span.end,
                       [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  if (begin == end) return std::nullopt;
  return Range{static_cast<std::uint32_t>(begin - text.tokens.begin()),
               static_cast<std::uint32_t>(end - text.tokens.begin())};
}

EnglishLesson lesson(const GoldArticle& gold, const Lexicon& lexicon, const Language& language) {
  EnglishLesson out;
  out.lexicon = &lexicon;
  out.text = read_text(gold.article, segment::segment(gold.article, language), lexicon);
  out.tags = tags(out.text);
  for (const GoldRow& given : gold.rows) {
    EnglishLesson::Row row;
    for (const ByteSpan span : given.content) {
      if (const auto range = tokens_under(out.text, span)) row.content.push_back(*range);
    }
    if (given.cue) row.cue = tokens_under(out.text, *given.cue);
    if (given.source) row.source = tokens_under(out.text, *given.source);
    row.wide = given.wide;
    if (!row.content.empty() && row.cue) out.rows.push_back(std::move(row));
  }
  return out;
}

/// Puts the words of cues.tsv before all others as heads.
constexpr int kKnownCue = 1000000;

/// The head of a cue of several words: one that the lexicon knows, the one that is most often a cue
/// by itself.
void find_heads(std::vector<EnglishLesson>& lessons) {
  std::map<std::uint32_t, int> alone;
  for (const auto& one : lessons) {
    for (const auto& row : one.rows) {
      if (row.cue->size() == 1 && !row.wide) ++alone[one.text.tokens[row.cue->begin].word];
    }
  }
  alone[word_hash("according")] = alone[word_hash("said")];
  alone[word_hash("to")] = 0;
  for (auto& one : lessons) {
    for (auto& row : one.rows) {
      int most = -1;
      for (std::uint32_t at = row.cue->begin; at < row.cue->end; ++at) {
        const Token& token = one.text.tokens[at];
        const auto found = alone.find(token.word);
        const bool reports = token.known->cue != CueClass::none;
        const int count = (found == alone.end() ? 0 : found->second) * 2 + token.is_word() +
                          (reports ? kKnownCue : 0);
        if (count >= most) {
          most = count;
          row.head = at;
        }
      }
    }
  }
}

attribute::Table learn_cues(const Lessons& lessons) {
  std::vector<Labelled> examples;
  for (const auto* one : lessons) {
    std::vector<std::int8_t> gold(one->text.tokens.size(), 0);
    for (const auto& row : one->rows) {
      if (!row.wide) continue;
      for (std::uint32_t at = row.cue->begin; at < row.cue->end; ++at) gold[at] = -1;
    }
    for (const auto& row : one->rows) {
      if (!row.wide) gold[row.head] = 1;
    }
    for (std::uint32_t at = 0; at < gold.size(); ++at) {
      const Token& token = one->text.tokens[at];
      if (gold[at] < 0 || !may_head(token)) continue;
      Labelled example;
      example.gold = static_cast<std::uint8_t>(gold[at]);
      cue_features(one->text, one->tags, at, example.features);
      examples.push_back(std::move(example));
    }
  }
  Options options;
  options.epochs = 5;
  options.rate = 0.05F;
  return learn_classes(examples, 1, kCueRows, options);
}

ChainTables learn_chains(const Lessons& lessons, const std::vector<std::vector<Site>>& sites) {
  std::vector<LabelledChain> examples;
  for (std::size_t index = 0; index < lessons.size(); ++index) {
    const EnglishLesson& one = *lessons[index];
    for (const auto& row : one.rows) {
      if (row.wide) continue;
      auto with = sites[index];
      auto here =
          std::lower_bound(with.begin(), with.end(), row.head,
                           [](const Site& site, std::uint32_t at) { return site.token < at; });
      if (here == with.end() || here->token != row.head) here = with.insert(here, {row.head, 1});
      LabelledChain example;
      const auto tokens = window(one.text, row.head, {});
      chain_features(one.text, one.tags, with, static_cast<std::size_t>(here - with.begin()),
                     tokens, example.chain);
      for (const std::uint32_t token : tokens) {
        Label label = Label::other;
        for (const Range& range : row.content) {
          if (range.contains(token) && token != row.head) label = Label::content;
        }
        if (row.source && row.source->contains(token)) label = Label::source;
        example.gold.push_back(static_cast<std::uint8_t>(label));
      }
      examples.push_back(std::move(example));
    }
  }
  Options options;
  options.epochs = 6;
  options.rate = 0.04F;
  return learn_chain(examples, kLabels, kNodeRows, kEdgeRows, options);
}

/// Letters of words, the measure of the scorer, in token ranges.
std::uint32_t letters(const Text& text, const std::vector<Range>& ranges) {
  std::uint32_t sum = 0;
  for (const Range& range : ranges) {
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      if (text.tokens[at].is_word()) sum += text.tokens[at].span.size();
    }
  }
  return sum;
}

double overlap(const Text& text, const std::vector<Range>& a, const std::vector<Range>& b) {
  std::vector<Range> both;
  for (const Range& x : a) {
    for (const Range& y : b) {
      const Range shared{std::max(x.begin, y.begin), std::min(x.end, y.end)};
      if (shared.begin < shared.end) both.push_back(shared);
    }
  }
  const double sum = letters(text, a) + letters(text, b);
  return sum == 0 ? 0 : 2.0 * letters(text, both) / sum;
}

bool same_source(const Text& text, const std::optional<Range>& a, const std::optional<Range>& b) {
  if (!a || !b) return !a && !b;
  if (a->contains(b->end - 1) && b->contains(a->end - 1)) return true;
  return overlap(text, {*a}, {*b}) >= 0.5;
}

/// The annotated row that a draft stands for; nullptr where there is none.
struct Match {
  const EnglishLesson::Row* row = nullptr;
  double overlap = 0;

  Match(const EnglishLesson& one, const Draft& draft) {
    for (const auto& candidate : one.rows) {
      const bool cue = candidate.cue->contains(draft.cue.token);
      const double here =
          train::overlap(one.text, draft.content, candidate.content) + (cue ? 0.01 : 0);
      if (here <= overlap) continue;
      overlap = here;
      row = &candidate;
    }
    if (overlap < 0.5) row = nullptr;
  }
  [[nodiscard]] bool right(const Text& text, const Draft& draft) const {
    return row != nullptr && overlap >= 0.8 && same_source(text, row->source, draft.source);
  }
};

/// Examples for the tables that judge drafts, each draft made by a model that has not seen its
/// article.
struct Judged {
  const EnglishLesson* lesson;
  std::vector<Draft> drafts;
};

std::vector<Judged> judge(const Lessons& lessons, const Model& model) {
  std::vector<Judged> out;
  for (const auto* one : lessons) {
    out.push_back({one, make_drafts(one->text, one->tags,
                                    find_sites(one->text, one->tags, model.cue), model)});
  }
  return out;
}

void learn_keep(const std::vector<Judged>& all, attribute::Weights& out) {
  std::vector<Labelled> keep, right;
  for (const auto& [one, drafts] : all) {
    for (std::size_t at = 0; at < drafts.size(); ++at) {
      const Match match(*one, drafts[at]);
      if (match.row != nullptr && match.row->wide) continue;
      Labelled example;
      draft_features(one->text, one->tags, drafts, at, example.features);
      const bool cue = match.row != nullptr && match.row->cue->contains(drafts[at].cue.token);
      example.gold = cue;
      keep.push_back(example);
      example.gold = cue && match.right(one->text, drafts[at]);
      right.push_back(std::move(example));
    }
  }
  Options options;
  options.epochs = 4;
  options.rate = 0.05F;
  out.add("keep", learn_classes(keep, 1, kKeepRows, options));
  out.add("right", learn_classes(right, 1, kKeepRows, options));
}

attribute::Table learn_sure(const std::vector<Judged>& all, const attribute::Weights& weights) {
  const Model model = Model::of(weights);
  std::vector<Labelled> examples;
  for (const auto& [one, drafts] : all) {
    auto scored = drafts;
    score_drafts(one->text, one->tags, model, scored);
    const auto settled = settle(one->text, *one->lexicon, scored, kLearnFloors);
    for (std::size_t at = 0; at < settled.size(); ++at) {
      const Match match(*one, settled[at]);
      if (match.row != nullptr && match.row->wide) continue;
      Labelled example;
      sure_features(one->text, one->tags, settled, at, example.features);
      example.gold = match.right(one->text, settled[at]);
      examples.push_back(std::move(example));
    }
  }
  Options options;
  options.epochs = 3;
  options.rate = 0.05F;
  return learn_classes(examples, 1, kSureRows, options);
}

}  // namespace

std::vector<EnglishLesson> english_lessons(const std::vector<GoldArticle>& corpus,
                                           const Lexicon& lexicon, const Language& language) {
  std::vector<EnglishLesson> out;
  for (const auto& gold : corpus) out.push_back(lesson(gold, lexicon, language));
  find_heads(out);
  return out;
}

attribute::Weights learn_english(const Lessons& lessons) {
  Lessons halves[2];
  for (std::size_t at = 0; at < lessons.size(); ++at) halves[at % 2].push_back(lessons[at]);
  Model models[2];
  for (int half = 0; half < 2; ++half) models[half].cue = learn_cues(halves[half]);
  const auto sites_by = [](const Lessons& some, const attribute::Table& cue) {
    std::vector<std::vector<Site>> out;
    for (const auto* one : some) out.push_back(find_sites(one->text, one->tags, cue));
    return out;
  };
  std::vector<std::vector<Site>> all(lessons.size());
  for (int half = 0; half < 2; ++half) {
    auto sites = sites_by(halves[half], models[1 - half].cue);
    auto chain = learn_chains(halves[half], sites);
    models[half].nodes = std::move(chain.nodes);
    models[half].edges = std::move(chain.edges);
    for (std::size_t at = 0; at < sites.size(); ++at) all[2 * at + half] = std::move(sites[at]);
  }
  auto judged = judge(halves[0], models[1]);
  auto other = judge(halves[1], models[0]);
  std::move(other.begin(), other.end(), std::back_inserter(judged));
  attribute::Weights out;
  learn_keep(judged, out);
  out.add("sure", learn_sure(judged, out));
  out.add("cue", learn_cues(lessons));
  auto chain = learn_chains(lessons, all);
  out.add("nodes", std::move(chain.nodes));
  out.add("edges", std::move(chain.edges));
  return out;
}

}  // namespace sayso::train
