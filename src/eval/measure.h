#pragma once
// One evaluation set through the library and through its own scorer, which python3 runs.

#include <filesystem>

#include "core/language.h"
#include "eval/figures.h"
#include "eval/sets.h"

namespace sayso::eval {

/// Writes the predictions into a folder below `workspace` and scores them. `worst` is how many of
/// each kind of error are wanted in words. Never throws for a set that cannot be read or scored:
/// `problem` says why.
[[nodiscard]] Outcome measure(const Set& set, const Knowledge& knowledge,
                              const std::filesystem::path& workspace, int worst);

}  // namespace sayso::eval
