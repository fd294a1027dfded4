#pragma once
// How sure the program is of a statement, decided here alone.

#include <string>
#include <vector>

#include "core/types.h"

namespace sayso {

struct Judgement {
  Confidence level = Confidence::low;
  std::vector<std::string> reasons;  ///< in words a person can read, strongest first
};

/// Confidence from the finder's margin, the cue, the source and the flags. The thresholds stand in
/// confidence.cpp with the measurement that chose each.
[[nodiscard]] Judgement judge_confidence(const Statement& statement);

}  // namespace sayso
