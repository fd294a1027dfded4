#include "match/match.h"

#include <algorithm>

#include "core/key.h"
#include "match/bids.h"
#include "match/compare.h"
#include "match/spellings.h"

namespace sayso::match {
namespace {

constexpr double kSuggest = 0.35;
constexpr std::size_t kCompared = 24;

Placement decide(const Entry& entry, std::vector<Candidate> candidates, const Decisions& decisions,
                 std::size_t stored) {
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.likeness.score > b.likeness.score; });
  Placement placement;
  placement.statement = entry.key;
  if (const auto bid = best_bid(entry, candidates, decisions, stored)) {
    placement.claim = bid->nearest->entry.claim;
    placement.score = bid->together ? 1 : bid->nearest->likeness.score;
    placement.nearest = bid->nearest->entry.key;
    placement.reasons = bid->nearest->likeness.reasons;
    if (bid->together) {
      placement.reasons.insert(placement.reasons.begin(), "a reviewer joined them");
    }
  }
  placement.begins = placement.claim.empty();
  if (placement.begins) placement.claim = claim_key(entry);
  for (const Candidate& candidate : candidates) {
    if (candidate.entry.claim == placement.claim || candidate.likeness.score < kSuggest) continue;
    if (placement.suggestions.size() == 3) break;
    placement.suggestions.push_back({candidate.entry.claim, candidate.entry.key,
                                     candidate.likeness.score, candidate.likeness.reasons});
  }
  return placement;
}

/// Statements of the index that a person joined with this one: matching alone may never look at
/// them.
std::vector<Candidate> partners(const Side& side,
                                const std::vector<std::pair<std::string, std::string>>& together,
                                const Index& index, const Knowledge& knowledge,
                                const Rarity& rarity) {
  std::vector<Candidate> out;
  for (const auto& [left, right] : together) {
    if (left != side.entry.key && right != side.entry.key) continue;
    const auto number = index.find(left == side.entry.key ? right : left);
    if (!number) continue;
    if (const Side* partner = index.side(*number)) {
      out.push_back({partner->entry, likeness(side, *partner, rarity, knowledge.vocabulary)});
    }
  }
  return out;
}

}  // namespace

std::string claim_key(const Entry& first) { return make_key("c", {first.key}); }

std::vector<Placement> place(std::span<const Entry> fresh, const Index& index,
                             const Knowledge& knowledge, const Decisions& decisions) {
  const Rarity rarity(index);
  std::vector<Side> sides;
  const Spellings spellings(decisions.same_name);
  for (Entry entry : fresh) {
    entry.about = spellings.all(entry.about);
    sides.push_back(side_of(std::move(entry), knowledge));
  }
  auto found = find(sides, index, knowledge, kCompared);
  std::vector<Placement> out;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    std::vector<Candidate> candidates =
        partners(sides[i], decisions.together, index, knowledge, rarity);
    for (Found& one : found[i]) {
      candidates.push_back({std::move(one.entry), std::move(one.likeness)});
    }
    for (std::size_t j = 0; j < i; ++j) {
      candidates.push_back(
          {sides[j].entry, likeness(sides[i], sides[j], rarity, knowledge.vocabulary)});
    }
    out.push_back(decide(sides[i].entry, std::move(candidates), decisions, index.size() + i));
    sides[i].entry.claim = out.back().claim;
  }
  for (std::size_t i = 0; i < sides.size(); ++i) out[i].signature = std::move(sides[i].signature);
  return out;
}

}  // namespace sayso::match
