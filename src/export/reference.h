#pragma once
// What the reference formats share: an entry's key and the words that name its stored page.

#include <string>

#include "core/types.h"

namespace sayso::exporting {

/// Key of a page in a list of references: letters and digits, the same on every run.
[[nodiscard]] std::string reference_key(const Citation& citation);

/// "Snapshot SHA-256: …"; empty where there is no digest.
[[nodiscard]] std::string snapshot_note(const Citation& citation);

}  // namespace sayso::exporting
