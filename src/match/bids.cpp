#include "match/bids.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace sayso::match {
namespace {

// Chosen on small stories in two languages, on the sample pages and on pages of unrelated news. The
// more statements there are to choose from, the more are alike by chance: each doubling past kFew
// asks for more.
constexpr double kFew = 10;
constexpr double kLeast = 0.22, kEachDoubling = 0.06, kMost = 0.55;
constexpr double kLeastEvidence = 0.5, kEvidenceEachDoubling = 0.13;
constexpr double kMostLongAgo = 0.65;
constexpr UnixTime kWindow = UnixTime{90} * 86400;

// A claim's nearest member against all that were compared: a story does not fall together by a
// chain of likenesses.
constexpr double kNearest = 0.7;
constexpr double kSameArticle = 0.3;  // an article seldom says one thing twice
constexpr double kLittleEvidence = 0.2;
constexpr double kNamesAlone = 0.25;  // names tell whom it is about, not what is said of them

double doublings(std::size_t stored) {
  return std::max(0.0, std::log2((static_cast<double>(stored) + 1) / kFew));
}

double needed_score(const Entry& left, const Entry& right, std::size_t stored) {
  const UnixTime apart = left.moment - right.moment;
  const bool known = left.moment != 0 && right.moment != 0;
  if (known && (apart > kWindow || apart < -kWindow)) return kMostLongAgo;
  return std::min(kMost, kLeast + kEachDoubling * doublings(stored));
}

/// Likeness less what speaks against joining on its strength.
double strength(const Likeness& likeness, const Entry& left, const Entry& right,
                std::size_t stored) {
  double score = likeness.score;
  if (left.article == right.article) score -= kSameArticle;
  const double evidence = kLeastEvidence + kEvidenceEachDoubling * doublings(stored);
  if (likeness.evidence < evidence) score -= kLittleEvidence;
  if (likeness.names > 0 && likeness.names >= likeness.evidence) score -= kNamesAlone;
  return score;
}

bool ruled(const std::vector<std::pair<std::string, std::string>>& pairs, const std::string& a,
           const std::string& b) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

double score_of(const Bid& bid) {
  return kNearest * bid.best + (1 - kNearest) * bid.sum / bid.members;
}

}  // namespace

bool joins(const Likeness& likeness, const Entry& left, const Entry& right, std::size_t stored) {
  return strength(likeness, left, right, stored) >= needed_score(left, right, stored);
}

std::optional<Bid> best_bid(const Entry& entry, const std::vector<Candidate>& candidates,
                            const Decisions& decisions, std::size_t stored) {
  std::vector<Bid> bids;  // in the order of the candidates
  std::unordered_map<std::string, std::size_t> of_claim;
  for (const Candidate& candidate : candidates) {
    const auto [at, fresh] = of_claim.emplace(candidate.entry.claim, bids.size());
    if (fresh) bids.emplace_back();
    Bid& bid = bids[at->second];
    const double value = strength(candidate.likeness, entry, candidate.entry, stored);
    if (fresh || value > bid.best) {
      bid.best = value;
      bid.nearest = &candidate;
    }
    bid.sum += value;
    ++bid.members;
    bid.together = bid.together || ruled(decisions.together, entry.key, candidate.entry.key);
    bid.apart = bid.apart || ruled(decisions.apart, entry.key, candidate.entry.key);
  }
  const Bid* best = nullptr;
  for (const Bid& bid : bids) {
    if (bid.apart && !bid.together) continue;
    const double score = score_of(bid);
    if (!bid.together && score < needed_score(entry, bid.nearest->entry, stored)) continue;
    const bool better = best == nullptr || (bid.together && !best->together) ||
                        (bid.together == best->together && score > score_of(*best));
    if (better) best = &bid;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

}  // namespace sayso::match
