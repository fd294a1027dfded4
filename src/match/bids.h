#pragma once
// The decision which claim a statement joins, once it was compared with members of several. All
// thresholds of joining are here and in bids.cpp. Of use to match.cpp alone.

#include <optional>
#include <vector>

#include "match/match.h"

namespace sayso::match {

/// A member of a claim that the new statement was compared with.
struct Candidate {
  Entry entry;
  Likeness likeness;
};

/// What a claim's compared members say together for taking the new statement in.
struct Bid {
  const Candidate* nearest = nullptr;  ///< one of the candidates
  double best = 0, sum = 0;            ///< of the members' scores
  int members = 0;
  bool together = false, apart = false;  ///< what a person ruled
};

/// The claim that the statement joins; nothing where it begins one. `stored` are the statements
/// that it was chosen from.
[[nodiscard]] std::optional<Bid> best_bid(const Entry& entry,
                                          const std::vector<Candidate>& candidates,
                                          const Decisions& decisions, std::size_t stored);

}  // namespace sayso::match
