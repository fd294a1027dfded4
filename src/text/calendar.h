#pragma once
// Days of the Gregorian calendar, without clocks or zones.

#include <optional>
#include <string>
#include <string_view>

namespace sayso::text {

struct Day {
  int year = 0;
  int month = 1;
  int day = 1;
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// A day written YYYY-MM-DD (what follows is passed over); nothing where it is no such day.
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);
[[nodiscard]] std::string spell(const Day& day);

[[nodiscard]] int days_in(int year, int month);
/// Days since 1970-01-01.
[[nodiscard]] long number_of(const Day& day);
[[nodiscard]] Day day_of(long number);
/// 1 Monday to 7 Sunday.
[[nodiscard]] int weekday(const Day& day);
/// ISO 8601 week, "2025-W12".
[[nodiscard]] std::string spell_week(const Day& day);

}  // namespace sayso::text
