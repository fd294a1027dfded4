#include <array>
#include <cmath>

#include "text/quantity_parser.h"

namespace sayso::text {
namespace {

std::string pad(int value, int width) {
  std::string out = std::to_string(value);
  while (out.size() < static_cast<std::size_t>(width)) out.insert(out.begin(), '0');
  return out;
}

std::string year_text(std::optional<int> year) { return year ? pad(*year, 4) : "XXXX"; }

bool plausible_year(double value) { return value >= 1800 && value <= 2199; }

}  // namespace

Quantity QuantityParser::calendar(QuantityKind kind, std::string normal, std::size_t begin,
                                  std::size_t end) const {
  Quantity out;
  out.kind = kind;
  out.normal = std::move(normal);
  out.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return out;
}

/// A month without a year is the nearest one to the anchor.
std::string QuantityParser::month_text(std::optional<int> year, int month) const {
  if (!year && day_) {
    const int distance = month - day_->month;
    year = day_->year + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
  }
  return year_text(year) + "-" + pad(month, 2);
}

std::string QuantityParser::day_text(std::optional<int> year, int month, int day) const {
  if (!year && day_) {
    long nearest = 0;
    for (const int y : {day_->year, day_->year - 1, day_->year + 1}) {
      if (day > days_in(y, month)) continue;
      const long distance = std::labs(number_of({y, month, day}) - number_of(*day_));
      if (year && distance >= nearest) continue;
      year = y;
      nearest = distance;
    }
  }
  return year_text(year) + "-" + pad(month, 2) + "-" + pad(day, 2);
}

/// A year with its mark, or one told from the anchor: 2023년, 지난해, last year.
std::optional<QuantityParser::Year> QuantityParser::year(std::size_t at) const {
  if (const Word relative = word(at, Class::relative_year); relative && word_start(at)) {
    if (!day_) return std::nullopt;
    return Year{day_->year + static_cast<int>(relative.word->value), relative.end};
  }
  const auto figures = integer(at);
  if (!figures || figures->digits != 4 || figures->grouped || !plausible_year(figures->value)) {
    return std::nullopt;
  }
  const Word mark = word(figures->end, Class::year_mark);
  const bool decade = static_cast<bool>(word(figures->end, Class::decade));
  return Year{static_cast<int>(figures->value), mark && !decade ? mark.end : figures->end};
}

/// A year behind a month or quarter: "2024", ", 2024", "of last year".
std::optional<QuantityParser::Year> QuantityParser::year_behind(std::size_t at) const {
  std::size_t p = at;
  if (p < lower_.size() && lower_[p] == ',') ++p;
  p = blank(p);
  for (Word of = word(p, Class::of); of; of = word(p, Class::of)) p = blank(of.end);
  return year(p);
}

/// What stands behind a year: quarter, half, season, month, day, decade.
std::optional<Quantity> QuantityParser::in_year(std::size_t begin, const Year& year) const {
  const auto made = [&](std::string normal, std::size_t end) {
    return calendar(QuantityKind::date, std::move(normal), begin, end);
  };
  const std::string written = year_text(year.year);
  if (const Word decade = word(year.end, Class::decade)) {
    return made(written.substr(0, 3) + "X", decade.end);
  }
  std::size_t p = blank(year.end);
  if (const Word fiscal = word(p, Class::fiscal)) return made("FY" + written, fiscal.end);
  if (const Word half = word(p, Class::half_year)) {
    return made(written + "-H" + spell_amount(half.word->value), half.end);
  }
  if (const Word season = word(p, Class::season)) {
    return made(written + "-" + spell_amount(season.word->value), season.end);
  }
  if (auto part = part_of_year(p); part && part->normal.starts_with("XXXX-Q")) {
    return made(written + part->normal.substr(4), part->span.end);
  }
  if (const auto month = integer(p); month && month->value >= 1 && month->value <= 12) {
    if (const Word mark = word(month->end, Class::month_mark)) {
      const int m = static_cast<int>(month->value);
      const auto day = integer(blank(mark.end));
      const Word day_mark = day && day->value <= 31 ? word(day->end, Class::day_mark) : Word{};
      if (day_mark) return made(day_text(year.year, m, static_cast<int>(day->value)), day_mark.end);
      return made(month_text(year.year, m), mark.end);
    }
  }
  return std::nullopt;
}

std::optional<Quantity> QuantityParser::year_first(std::size_t at) const {
  if (const Word fiscal = word(at, Class::fiscal); fiscal && word_start(at)) {
    if (const auto found = year_behind(fiscal.end)) {
      return calendar(QuantityKind::date, "FY" + year_text(found->year), at, found->end);
    }
  }
  const auto found = year(at);
  if (!found) return std::nullopt;
  if (auto inside = in_year(at, *found)) return inside;
  if (word(found->end, Class::span) && !word(at, Class::relative_year)) return std::nullopt;
  return calendar(QuantityKind::date, year_text(found->year), at, found->end);
}

/// 3월 24일, 3월, 24일, 지난달 28일, 오는 2일: marks behind the figures.
std::optional<Quantity> QuantityParser::month_and_day(std::size_t at) const {
  std::size_t p = at;
  std::optional<Day> month;  // of a relative month
  int direction = 0;
  if (const Word relative = word(p, Class::relative_month); relative && day_ && word_start(p)) {
    const int months = day_->year * 12 + day_->month - 1 + static_cast<int>(relative.word->value);
    month = Day{months / 12, months % 12 + 1, 1};
    p = blank(relative.end);
  } else if (const Word last = word(p, Class::last); last && hangul(p)) {
    p = blank(last.end);
  } else if (const Word next = word(p, Class::next); next && hangul(p)) {
    direction = 1;
    p = blank(next.end);
  }
  const auto made = [&](std::string normal, std::size_t end) {
    if (const Word local = next_word(end, Class::local_time)) end = local.end;
    return calendar(QuantityKind::date, std::move(normal), at, end);
  };
  const auto figure = integer(p);
  const bool small = figure && figure->digits <= 2 && figure->value >= 1;
  if (small && figure->value <= 12) {
    if (const Word mark = word(figure->end, Class::month_mark)) {
      const int m = static_cast<int>(figure->value);
      const auto day = integer(blank(mark.end));
      const Word day_mark = day && day->value <= 31 ? word(day->end, Class::day_mark) : Word{};
      if (day_mark) return made(day_text({}, m, static_cast<int>(day->value)), day_mark.end);
      return made(month_text({}, m), mark.end);
    }
  }
  const Word day_mark = small && figure->value <= 31 ? word(figure->end, Class::day_mark) : Word{};
  if (!day_mark || word(day_mark.end, Class::span)) {
    if (month)
      return made(month_text(month->year, month->month), word(at, Class::relative_month).end);
    return std::nullopt;
  }
  const int d = static_cast<int>(figure->value);
  if (month) return made(day_text(month->year, month->month, d), day_mark.end);
  if (!day_) return made("XXXX-XX-" + pad(d, 2), day_mark.end);
  // A bare day is the last one of that number, or the next where the text says so.
  Day found = *day_;
  for (int tries = 0; tries < 4; ++tries) {
    const bool fits = d <= days_in(found.year, found.month);
    const Day candidate{found.year, found.month, d};
    if (fits && (direction > 0 ? candidate >= *day_ : candidate <= *day_)) {
      return made(spell(candidate), day_mark.end);
    }
    const int months = found.year * 12 + found.month - 1 + (direction > 0 ? 1 : -1);
    found = {months / 12, months % 12 + 1, 1};
  }
  return std::nullopt;
}

/// March 24, 24 March, March 2024, last March.
std::optional<Quantity> QuantityParser::named_month(std::size_t at) const {
  std::size_t p = at;
  if (!word_start(at)) return std::nullopt;
  const Word last = word(p, Class::last), next = word(p, Class::next);
  if (last || next) p = blank(last ? last.end : next.end);
  int d = 0;
  if (const auto day = integer(p); day && day->digits <= 2 && day->value >= 1 && day->value <= 31) {
    std::size_t behind = day->end;
    if (const Word th = word(behind, Class::ordinal_mark)) behind = th.end;
    if (const Word of = next_word(behind, Class::of)) behind = of.end;
    if (!next_word(behind, Class::month)) return std::nullopt;
    d = static_cast<int>(day->value);
    p = blank(behind);
  }
  const Word name = word(p, Class::month);
  const bool capital = p < text_.size() && text_[p] >= 'A' && text_[p] <= 'Z';
  if (!name || !capital) return std::nullopt;
  const int m = static_cast<int>(name.word->value);
  std::size_t end = name.end;
  const auto made = [&](std::string normal) {
    return calendar(QuantityKind::date, std::move(normal), at, end);
  };
  if (d == 0) {
    const auto day = integer(blank(end));
    const bool fits = day && day->digits <= 2 && day->value >= 1 && day->value <= 31;
    if (fits && !next_word(day->end, Class::percent)) {
      d = static_cast<int>(day->value);
      end = day->end;
      if (const Word th = word(end, Class::ordinal_mark)) end = th.end;
    }
  }
  if (const auto found = year_behind(end)) {
    end = found->end;
    return made(d > 0 ? day_text(found->year, m, d) : month_text(found->year, m));
  }
  if (d > 0) return made(day_text({}, m, d));
  if (day_ && (last || next)) {
    const bool before = m < day_->month || (m == day_->month && last);
    const int year = last ? (m < day_->month ? day_->year : day_->year - 1)
                          : (before ? day_->year + 1 : day_->year);
    return made(month_text(year, m));
  }
  // "May" and "March" alone at the start of a sentence are as likely a verb.
  const bool verb = (name.word->spelling == "may" || name.word->spelling == "march") && p == 0;
  if (verb) return std::nullopt;
  return made(month_text({}, m));
}

/// 2분기, second quarter of 2024, Q2 2025, the first half of this year, spring of 2026.
std::optional<Quantity> QuantityParser::part_of_year(std::size_t at) const {
  std::string part;
  std::size_t end = at;
  std::size_t p = at;
  while (const Word of = word(p, Class::of)) p = blank(of.end);
  if (const auto figure = integer(p); figure && figure->value >= 1 && figure->value <= 4) {
    std::size_t behind = figure->end;
    // 3·4분기: the third of four
    const std::string_view rest = std::string_view(lower_).substr(behind);
    for (const std::string_view dot : {"·4", "/4", "ㆍ4"}) {
      if (rest.starts_with(dot)) behind += dot.size();
    }
    if (const Word mark = word(behind, Class::quarter_mark)) {
      part = "Q" + spell_amount(figure->value);
      end = mark.end;
    }
  }
  if (part.empty() && word_start(p)) {
    for (const auto& [is, letter] : std::array<std::pair<Class, const char*>, 3>{
             {{Class::quarter, "Q"}, {Class::half_year, "H"}, {Class::season, ""}}}) {
      const Word found = word(p, is);
      if (!found || found.word->value <= 0) continue;
      part = letter + spell_amount(found.word->value);
      end = found.end;
      const bool season = is == Class::season;
      const auto year = year_behind(end);
      if (season && !year) return std::nullopt;  // "spring" is many things
      break;
    }
  }
  if (part.empty()) return std::nullopt;
  if (const auto year = year_behind(end)) {
    return calendar(QuantityKind::date, year_text(year->year) + "-" + part, at, year->end);
  }
  return calendar(QuantityKind::date, "XXXX-" + part, at, end);
}

/// 3Q24, 1H25, Q2'24.
std::optional<Quantity> QuantityParser::short_period(std::size_t at) const {
  const std::string_view rest = std::string_view(lower_).substr(at);
  if (rest.size() < 4 || !word_start(at)) return std::nullopt;
  const bool digit_first = rest[0] >= '1' && rest[0] <= '4' && (rest[1] == 'q' || rest[1] == 'h');
  if (!digit_first) return std::nullopt;
  std::size_t p = at + 2;
  if (lower_[p] == '\'' || lower_[p] == ' ') ++p;
  const auto year = integer(p);
  if (!year || (year->digits != 2 && year->digits != 4)) return std::nullopt;
  const int y = static_cast<int>(year->value) + (year->digits == 2 ? 2000 : 0);
  const char letter = rest[1] == 'q' ? 'Q' : 'H';
  return calendar(QuantityKind::date, year_text(y) + "-" + letter + rest[0], at, year->end);
}

/// Yesterday, last week, this month, so far this year.
std::optional<Quantity> QuantityParser::relative(std::size_t at) const {
  if (!day_ || !word_start(at)) return std::nullopt;
  const auto made = [&](std::string normal, std::size_t end) {
    if (const Word local = next_word(end, Class::local_time)) end = local.end;
    return calendar(QuantityKind::date, std::move(normal), at, end);
  };
  if (const Word so_far = word(at, Class::so_far); so_far && so_far.word->name != "stretch") {
    return made(year_text(day_->year) + "-01-01/" + spell(*day_), so_far.end);
  }
  if (const Word day = word(at, Class::relative_day)) {
    return made(spell(day_of(number_of(*day_) + static_cast<long>(day.word->value))), day.end);
  }
  if (const Word week = word(at, Class::relative_week)) {
    const Day in_week = day_of(number_of(*day_) + 7 * static_cast<long>(week.word->value));
    if (const Word name = next_word(week.end, Class::weekday)) {
      const long monday = number_of(in_week) - weekday(in_week) + 1;
      return made(spell(day_of(monday + static_cast<long>(name.word->value) - 1)), name.end);
    }
    return made(spell_week(in_week), week.end);
  }
  return std::nullopt;
}

/// Monday, on Monday, last Monday, next Monday: the last such day unless the text looks ahead.
std::optional<Quantity> QuantityParser::weekday_date(std::size_t at) const {
  if (!day_ || !word_start(at)) return std::nullopt;
  std::size_t p = at;
  int direction = 0;
  if (const Word next = word(p, Class::next)) {
    direction = 1;
    p = blank(next.end);
  } else if (const Word last = word(p, Class::last)) {
    direction = -1;
    p = blank(last.end);
  } else if (const Word current = word(p, Class::current)) {
    direction = 2;
    p = blank(current.end);
  } else if (const Word of = word(p, Class::of)) {
    p = blank(of.end);
  }
  const Word name = word(p, Class::weekday);
  if (!name) return std::nullopt;
  const int today = weekday(*day_), wanted = static_cast<int>(name.word->value);
  int shift = wanted - today;
  if (direction == 1 && shift <= 0) shift += 7;
  if (direction == 0 && shift > 0) shift -= 7;
  if (direction == -1 && shift >= 0) shift -= 7;
  return calendar(QuantityKind::date, spell(day_of(number_of(*day_) + shift)), at, name.end);
}

/// 12·3: an event that is called by its date.
std::optional<Quantity> QuantityParser::dotted_date(std::size_t at) const {
  const auto month = integer(at);
  if (!month || month->digits > 2 || month->value < 1 || month->value > 12) return std::nullopt;
  const std::string_view rest = std::string_view(lower_).substr(month->end);
  std::size_t dot = 0;
  for (const std::string_view mark : {"·", "ㆍ"}) {
    if (rest.starts_with(mark)) dot = mark.size();
  }
  const auto day = dot > 0 ? integer(month->end + dot) : std::nullopt;
  if (!day || day->digits > 2 || day->value < 1 || day->value > 31) return std::nullopt;
  if (word(day->end, Class::quarter_mark)) return std::nullopt;
  return calendar(QuantityKind::date,
                  day_text({}, static_cast<int>(month->value), static_cast<int>(day->value)), at,
                  day->end);
}

std::optional<Quantity> QuantityParser::date(std::size_t at) const {
  Found best;
  for (auto found : {year_first(at), month_and_day(at), named_month(at), part_of_year(at),
                     short_period(at), relative(at), weekday_date(at), dotted_date(at)}) {
    if (found && (!best || found->span.end > best->span.end)) best = std::move(found);
  }
  return best;
}

}  // namespace sayso::text
