#pragma once
// The grammar behind find_quantities: one reader for one text. Of use to quantity*.cpp alone.

#include <optional>
#include <string>
#include <string_view>

#include "text/calendar.h"
#include "text/quantity.h"

namespace sayso::text {

/// A number as written: figures, words, or both.
struct WrittenNumber {
  double value = 0;
  double scale = 1;  ///< product of the scales behind the last figure: 1e9 in "2 billion"
  std::size_t end = 0;
  bool figures = false;  ///< written in digits
  bool scaled = false;
  bool grouped = false;  ///< has a thousands comma
  int digits = 0;        ///< of the first figure
};

/// Decimal without exponent or trailing zeros, at most six decimals.
[[nodiscard]] std::string spell_amount(double value);
[[nodiscard]] std::string_view spell_bound(Bound bound);
[[nodiscard]] Bound bound_of(std::string_view name);

class QuantityParser {
 public:
  QuantityParser(std::string_view text, std::string_view day, const QuantityWords& words);

  /// The longest expression that begins at `at`.
  [[nodiscard]] std::optional<Quantity> at(std::size_t at) const;
  /// Whether an expression may begin there: not inside a word or figure.
  [[nodiscard]] bool may_begin(std::size_t at) const;
  /// Bytes of a word at `at` that only looks like a number; 0 where there is none.
  [[nodiscard]] std::size_t never(std::size_t at) const;

 private:
  using Class = QuantityClass;
  using Found = std::optional<Quantity>;

  struct Word {
    const QuantityWord* word = nullptr;
    std::size_t end = 0;
    explicit operator bool() const { return word != nullptr; }
  };
  [[nodiscard]] Word word(std::size_t at, Class is) const;
  /// The same behind blanks.
  [[nodiscard]] Word next_word(std::size_t at, Class is) const { return word(blank(at), is); }
  [[nodiscard]] std::size_t blank(std::size_t at) const;
  [[nodiscard]] bool digit(std::size_t at) const;
  [[nodiscard]] bool hangul(std::size_t at) const;
  [[nodiscard]] bool word_start(std::size_t at) const;
  [[nodiscard]] std::optional<WrittenNumber> integer(std::size_t at) const;

  // quantity_number.cpp
  [[nodiscard]] std::optional<WrittenNumber> figures(std::size_t at) const;
  [[nodiscard]] std::optional<WrittenNumber> number_word(std::size_t at) const;
  [[nodiscard]] std::optional<WrittenNumber> number(std::size_t at) const;

  // quantity_amount.cpp
  struct Draft;  // quantity_draft.h
  [[nodiscard]] Found amount(std::size_t at) const;
  [[nodiscard]] Found magnitude(std::size_t at) const;
  [[nodiscard]] Found fixed(std::size_t at) const;
  void read_prefix(Draft& draft, std::size_t& at) const;
  bool read_numbers(Draft& draft, std::size_t& at) const;
  void read_range(Draft& draft, std::size_t& at) const;
  void read_money_scale(Draft& draft, WrittenNumber& number) const;
  [[nodiscard]] Quantity finish(const Draft& draft, std::size_t begin, std::size_t end) const;

  // quantity_unit.cpp: each moves `at` behind what it read, and gives whether there was any
  bool read_unit(Draft& draft, std::size_t& at) const;
  bool read_money(Draft& draft, std::size_t& at) const;
  bool read_relation(Draft& draft, std::size_t& at) const;
  bool read_denominator(Draft& draft, std::size_t& at) const;
  bool read_portion(Draft& draft, std::size_t& at) const;
  bool read_share(Draft& draft, std::size_t& at) const;
  bool read_score(Draft& draft, std::size_t& at) const;
  bool read_measure(Draft& draft, std::size_t& at) const;
  bool read_counter(Draft& draft, std::size_t& at) const;
  void read_bound_behind(Draft& draft, std::size_t& at) const;
  [[nodiscard]] std::string noun_before(std::size_t at) const;

  // quantity_date.cpp
  [[nodiscard]] Found date(std::size_t at) const;
  [[nodiscard]] Found year_first(std::size_t at) const;
  [[nodiscard]] Found month_and_day(std::size_t at) const;
  [[nodiscard]] Found named_month(std::size_t at) const;
  [[nodiscard]] Found part_of_year(std::size_t at) const;
  [[nodiscard]] Found short_period(std::size_t at) const;
  [[nodiscard]] Found relative(std::size_t at) const;
  [[nodiscard]] Found weekday_date(std::size_t at) const;
  [[nodiscard]] Found dotted_date(std::size_t at) const;
  struct Year {
    int year = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] std::optional<Year> year(std::size_t at) const;
  [[nodiscard]] std::optional<Year> year_behind(std::size_t at) const;
  [[nodiscard]] Found in_year(std::size_t begin, const Year& year) const;
  [[nodiscard]] std::string month_text(std::optional<int> year, int month) const;
  [[nodiscard]] std::string day_text(std::optional<int> year, int month, int day) const;
  [[nodiscard]] Quantity calendar(QuantityKind kind, std::string normal, std::size_t begin,
                                  std::size_t end) const;

  // quantity_time.cpp
  [[nodiscard]] Found duration(std::size_t at) const;
  bool read_stretch(std::size_t& at) const;
  bool read_count(double& count, std::size_t& at) const;
  [[nodiscard]] Found time_of_day(std::size_t at) const;

  std::string_view text_;
  std::string lower_;
  std::optional<Day> day_;
  const QuantityWords& words_;
};

}  // namespace sayso::text
