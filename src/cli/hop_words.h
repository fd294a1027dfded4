#pragma once
// How a hop is told, for show and trace.

#include <fmt/format.h>

#include <string>

#include "core/names.h"
#include "core/types.h"

namespace sayso::cli {

/// "wasQuotedFrom: via"; what rests on wording and time alone is called a guess.
inline std::string hop_words(const Hop& hop) {
  constexpr double kSure = 0.5;
  return fmt::format("{}: {}{}", spell(hop.relation), hop.evidence,
                     hop.score < kSure ? ", a guess" : "");
}

}  // namespace sayso::cli
