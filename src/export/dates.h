#pragma once
// Days as citations write them. All days of access are UTC.

#include <optional>
#include <string>
#include <string_view>

#include "core/types.h"

namespace sayso::exporting {

struct Day {
  int year = 0;
  int month = 0;  ///< 1..12; 0: unknown
  int day = 0;    ///< 1..31; 0: unknown
};

/// YYYY, YYYY-MM or YYYY-MM-DD; nothing for other words.
[[nodiscard]] std::optional<Day> read_day(std::string_view day);

/// YYYY-MM-DD of a moment; empty for 0.
[[nodiscard]] std::string day_of(UnixTime at);
/// YYYY-MM-DDThh:mm:ssZ; empty for 0.
[[nodiscard]] std::string time_of(UnixTime at);

/// "February 24, 2025"; empty where the words are no day.
[[nodiscard]] std::string month_first(std::string_view day);
/// "24 Feb. 2025".
[[nodiscard]] std::string day_first(std::string_view day);
/// "2025, February 24".
[[nodiscard]] std::string year_first(std::string_view day);
/// "2025. 2. 24."
[[nodiscard]] std::string korean_day(std::string_view day);

}  // namespace sayso::exporting
