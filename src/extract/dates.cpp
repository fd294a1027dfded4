#include "extract/dates.h"

#include <unicode/timezone.h>

#include <array>
#include <cstdio>
#include <memory>

#include "text/utf8.h"

namespace sayso::extract {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Days since 1970-01-01 of a Gregorian date (H. Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
std::int64_t days_of(int year, int month, int day) {
  year -= month <= 2;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return std::int64_t{era} * 146097 + day_of_era - 719468;
}

std::string day_string(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const auto doe = static_cast<int>(days - era * 146097);
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  const auto year = static_cast<int>(yoe + era * 400 + (month <= 2));
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month,
                doy - (153 * mp + 2) / 5 + 1);
  return out.data();
}

struct Written {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;
  std::optional<int> offset;  ///< minutes east of UTC

  [[nodiscard]] bool plausible() const {
    static constexpr std::array<int, 13> kDays{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year >= 1980 && year < 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= kDays[static_cast<std::size_t>(month)] && hour < 25 && minute < 60 && second < 61;
  }
};

/// A cursor over text: small readers that move only where they succeed.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  void seek(std::size_t at) { at_ = at; }
  void step() { ++at_; }

  /// A number of `least` to `most` digits that no digit follows; -1 where there is none.
  int number(std::size_t least, std::size_t most) {
    std::size_t length = 0;
    int value = 0;
    while (length < most && is_digit(peek(length))) value = value * 10 + (peek(length++) - '0');
    if (length < least || is_digit(peek(length))) return -1;
    at_ += length;
    return value;
  }
  /// Exactly `count` digits, whatever follows.
  int digits(std::size_t count) {
    int value = 0;
    for (std::size_t k = 0; k < count; ++k) {
      if (!is_digit(peek(k))) return -1;
      value = value * 10 + (peek(k) - '0');
    }
    at_ += count;
    return value;
  }
  bool literal(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool any_of(std::string_view set) {
    if (done() || set.find(peek()) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (any_of(" \t") || literal("\xC2\xA0")) {
    }
  }
  /// A word of ASCII letters, lower case.
  std::string word() {
    std::string out;
    while (is_letter(peek())) out.push_back(lower(text_[at_++]));
    return out;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

int month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t at = 0; at < kMonths.size(); ++at) {
    if (kMonths[at].starts_with(word) || (word == "sept" && at == 8))
      return static_cast<int>(at) + 1;
  }
  return 0;
}

/// Zone words of news pages; an offset where the word is one of them.
std::optional<int> zone_named(std::string_view word) {
  struct Row {
    std::string_view name;
    int offset;
  };
  static constexpr std::array<Row, 16> kZones{{{"z", 0},
                                               {"utc", 0},
                                               {"gmt", 0},
                                               {"kst", 540},
                                               {"jst", 540},
                                               {"est", -300},
                                               {"edt", -240},
                                               {"cst", -360},
                                               {"cdt", -300},
                                               {"mst", -420},
                                               {"mdt", -360},
                                               {"pst", -480},
                                               {"pdt", -420},
                                               {"bst", 60},
                                               {"ist", 330},
                                               {"sgt", 480}}};
  for (const Row& row : kZones) {
    if (row.name == word) return row.offset;
  }
  return std::nullopt;
}

void read_zone(Cursor& cursor, Written& out) {
  const auto start = cursor.at();
  cursor.blanks();
  if (const char sign = cursor.peek(); sign == '+' || sign == '-') {
    cursor.step();
    const int hours = cursor.digits(2);
    cursor.literal(":");
    const int minutes = cursor.digits(2);
    if (hours >= 0 && hours < 15) {
      const int offset = hours * 60 + (minutes < 0 ? 0 : minutes);
      out.offset = sign == '-' ? -offset : offset;
      return;
    }
  } else if (const auto zone = zone_named(cursor.word())) {
    out.offset = zone;
    return;
  }
  cursor.seek(start);
}

/// Half of the day before or after the hour: 오전, 오후, AM, p.m.
int half_of_day(Cursor& cursor) {
  cursor.blanks();
  if (cursor.literal("오전")) return 0;
  if (cursor.literal("오후")) return 1;
  const auto start = cursor.at();
  const char first = lower(cursor.peek());
  if (first == 'a' || first == 'p') {
    cursor.step();
    cursor.literal(".");
    if (lower(cursor.peek()) == 'm' && !is_letter(cursor.peek(1))) {
      cursor.step();
      cursor.literal(".");
      return first == 'p';
    }
  }
  cursor.seek(start);
  return -1;
}

/// A time of day that may follow a date, and its zone.
void read_time(Cursor& cursor, Written& out) {
  const auto start = cursor.at();
  cursor.any_of("T");
  while (cursor.any_of(" \t,.|·-(") || cursor.literal("\xC2\xA0") || cursor.literal("at ") ||
         cursor.literal("\xC2\xB7")) {
  }
  int half = half_of_day(cursor);
  cursor.blanks();
  const int hour = cursor.number(1, 2);
  if (hour < 0 || hour > 24 || !(cursor.literal(":") || cursor.literal("시"))) {
    return cursor.seek(start);
  }
  cursor.blanks();
  const int minute = cursor.number(1, 2);
  if (minute < 0 || minute > 59) return cursor.seek(start);
  out.hour = hour % 24;
  out.minute = minute;
  if (cursor.literal(":")) {
    const int second = cursor.digits(2);
    out.second = second < 0 ? 0 : second;
    if (cursor.any_of(".,")) {
      while (is_digit(cursor.peek())) cursor.step();
    }
  }
  if (half < 0) half = half_of_day(cursor);
  if (half == 1 && out.hour < 12) out.hour += 12;
  if (half == 0 && out.hour == 12) out.hour = 0;
  read_zone(cursor, out);
}

/// 2024-02-16, 2024. 2. 16., 2024/02/16, 2024년 2월 16일, 20240216, 24.02.16.
bool numeric_date(Cursor& cursor, Written& out) {
  const auto start = cursor.at();
  if (int year = cursor.number(4, 4); year > 0) {
    cursor.blanks();
    const bool words = cursor.literal("년");
    if (words || cursor.any_of("-./")) {
      cursor.blanks();
      out.year = year;
      out.month = cursor.number(1, 2);
      cursor.blanks();
      if (words ? cursor.literal("월") : cursor.any_of("-./")) {
        cursor.blanks();
        out.day = cursor.number(1, 2);
        if (words) {
          cursor.blanks();
          cursor.literal("일");
        }
        cursor.literal(".");
        if (out.plausible()) return true;
      }
    }
  }
  cursor.seek(start);
  if (const int packed = cursor.number(8, 8); packed > 0) {
    out.year = packed / 10000;
    out.month = packed / 100 % 100;
    out.day = packed % 100;
    if (out.plausible()) return true;
  }
  cursor.seek(start);
  return false;
}

/// 02/16/2024: month first unless that cannot be.
bool slashed_date(Cursor& cursor, Written& out) {
  const auto start = cursor.at();
  const int first = cursor.number(1, 2);
  if (first > 0 && cursor.any_of("/.-")) {
    const int second = cursor.number(1, 2);
    if (second > 0 && cursor.any_of("/.-")) {
      out.year = cursor.number(4, 4);
      out.month = first > 12 ? second : first;
      out.day = first > 12 ? first : second;
      if (out.plausible()) return true;
    }
  }
  cursor.seek(start);
  return false;
}

/// February 16, 2024; Feb. 16 2024; 16th February 2024.
bool worded_date(Cursor& cursor, Written& out) {
  const auto start = cursor.at();
  const int leading = cursor.number(1, 2);
  if (leading > 0) {
    for (const char* suffix : {"st", "nd", "rd", "th"}) {
      if (cursor.literal(suffix)) break;
    }
    while (cursor.any_of(" -,")) {
    }
  }
  out.month = month_named(cursor.word());
  if (out.month > 0) {
    while (cursor.any_of(" .,-")) {
    }
    out.day = leading > 0 ? leading : cursor.number(1, 2);
    if (leading <= 0) {
      for (const char* suffix : {"st", "nd", "rd", "th"}) {
        if (cursor.literal(suffix)) break;
      }
    }
    while (cursor.any_of(" ,.-")) {
    }
    out.year = cursor.number(4, 4);
    if (out.plausible()) return true;
  }
  cursor.seek(start);
  return false;
}

Moment settled(Written written, const std::string& zone) {
  Moment moment;
  const std::int64_t days = days_of(written.year, written.month, written.day);
  moment.day = day_string(days);
  moment.iso = moment.day;
  if (written.hour < 0) return moment;
  std::int64_t local = days * 86400 + written.hour * 3600L + written.minute * 60L + written.second;
  std::unique_ptr<icu::TimeZone> rules;
  if (!zone.empty()) {
    rules.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  }
  const auto offset_at = [&](std::int64_t seconds, bool is_local) {
    std::int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules->getOffset(static_cast<UDate>(seconds) * 1000, is_local, raw, saving, status);
    return (raw + saving) / 60000;
  };
  if (!written.offset && rules) written.offset = offset_at(local, true);
  if (written.offset) {
    moment.utc = local - *written.offset * 60L;
    // A moment in UTC is a machine's; the reader's day is the outlet's.
    if (*written.offset == 0 && rules) {
      written.offset = offset_at(*moment.utc, false);
      local = *moment.utc + *written.offset * 60L;
    }
  }
  const std::int64_t of_day = ((local % 86400) + 86400) % 86400;
  moment.day = day_string((local - of_day) / 86400);
  std::array<char, 40> clock{};
  std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d", static_cast<int>(of_day / 3600),
                static_cast<int>(of_day / 60 % 60), static_cast<int>(of_day % 60));
  moment.iso = moment.day + clock.data();
  if (written.offset) {
    const int minutes = std::abs(*written.offset);
    std::snprintf(clock.data(), clock.size(), "%c%02d:%02d", *written.offset < 0 ? '-' : '+',
                  minutes / 60, minutes % 60);
    moment.iso += clock.data();
  }
  return moment;
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text, const std::string& zone) {
  Cursor cursor(text.substr(0, 400));
  char before = ' ';
  while (!cursor.done()) {
    Written written;
    const bool starts = is_digit(before) ? false
                                         : is_digit(cursor.peek()) ||
                                               (!is_letter(before) && is_letter(cursor.peek()));
    if (starts) {
      bool found = numeric_date(cursor, written);
      if (!found) found = slashed_date(cursor, written = {});
      if (!found) found = worded_date(cursor, written = {});
      if (found) {
        read_time(cursor, written);
        return settled(written, zone);
      }
    }
    before = cursor.peek();
    cursor.step();
  }
  return std::nullopt;
}

std::string day_in_address(std::string_view url) {
  for (std::size_t at = 0; at + 8 <= url.size(); ++at) {
    if (at > 0 && is_digit(url[at - 1])) continue;
    Cursor cursor(url.substr(at));
    Written written;
    written.year = cursor.digits(4);
    if (written.year < 1990) continue;
    const bool parted = cursor.any_of("/-");
    written.month = cursor.digits(2);
    if (parted && !cursor.any_of("/-")) continue;
    written.day = cursor.digits(2);
    if (!written.plausible()) continue;
    return day_string(days_of(written.year, written.month, written.day));
  }
  return {};
}

}  // namespace sayso::extract
