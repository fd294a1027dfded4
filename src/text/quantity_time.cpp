#include <cmath>

#include "text/quantity_parser.h"

namespace sayso::text {
namespace {

/// ISO 8601 of a number of units; halves become the next smaller unit.
std::string spell_duration(double count, char unit) {
  const double whole = std::floor(count);
  const bool half = std::abs(count - whole - 0.5) < 1e-9;
  const bool clock = unit == 'h' || unit == 'm' || unit == 's';
  const char letter = unit == 'h' ? 'H' : unit == 'm' ? 'M' : unit == 's' ? 'S' : unit;
  if (!half) return std::string(clock ? "PT" : "P") + spell_amount(count) + letter;
  const std::string lead = whole > 0 ? spell_amount(whole) + letter : "";
  switch (unit) {
    case 'Y':
      return "P" + lead + "6M";
    case 'M':
      return "P" + lead + "15D";
    case 'D':
      return "P" + lead + "T12H";
    case 'h':
      return "PT" + lead + "30M";
    case 'm':
      return "PT" + lead + "30S";
    default:
      return std::string(clock ? "PT" : "P") + spell_amount(count) + letter;
  }
}

std::string two(double value) {
  const std::string text = spell_amount(value);
  return text.size() < 2 ? "0" + text : text;
}

}  // namespace

/// "over the past five years", 최근 5년: a stretch of time, not an order of years.
bool QuantityParser::read_stretch(std::size_t& at) const {
  bool stretch = false;
  for (const Class is : {Class::so_far, Class::last}) {
    const Word past = word(at, is);
    if (past && (past.word->name == "stretch" || (is == Class::last && hangul(at)))) {
      stretch = true;
      at = blank(past.end);
    }
  }
  return stretch;
}

/// How many units: a number, "half a", "a".
bool QuantityParser::read_count(double& count, std::size_t& at) const {
  if (const auto found = number(at); found && !found->scaled) {
    count = found->value;
    at = found->end;
    return true;
  }
  const Word half = word(at, Class::half);
  const bool halved = half && word_start(at);
  const Word article = halved ? next_word(half.end, Class::article) : word(at, Class::article);
  if (!article || (!halved && !word_start(at))) return false;
  count = halved ? 0.5 : 1;
  at = article.end;
  return true;
}

std::optional<Quantity> QuantityParser::duration(std::size_t at) const {
  std::size_t p = at;
  Bound bound = Bound::exact;
  const Word limit = word(p, Class::bound);
  const Word over_the_past = word(p, Class::last);
  if (limit && over_the_past.end <= limit.end) {
    bound = bound_of(limit.word->name);
    p = blank(limit.end);
  }
  const bool stretch = read_stretch(p);
  const auto finish = [&](std::string normal, std::size_t end) -> Found {
    if (const Word behind = next_word(end, Class::bound_behind)) {
      bound = bound_of(behind.word->name);
      end = behind.end;
    }
    Quantity out = calendar(QuantityKind::duration, std::move(normal), at, end);
    out.bound = bound;
    out.normal = std::string(spell_bound(bound)) + out.normal;
    return out;
  };
  if (const Word days = word(p, Class::days); days && word_start(p)) {
    std::size_t end = days.end;
    if (const Word span = word(end, Class::span)) end = span.end;
    return finish("P" + spell_amount(days.word->value) + "D", end);
  }
  double count = 0;
  std::size_t unit_at = p;
  if (!read_count(count, unit_at)) return std::nullopt;
  const std::size_t q =
      unit_at < lower_.size() && lower_[unit_at] == '-' ? unit_at + 1 : blank(unit_at);
  const Word unit = word(q, Class::time_unit);
  if (!unit) return std::nullopt;
  const char letter = unit.word->name[0];
  count *= unit.word->value > 0 ? unit.word->value : 1;
  std::size_t end = unit.end;
  const Word half = next_word(end, Class::and_half);
  if (half) {
    count += 0.5;
    end = half.end;
  }
  const Word span = next_word(end, Class::span);
  if (span) end = span.end;
  const bool indefinite = word(p, Class::article) && !half && !span && !stretch;
  if (indefinite && !hangul(p)) return std::nullopt;  // "a year earlier": no length of time
  // 3일 is a day, 24년 and 5월 parts of dates, until something says that they last.
  if (unit.word->spelling == "일" && !span && !stretch) return std::nullopt;
  if (unit.word->spelling == "년" && count >= 1000) return std::nullopt;
  if (unit.word->spelling == "분" && word(unit.end, Class::quarter_mark)) return std::nullopt;
  return finish(spell_duration(count, letter), end);
}

std::optional<Quantity> QuantityParser::time_of_day(std::size_t at) const {
  if (const Word clock = word(at, Class::clock); clock && word_start(at)) {
    return calendar(QuantityKind::time, "T" + two(clock.word->value) + ":00", at, clock.end);
  }
  std::size_t p = at;
  double half = -1;
  if (const Word part = word(p, Class::day_half); part && word_start(p)) {
    half = part.word->value;
    p = blank(part.end);
  }
  const auto hour = integer(p);
  if (!hour || hour->value > 24) return std::nullopt;
  double minutes = 0;
  p = hour->end;
  bool marked = false;
  if (const Word mark = word(p, Class::hour_mark)) {
    if (word(mark.end, Class::span)) return std::nullopt;
    p = mark.end;
    marked = true;
    const auto minute = integer(blank(p));
    const Word minute_mark = minute ? word(minute->end, Class::minute_mark) : Word{};
    if (minute_mark) {
      minutes = minute->value;
      p = minute_mark.end;
    }
  } else if (p < lower_.size() && lower_[p] == ':' && digit(p + 1) && digit(p + 2)) {
    minutes = (lower_[p + 1] - '0') * 10 + (lower_[p + 2] - '0');
    p += 3;
    marked = true;
  }
  if (half < 0) {
    if (const Word part = next_word(p, Class::day_half); part && !hangul(blank(p))) {
      half = part.word->value;
      p = part.end;
      marked = true;
    }
  }
  if (!marked || minutes > 59) return std::nullopt;
  double hours = hour->value;
  if (half >= 0 && hours <= 12) hours = std::fmod(hours, 12) + half;
  return calendar(QuantityKind::time, "T" + two(hours) + ":" + two(minutes), at, p);
}

}  // namespace sayso::text
