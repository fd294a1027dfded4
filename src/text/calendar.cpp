#include "text/calendar.h"

#include <cstdio>

namespace sayso::text {

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : iso.substr(at, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.year < 1 || day.month < 1 || day.month > 12) return std::nullopt;
  if (day.day < 1 || day.day > days_in(day.year, day.month)) return std::nullopt;
  return day;
}

std::string spell(const Day& day) {
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", day.year, day.month, day.day);
  return out;
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil, civil_from_days.
long number_of(const Day& day) {
  const long y = day.month <= 2 ? day.year - 1 : day.year;
  const long era = (y >= 0 ? y : y - 399) / 400;
  const long of_era = y - era * 400;
  const long of_year = (153L * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_of(long number) {
  const long z = number + 719468;
  const long era = (z >= 0 ? z : z - 146096) / 146097;
  const long of_era = z - era * 146097;
  const long y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const long of_year = of_era - (365 * y + y / 4 - y / 100);
  const long m = (5 * of_year + 2) / 153;
  Day out;
  out.day = static_cast<int>(of_year - (153 * m + 2) / 5 + 1);
  out.month = static_cast<int>(m < 10 ? m + 3 : m - 9);
  out.year = static_cast<int>(y + era * 400 + (out.month <= 2 ? 1 : 0));
  return out;
}

int weekday(const Day& day) {
  const long from_monday = (number_of(day) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>((from_monday + 7) % 7) + 1;
}

std::string spell_week(const Day& day) {
  const Day thursday = day_of(number_of(day) + 4 - weekday(day));
  const long first = number_of({thursday.year, 1, 1});
  char out[32];
  std::snprintf(out, sizeof out, "%04d-W%02ld", thursday.year,
                (number_of(thursday) - first) / 7 + 1);
  return out;
}

}  // namespace sayso::text
