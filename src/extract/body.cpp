#include "extract/body.h"

#include <algorithm>
#include <cassert>

#include "extract/embedded.h"

namespace sayso::extract {
namespace {

// The second opinion sees the first one's in sixteenths of log-odds.
constexpr std::int32_t kSixteenth = Forest::kSteps / 16;
constexpr std::string_view kTrained = "trained ";

// Over this many blocks (longest of 334 real pages: under a quarter) the features would take more
// memory than the page; the plain rules need none.
constexpr std::size_t kMostBlocks = 16000;
// Letters of the shortest body that the model's own threshold may give.
constexpr std::int64_t kLeastBody = 80;
constexpr std::int32_t kDoubt = 2 * Forest::kSteps;

// Of a block that stands where no body does.
constexpr std::int32_t kNever = -6 * Forest::kSteps;

// First opinions that no second one overturns: menus and lists, most of a page.
constexpr std::int32_t kHopeless = 5 * Forest::kSteps / 2;

/// Lines that breaks alone part are one text: where most of it is body, so are its other sentences.
/// What is furniture among them gives itself away by its words.
void complete_lines(const BlockList& list, const Layout& layout, std::vector<bool>& chosen) {
  constexpr std::int32_t kSentence = 30;  // letters
  for (std::size_t begin = 0; begin < chosen.size();) {
    const NodeId node = list.blocks[begin].node;
    std::size_t end = begin;
    std::int64_t body = 0, all = 0;
    for (; end < chosen.size() && list.blocks[end].node == node; ++end) {
      all += layout.words[end].weight;
      if (chosen[end]) body += layout.words[end].weight;
    }
    for (std::size_t at = begin; body * 2 > all && at < end; ++at) {
      const Words& words = layout.words[at];
      const bool sentence = words.end >= 1 && words.end <= 3 && words.weight >= kSentence;
      if (sentence && layout.phrases[at] == 0 && list.blocks[at].link_bytes == 0) chosen[at] = true;
    }
    begin = end;
  }
}

}  // namespace

const BodyModel& BodyModel::built_in() {
  static const BodyModel model = [] {
    auto parsed = parse(embedded("body.weights"));
    assert(parsed.has_value());
    return std::move(parsed).value();
  }();
  return model;
}

Result<BodyModel> BodyModel::parse(std::string_view text) {
  BodyModel model;
  if (text.empty()) return model;
  if (text.starts_with(kTrained)) {
    const auto end = std::min(text.find('\n'), text.size());
    model.trained_on = text.substr(kTrained.size(), end - kTrained.size());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  auto first = Forest::parse(text, kBlockColumns);
  if (!first) return first.error();
  auto second = Forest::parse(text, kBlockColumns + kContextColumns);
  if (!second) return second.error();
  model.first = std::move(*first);
  model.second = std::move(*second);
  return model;
}

std::string BodyModel::print() const {
  const std::string head = trained_on.empty() ? "" : std::string(kTrained) + trained_on + '\n';
  return head + first.print(kBlockColumns) + second.print(kBlockColumns + kContextColumns);
}

std::vector<std::int32_t> body_odds(const Dom& dom, const BlockList& list, const Layout& layout,
                                    const FeatureTable& features, const BodyModel& model) {
  std::vector<std::int32_t> odds(features.rows());
  for (std::size_t at = 0; at < odds.size(); ++at) {
    odds[at] = layout.beside[at] ? kNever : model.first.score(features.row(at));
  }
  if (model.second.empty()) return odds;
  std::vector<std::int32_t> coarse(odds);
  for (std::int32_t& value : coarse) value /= kSixteenth;
  context_features(dom, list, layout, features, coarse, 1 - kHopeless / kSixteenth,
                   [&](std::size_t at, const std::int32_t* row) {
                     if (odds[at] > -kHopeless) odds[at] = model.second.score(row);
                   });
  return odds;
}

std::vector<bool> choose_body(const Dom& dom, const BlockList& list, const PageHints& hints,
                              const BodyModel& model) {
  if (model.first.empty() || list.blocks.size() > kMostBlocks) return choose_by_rules(dom, list);
  const Layout layout = lay_out(dom, list, hints);
  const FeatureTable features = block_features(dom, list, layout, hints);
  const auto odds = body_odds(dom, list, layout, features, model);
  std::vector<bool> chosen(odds.size());
  std::int64_t weight = 0;
  for (std::size_t at = 0; at < odds.size(); ++at) {
    chosen[at] = odds[at] > 0;
    if (chosen[at]) weight += features.row(at)[0];
  }
  if (weight >= kLeastBody) {
    complete_lines(list, layout, chosen);
    return chosen;
  }
  // Hardly anything: a short report between much else. What the model least doubts is asked for,
  // down to a doubt at which index pages still give nothing.
  for (std::size_t at = 0; at < odds.size(); ++at) chosen[at] = odds[at] > -kDoubt;
  return chosen;
}

}  // namespace sayso::extract
