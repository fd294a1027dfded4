#pragma once
// New statements to their claims: each joins the claim that it repeats, or begins one. A function
// of its arguments alone; what a person decided comes in as Decisions and always holds.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/language.h"
#include "match/compare.h"
#include "match/index.h"

namespace sayso::match {

/// What a person ruled; it survives every recomputation. Pairs are unordered.
struct Decisions {
  std::vector<std::pair<std::string, std::string>> together;   ///< statement keys: one claim
  std::vector<std::pair<std::string, std::string>> apart;      ///< statement keys: never one claim
  std::vector<std::pair<std::string, std::string>> same_name;  ///< two spellings of one name
};

/// A claim that a statement may belong to, too unsure to join it.
struct Suggestion {
  std::string claim;
  std::string statement;  ///< the member that is most alike
  double score = 0;
  std::vector<std::string> reasons;
};

/// Where a new statement belongs.
struct Placement {
  std::string statement;
  std::string claim;    ///< key of the claim joined or begun
  bool begins = false;  ///< true: nothing stored says the same
  double score = 1;     ///< likeness to the nearest member; 1 where it begins the claim
  std::string nearest;  ///< Statement::key of that member; empty where it begins
  std::vector<std::string> reasons;
  std::vector<Suggestion> suggestions;  ///< best first, at most 3
  Signature signature;                  ///< of the statement, for the index
};

/// A stored statement found for a query.
struct Hit {
  Number number = 0;
  double score = 0;  ///< comparable within one query only
};

/// The `limit` statements nearest to `signature`, best first. Cost is bounded whatever the index
/// holds: only the rarest features are followed, and of each only the latest statements.
[[nodiscard]] std::vector<Hit> nearest(const Signature& signature, const Index& index,
                                       std::size_t limit);

/// A stored statement beside a new one.
struct Found {
  Number number = 0;
  Entry entry;
  double rank = 0;  ///< likeness, raised where its whole article is like the new one
  Likeness likeness;
};

/// The stored statements most like each of `sides`, best first, at most `limit` for each. `sides`
/// are the statements of one article: an article that repeats several of them is believed more.
[[nodiscard]] std::vector<std::vector<Found>> find(std::span<const Side> sides, const Index& index,
                                                   const Knowledge& knowledge, std::size_t limit);

/// Places the statements of one new article (`fresh`, in text order, claims empty) among those of
/// the index and among each other. One placement for each, in the same order. Add them to the index
/// afterwards, with their claims.
[[nodiscard]] std::vector<Placement> place(std::span<const Entry> fresh, const Index& index,
                                           const Knowledge& knowledge,
                                           const Decisions& decisions = {});

/// Likeness from which two statements, looked at alone, are more likely the same than not.
inline constexpr double kJoin = 0.48;

/// Whether a likeness is enough to join on its own, where `stored` statements were looked through:
/// score, evidence, and how many days lie between.
[[nodiscard]] bool joins(const Likeness& likeness, const Entry& left, const Entry& right,
                         std::size_t stored);

/// Key of the claim that this statement begins.
[[nodiscard]] std::string claim_key(const Entry& first);

}  // namespace sayso::match
