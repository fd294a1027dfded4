#pragma once
// Does everything in the store still lead back to the stored pages?

#include <functional>
#include <string>
#include <vector>

#include "core/language.h"
#include "core/result.h"
#include "store/store.h"

namespace sayso::pipeline {

struct Verification {
  std::size_t snapshots = 0, readings = 0, statements = 0;
  std::size_t again = 0;            ///< readings of this version, extracted again and compared
  std::size_t older = 0;            ///< readings by another version or other tables: no fault
  std::vector<std::string> faults;  ///< one line each, naming address and row
};

/// Hashes every snapshot and stored text, cuts every statement out of its text, extracts again
/// where the same program made it, and follows the audit trail. `progress` is called with done and
/// total.
[[nodiscard]] Result<Verification> verify(
    store::Store& store, const Knowledge& knowledge,
    const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace sayso::pipeline
