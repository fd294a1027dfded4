#pragma once
// Numbers, money, percentages, dates, durations and measures in running text, brought to one normal
// form for all languages. The words come from tables; what this adds is how they combine.

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/quantity.h"
#include "core/result.h"

namespace sayso::text {

/// What a word does in an expression. The spellings in the tables are those of this enum.
enum class QuantityClass : std::uint8_t {
  numeral,      ///< value 1 to 19: three, 세
  tens,         ///< value 10 to 90; a numeral may follow: twenty, 스물
  scale,        ///< multiplies what stands before: million, 억
  money_scale,  ///< the same, right behind a figure and only with a currency: m, k
  magnitude,    ///< an order of magnitude: millions, dozens
  some,         ///< makes an order of magnitude of the scales behind it: 수
  article,      ///< one of something: a, an
  half,         ///< half, 절반, 반
  portion,      ///< a named part, value its denominator: third, quarter
  denominator,  ///< between denominator and numerator: 분의
  among,        ///< N of M: in, out of, 중
  currency,     ///< name is the ISO 4217 code
  symbol,       ///< a currency before the amount: $, NT$
  cent,         ///< name is the code, value the part: 0.01
  money_mark,   ///< before an amount of money and says no more: 미화
  counter,      ///< name is the unit that is counted: people, 명
  noun,         ///< what an empty counter (개, 곳) counts, before or behind it: 회사
  unit,         ///< a measure: name the normal unit, value the factor to it
  per_day,      ///< before or behind a measure: 하루, a day
  per,          ///< per, a, 당
  percent,
  point,           ///< point: value in percentage points
  times,           ///< 배, times
  multiple,        ///< value alone: twice, 두 배
  ordinal,         ///< value alone: first, 첫 번째
  ordinal_mark,    ///< behind a number: 번째, 위, th
  ordinal_prefix,  ///< before a number: No., 제
  age,             ///< behind a number: 세, -year-old
  age_prefix,      ///< aged, 만
  magnitude_word,  ///< of an earthquake: 규모, magnitude
  minus,           ///< 마이너스, 영하
  scale_word,      ///< names a temperature scale before it: 섭씨 (degC), 화씨 (degF)
  range,           ///< between two amounts: ~, to
  between,         ///< opens a range whose parts `and` joins
  both,            ///< and
  bound,           ///< limits the amount behind it; name about at-least more at-most less
  bound_behind,    ///< limits the amount before it
  month,           ///< value 1 to 12: March
  weekday,         ///< value 1 (Monday) to 7
  year_mark,
  month_mark,
  day_mark,
  quarter_mark,  ///< 년 월 일 분기
  quarter,       ///< value 1 to 4 or 0: second quarter, Q2, quarter
  half_year,     ///< value 1, 2: 상반기, first half
  season,        ///< value 21 to 24 (EDTF): spring
  decade,        ///< behind a year: 년대, s
  fiscal,        ///< fiscal, 회계연도
  relative_day,
  relative_week,
  relative_month,
  relative_year,  ///< value: -1 the one before
  last,
  next,
  current,   ///< before a day, month or weekday: 지난, 오는, this
  so_far,    ///< 올해 들어, so far this year
  of,        ///< between parts of a date: of, of the, in
  day_half,  ///< value 0, 12: 오전, p.m.
  hour_mark,
  minute_mark,  ///< 시, 분
  clock,        ///< value hours: noon
  time_unit,    ///< name one of Y M W D H m s; value how many: decade 10 Y
  span,         ///< makes a duration of a number of days: 간, 동안
  days,         ///< value days: 사흘
  and_half,     ///< 반, and a half
  local_time,   ///< said of a day and passed over: (현지시간)
  versus,       ///< between the points of a score: 대
  never,        ///< not a number, whatever it looks like
  kCount,
};

/// One meaning of a spelling.
struct QuantityWord {
  QuantityClass is = QuantityClass::numeral;
  std::string spelling;  ///< ASCII letters lower
  double value = 0;
  std::string name;
};

/// The words of all languages.
class QuantityWords {
 public:
  /// Adds the rows of a table: class, spelling, value, name. Fails with file, line and row.
  [[nodiscard]] Result<void> add(std::string_view file, std::string_view table);

  /// The longest word of that class at byte `at` of `lower` (ASCII letters lower), nullptr where
  /// there is none. A Latin word ends where no letter follows; a Hangul one may go on.
  [[nodiscard]] const QuantityWord* find(std::string_view lower, std::size_t at,
                                         QuantityClass is) const;
  /// Whether any word begins with this character.
  [[nodiscard]] bool begins(char32_t first) const { return set_of_[first & kPlane] != 0; }

 private:
  using Classes = std::bitset<static_cast<std::size_t>(QuantityClass::kCount)>;
  static constexpr char32_t kPlane = 0xFFFF;  ///< words begin in the basic plane

  /// By first character and class; longest first.
  std::unordered_map<std::uint64_t, std::vector<QuantityWord>> words_;
  /// By first character the number of its set of classes: most texts ask for nearly all classes at
  /// nearly all places, in vain.
  std::vector<std::uint16_t> set_of_ = std::vector<std::uint16_t>(kPlane + 1, 0);
  std::vector<Classes> sets_ = std::vector<Classes>(1);  ///< 0: begins nothing
};

/// All quantities of the text, ascending and apart. `day` (YYYY-MM-DD) is the anchor of relative
/// dates; where it is empty they have XXXX for what is unknown. The normal forms: money "USD 500",
/// "KRW/USD 1466.5"; "3 person"; "8.9 %"; "7 pp"; "1/3"; "x2"; "2 GW"; dates in EDTF; "T15:00";
/// durations in ISO 8601; "ordinal 1"; "34 year-old"; "3-1". Before it ~ >= > <= <; ranges A..B.
[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text, std::string_view day,
                                                    const QuantityWords& words);

}  // namespace sayso::text
