#pragma once
// The pages that the benchmarks read: the development pages of the evaluation sets where they are
// there, else the samples; and what each stage of the line makes of them.

#include <cstdint>
#include <vector>

#include "core/types.h"
#include "pipeline/analysis.h"

namespace sayso::bench {

struct Corpus {
  std::vector<Page> pages;
  std::vector<Markup> markups;
  std::vector<Article> articles;             ///< of the pages that hold one
  std::vector<pipeline::Analysis> analyses;  ///< of these; statement keys are made unique
  std::int64_t bytes = 0;                    ///< of all pages, as sent
  std::int64_t statements = 0;
};

/// Loaded once. SAYSO_EVAL names the folder of the evaluation sets, else ../shared/eval beside the
/// source folder.
[[nodiscard]] const Corpus& corpus();

}  // namespace sayso::bench
