#pragma once
// Citations from what the store holds: a statement, the page it stands on, the claim's way. Takes
// values as they are stored; what is missing stays empty.

#include <span>
#include <vector>

#include "store/store.h"

namespace sayso::exporting {

/// The citation of one row of the table. `rulings` are those that stand on the statement, oldest
/// first.
[[nodiscard]] Citation cite(const store::Row& row, const store::StoredStatement& statement,
                            const store::Reading& reading, const Provenance& provenance,
                            std::span<const Review> rulings);

/// Citations of all rows that the filter lets through, in its order.
[[nodiscard]] Result<std::vector<Citation>> collect(store::Store& store,
                                                    const store::Filter& filter);

/// The first citation of each page, in order: what a list of references prints. Pages are told
/// apart by address and digest.
[[nodiscard]] std::vector<const Citation*> pages(std::span<const Citation> citations);

/// A citation's claims in their order, each with its citations.
struct ClaimGroup {
  const Citation* first = nullptr;
  std::vector<const Citation*> members;
};
[[nodiscard]] std::vector<ClaimGroup> by_claim(std::span<const Citation> citations);

/// A person's name in two parts where that is certain: two or three words of Latin letters without
/// particle or suffix. Else all of it stands in `literal`.
struct PersonName {
  std::string family, given, literal;
};
[[nodiscard]] PersonName split_name(const std::string& name);

}  // namespace sayso::exporting
