#pragma once
// From tokens to drafts of statements: which words are cues, and for each cue which words it
// reports and who says them. Statistics alone; spans are tokens, nothing is dressed for print.

#include <cstdint>
#include <optional>
#include <vector>

#include "attribute/weights.h"
#include "languages/en/features.h"

namespace sayso::extractors::english {

/// The tables of english.weights.
struct Model {
  attribute::Table cue;    ///< one label: head of a cue
  attribute::Table nodes;  ///< chain
  attribute::Table edges;
  attribute::Table keep;   ///< one label: the draft is a statement
  attribute::Table right;  ///< one label: its content and source are right
  attribute::Table sure;   ///< the same of a settled draft

  [[nodiscard]] static Model of(const attribute::Weights& weights);
};

/// Half-open range of tokens.
struct Range {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  friend bool operator==(const Range&, const Range&) = default;
};

struct Draft {
  Site cue;
  std::vector<Range> content;  ///< ascending; never empty
  std::optional<Range> source;
  std::int32_t start_lead = 0;    ///< the least lead where a piece of the content begins
  std::int32_t end_lead = 0;      ///< the same where one ends
  std::int32_t source_lead = 0;   ///< the most lead in the source; 0 where a rule found it
  std::int32_t source_bound = 0;  ///< the least lead at the source's bounds
  std::int32_t keep = 0;          ///< score of the keep table
  std::int32_t right = 0;
  std::uint32_t added = 0;        ///< pieces that stand apart from the cue's own sentence
  const char* rule = "labeller";  ///< what found it
};

/// Scores from here on make a token a site; well below 0, because the keep table decides.
constexpr std::int32_t kSiteFloor = -2 * attribute::Weights::kSteps;

/// Whether a token can head a cue at all: a word, or a colon.
[[nodiscard]] inline bool may_head(const Token& token) {
  return token.is_word() ? token.shape != Shape::digit : token.shape == Shape::colon;
}

/// Tokens that may head a cue, ascending.
[[nodiscard]] std::vector<Site> find_sites(const Text& text, const std::vector<std::uint32_t>& tags,
                                           const attribute::Table& cue);

/// A draft for each site that the chain finds content for, `keep` and `right` not yet scored.
[[nodiscard]] std::vector<Draft> make_drafts(const Text& text,
                                             const std::vector<std::uint32_t>& tags,
                                             const std::vector<Site>& sites, const Model& model);

/// Features of draft `at` among all drafts for the keep and right tables.
void draft_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Draft>& drafts, std::size_t at,
                    std::vector<std::uint32_t>& out);

/// All of the above in order, `keep` and `right` scored.
[[nodiscard]] std::vector<Draft> read_drafts(const Text& text,
                                             const std::vector<std::uint32_t>& tags,
                                             const Model& model);

/// Scores `keep` and `right` of all drafts.
void score_drafts(const Text& text, const std::vector<std::uint32_t>& tags, const Model& model,
                  std::vector<Draft>& drafts);

}  // namespace sayso::extractors::english
