#include "export/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace sayso::exporting {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
// MLA Handbook, 9th edition, appendix 1: May, June and July are not shortened.
constexpr std::array<std::string_view, 12> kShortMonths = {
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};

std::optional<int> number(std::string_view digits, int from, int to) {
  int value = 0;
  const auto end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stopped != end || value < from || value > to) return std::nullopt;
  return value;
}

std::string_view month_name(const std::array<std::string_view, 12>& names, int month) {
  return names[static_cast<std::size_t>(month - 1)];
}

std::chrono::sys_seconds moment(UnixTime at) {
  return std::chrono::sys_seconds(std::chrono::seconds(at));
}

}  // namespace

std::optional<Day> read_day(std::string_view day) {
  Day out;
  if (day.size() != 4 && day.size() != 7 && day.size() != 10) return std::nullopt;
  const auto year = number(day.substr(0, 4), 1, 9999);
  if (!year) return std::nullopt;
  out.year = *year;
  if (day.size() >= 7) {
    const auto month = number(day.substr(5, 2), 1, 12);
    if (day[4] != '-' || !month) return std::nullopt;
    out.month = *month;
  }
  if (day.size() == 10) {
    const auto of_month = number(day.substr(8, 2), 1, 31);
    if (day[7] != '-' || !of_month) return std::nullopt;
    out.day = *of_month;
  }
  return out;
}

std::string day_of(UnixTime at) {
  if (at == 0) return {};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(moment(at)));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string time_of(UnixTime at) {
  if (at == 0) return {};
  const auto midnight = std::chrono::floor<std::chrono::days>(moment(at));
  const std::chrono::hh_mm_ss clock(moment(at) - midnight);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", day_of(at), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::string month_first(std::string_view words) {
  const auto day = read_day(words);
  if (!day) return {};
  if (day->month == 0) return std::to_string(day->year);
  const auto month = month_name(kMonths, day->month);
  return day->day == 0 ? fmt::format("{} {}", month, day->year)
                       : fmt::format("{} {}, {}", month, day->day, day->year);
}

std::string day_first(std::string_view words) {
  const auto day = read_day(words);
  if (!day) return {};
  if (day->month == 0) return std::to_string(day->year);
  const auto month = month_name(kShortMonths, day->month);
  return day->day == 0 ? fmt::format("{} {}", month, day->year)
                       : fmt::format("{} {} {}", day->day, month, day->year);
}

std::string year_first(std::string_view words) {
  const auto day = read_day(words);
  if (!day) return {};
  if (day->month == 0) return std::to_string(day->year);
  const auto month = month_name(kMonths, day->month);
  return day->day == 0 ? fmt::format("{}, {}", day->year, month)
                       : fmt::format("{}, {} {}", day->year, month, day->day);
}

std::string korean_day(std::string_view words) {
  const auto day = read_day(words);
  if (!day) return {};
  std::string out = std::to_string(day->year) + ".";
  if (day->month != 0) out += " " + std::to_string(day->month) + ".";
  if (day->day != 0) out += " " + std::to_string(day->day) + ".";
  return out;
}

}  // namespace sayso::exporting
