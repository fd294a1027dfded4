#pragma once
// Moments as pages write them: ISO 8601 and its relatives, Korean and English dates in words. Reads
// what is written; which of a page's moments is the day of publication is decided in metadata.

#include <optional>
#include <string>
#include <string_view>

#include "core/types.h"

namespace sayso::extract {

/// The first moment written in `text`; nothing where there is none. `zone` (IANA, may be empty) is
/// the outlet's: a moment in UTC is turned into its local day, one without a zone is read in it.
[[nodiscard]] std::optional<Moment> read_moment(std::string_view text, const std::string& zone);

/// The day that the path of an address names (/2024/02/16/, /20240216…); empty where it names none.
[[nodiscard]] std::string day_in_address(std::string_view url);

}  // namespace sayso::extract
