#pragma once
// Which blocks of a page are the article's body: a model's opinion on each block, a second opinion
// that knows the first one's on its surroundings, and plain rules where there is no model.

#include <string>
#include <vector>

#include "extract/blocks.h"
#include "extract/features.h"
#include "extract/forest.h"

namespace sayso::extract {

/// The trained model. Empty forests: the plain rules are asked.
struct BodyModel {
  Forest first, second;
  std::string trained_on;  ///< what pages, with the digest of their gold; told in the file's head

  /// The model built into the program (data/body.weights).
  [[nodiscard]] static const BodyModel& built_in();
  [[nodiscard]] static Result<BodyModel> parse(std::string_view text);
  [[nodiscard]] std::string print() const;
};

/// Log-odds of each block being body, in units of 1 / Forest::kSteps. REQUIRES: `model.first` is
/// not empty. An empty second forest leaves the first opinion.
[[nodiscard]] std::vector<std::int32_t> body_odds(const Dom& dom, const BlockList& list,
                                                  const Layout& layout,
                                                  const FeatureTable& features,
                                                  const BodyModel& model);

/// For each block whether it belongs to the body. All false where the page holds no article.
[[nodiscard]] std::vector<bool> choose_body(const Dom& dom, const BlockList& list,
                                            const PageHints& hints, const BodyModel& model);

/// The plain rules: the element that most running text votes for, without what is plainly
/// furniture.
[[nodiscard]] std::vector<bool> choose_by_rules(const Dom& dom, const BlockList& list);

}  // namespace sayso::extract
