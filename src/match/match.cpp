#include "match/match.h"

#include <algorithm>
#include <map>

#include "core/key.h"
#include "match/compare.h"

namespace sayso::match {
namespace {

constexpr double kSuggest = 0.35;
// Chosen on small stories in two languages and on pages of unrelated news.
constexpr double kEvidence = 1.5;  // about two rare words, or a name and a number
constexpr double kJoinLongAgo = 0.65;
constexpr UnixTime kWindow = 90 * 86400;
constexpr std::size_t kCompared = 24;

/// A member of a claim that the new statement was compared with.
struct Candidate {
  Entry entry;
  Likeness likeness;
};

bool ruled(const std::vector<std::pair<std::string, std::string>>& pairs, const std::string& a,
           const std::string& b) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

Placement decide(const Entry& entry, std::vector<Candidate> candidates,
                 const Decisions& decisions) {
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.likeness.score > b.likeness.score; });
  Placement placement;
  placement.statement = entry.key;
  for (const Candidate& candidate : candidates) {
    const bool together = ruled(decisions.together, entry.key, candidate.entry.key);
    const bool apart = ruled(decisions.apart, entry.key, candidate.entry.key);
    if (apart || !(together || joins(candidate.likeness, entry, candidate.entry))) continue;
    if (!placement.claim.empty() && !together) continue;
    placement.claim = candidate.entry.claim;
    placement.score = together ? 1 : candidate.likeness.score;
    placement.nearest = candidate.entry.key;
    placement.reasons = candidate.likeness.reasons;
    if (together) {
      placement.reasons.insert(placement.reasons.begin(), "a reviewer joined them");
      break;
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
    if (const auto partner = side_of(*number, index, knowledge)) {
      out.push_back({partner->entry, likeness(side, *partner, rarity, knowledge.vocabulary)});
    }
  }
  return out;
}

}  // namespace

bool joins(const Likeness& likeness, const Entry& left, const Entry& right) {
  const UnixTime apart = left.moment - right.moment;
  const bool known = left.moment != 0 && right.moment != 0;
  const bool long_ago = known && (apart > kWindow || apart < -kWindow);
  return likeness.score >= (long_ago ? kJoinLongAgo : kJoin) && likeness.evidence >= kEvidence;
}

std::string claim_key(const Entry& first) { return make_key("c", {first.key}); }

std::vector<Placement> place(std::span<const Entry> fresh, const Index& index,
                             const Knowledge& knowledge, const Decisions& decisions) {
  const Rarity rarity(index);
  std::vector<Side> sides;
  for (const Entry& entry : fresh) sides.push_back(side_of(entry, knowledge));
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
    out.push_back(decide(sides[i].entry, std::move(candidates), decisions));
    sides[i].entry.claim = out.back().claim;
  }
  for (std::size_t i = 0; i < sides.size(); ++i) out[i].signature = std::move(sides[i].signature);
  return out;
}

}  // namespace sayso::match
