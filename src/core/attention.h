#pragma once
// How much a row of the table needs a person, decided here alone.

#include "core/types.h"

namespace sayso {

/// Larger needs a person more; 0 for a row that a person has ruled on and whose reading has not
/// changed since. Conflicts weigh most, then lost attributions, then the program's own doubt.
[[nodiscard]] int attention(FlagSet flags, Confidence confidence, Verdict verdict, bool stale);

}  // namespace sayso
