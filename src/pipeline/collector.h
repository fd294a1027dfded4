#pragma once
// The second half of the line: what one page gave is stored, joined with what others say, and
// traced.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "match/compare.h"
#include "match/index.h"
#include "match/match.h"
#include "pipeline/analysis.h"
#include "store/store.h"

namespace sayso::pipeline {

/// What adding one page did.
struct Added {
  store::KeepOutcome outcome = store::KeepOutcome::added;
  std::size_t statements = 0;
  std::size_t new_claims = 0;  ///< statements that began a claim
  std::size_t joined = 0;      ///< statements that joined one
};

/// The one writer. Keeps references: store, index and knowledge must outlive it.
class Collector {
 public:
  Collector(store::Store& store, match::WritableIndex& index, const Knowledge& knowledge);

  /// Stores page and analysis, joins its statements to claims and traces the claims touched, all in
  /// one transaction: a page is kept whole or not at all.
  Result<Added> add(const Page& page, const Analysis& analysis);

  /// Compares the claim's members and traces it again.
  Result<void> retrace(std::string_view claim);

  /// Carries out a person's decision about claims: joins the claims of two statements, or moves a
  /// statement out into a claim of its own; stores the decision and traces what it touched.
  Result<void> decide(const store::Decision& decision);
  /// Takes a decision back and places the statements that it had moved anew.
  Result<void> undo_decision(std::int64_t id, std::string_view who, UnixTime at);

  /// Places all statements anew, in the order of their days; decisions hold.
  Result<void> rematch();

  /// Takes a page out of store and index.
  Result<int> forget(const store::Tombstone& tombstone);

 private:
  /// Statements of the page as it stands there, with their claims.
  Result<std::map<std::string, std::string>> standing(const Page& page);
  Result<Added> add_within(const Page& page, const Analysis& analysis);
  Result<void> place(const std::vector<match::Entry>& fresh, Added& added,
                     std::set<std::string>& touched);
  /// Takes the claims apart and places their statements as if they were new.
  Result<void> place_again(const std::set<std::string>& claims);
  Result<void> move(std::string_view statement, std::string_view claim);
  Result<match::Decisions> decisions();
  Result<std::string> claim_of(std::string_view statement);
  /// Without reading its words again where the index has their signature.
  [[nodiscard]] match::Side side_of(const Article& article, const Statement& statement) const;
  Result<void> retrace_all(const std::set<std::string>& claims);
  /// Traces anew the claims with either of two names that a person ruled, or no longer rules, one.
  Result<void> retrace_named(const store::Decision& names);

  store::Store& store_;
  match::WritableIndex& index_;
  const Knowledge& knowledge_;
};

}  // namespace sayso::pipeline
