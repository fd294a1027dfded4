#pragma once
// What persons do: rulings and decisions, from the fields of a form or an API call.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "review/request.h"
#include "store/store.h"

namespace sayso::review {

/// What became of one address.
struct AddedPage {
  std::int64_t reading = 0;
  std::size_t statements = 0;
  store::KeepOutcome outcome = store::KeepOutcome::added;
};

/// What a page of this room may ask of the rest of the program. Each may be called from any thread.
struct Desk {
  /// Carries decisions out, all of them or none.
  std::function<Result<void>(const std::vector<store::Decision>&)> decide;
  std::function<Result<void>(std::int64_t id, const std::string& who, UnixTime at)> undo_decision;
  /// Fetches and stores the addresses; calls `done` once for each, with its place in the list.
  std::function<void(const std::vector<std::string>& addresses,
                     const std::function<void(std::size_t, Result<AddedPage>)>& done)>
      add;
};

/// Who acts, and when.
struct Actor {
  std::string name;
  UnixTime now = 0;
};

/// Rules on a statement: `statement verdict source via note expected`. `expected` is the number of
/// rulings that the person saw; empty: it is not checked. Fails with conflict where there are
/// others.
[[nodiscard]] Result<void> rule(store::Store& store, const Params& form, const Actor& actor);

/// Takes the last ruling back: `statement expected`.
[[nodiscard]] Result<void> undo_ruling(store::Store& store, const Params& form, const Actor& actor);

/// The decisions that `kind left right note` mean: join, split, move (right leaves its claim and
/// joins left's), same-name.
[[nodiscard]] Result<std::vector<store::Decision>> decisions_of(store::Store& store,
                                                                const Params& form,
                                                                const Actor& actor);

/// The addresses in a text, split at white space; those that are none are kept: fetching says why.
[[nodiscard]] std::vector<std::string> addresses_in(const std::string& text);

}  // namespace sayso::review
