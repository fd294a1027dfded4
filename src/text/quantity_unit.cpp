// What an amount is an amount of: money, measures, counters, and numbers in relation to others.

#include <cmath>

#include "text/quantity_draft.h"
#include "text/utf8.h"

namespace sayso::text {
namespace {

constexpr std::string_view kEachThing = "item";

}  // namespace

bool QuantityParser::read_money(Draft& draft, std::size_t& at) const {
  if (const Word cent = next_word(at, Class::cent)) {
    draft.unit = cent.word->name;
    draft.low *= cent.word->value;
    draft.high *= cent.word->value;
    at = cent.end;
  } else if (const Word currency = next_word(at, Class::currency)) {
    draft.unit = currency.word->name;
    at = currency.end;
  } else if (draft.symbol) {
    draft.unit = draft.currency;
  } else {
    return false;
  }
  draft.kind = QuantityKind::money;
  if (!draft.per.empty()) return true;
  // $70 a barrel, 1,466.5 won per dollar, won to the dollar
  Word per = next_word(at, Class::per);
  if (per && !per.word->spelling.empty() && !hangul(blank(at))) {
    for (const Class is : {Class::unit, Class::currency, Class::counter}) {
      const Word base = next_word(per.end, is);
      if (!base) continue;
      draft.per = base.word->name;
      at = base.end;
      break;
    }
  }
  return true;
}

/// 3분의 1
bool QuantityParser::read_denominator(Draft& draft, std::size_t& at) const {
  const Word of = word(at, Class::denominator);
  const auto part = of ? number(blank(of.end)) : std::nullopt;
  if (!part) return false;
  draft.kind = QuantityKind::fraction;
  draft.normal = spell_amount(part->value) + "/" + spell_amount(draft.low);
  draft.low = draft.high = part->value / draft.low;
  at = part->end;
  return true;
}

/// two-thirds, three quarters
bool QuantityParser::read_portion(Draft& draft, std::size_t& at) const {
  const std::size_t p = at < lower_.size() && lower_[at] == '-' ? at + 1 : blank(at);
  const Word portion = word(p, Class::portion);
  if (!portion || draft.figures || draft.low >= portion.word->value || draft.symbol) return false;
  draft.kind = QuantityKind::fraction;
  draft.normal = spell_amount(draft.low) + "/" + spell_amount(portion.word->value);
  draft.low = draft.high = draft.low / portion.word->value;
  at = portion.end;
  return true;
}

/// seven in 10; 10명 중 7명
bool QuantityParser::read_share(Draft& draft, std::size_t& at) const {
  constexpr Class kCounted[] = {Class::counter, Class::noun};
  std::size_t behind = at;
  std::string counted;
  for (const Class is : kCounted) {
    const Word counter = next_word(at, is);
    if (counter && counted.empty()) {
      behind = counter.end;
      counted = counter.word->name;
    }
  }
  const bool korean = behind > at && hangul(blank(at));
  const Word among = next_word(korean ? behind : at, Class::among);
  const auto other = among ? number(blank(among.end)) : std::nullopt;
  if (!other) return false;
  std::size_t end = other->end;
  bool fits = !korean;
  for (const Class is : kCounted) {
    const Word counter = next_word(other->end, is);
    if (korean && counter && counter.word->name == counted) {
      fits = true;
      end = counter.end;
    }
  }
  const double whole = korean ? draft.low : other->value;
  const double part = korean ? other->value : draft.low;
  const bool in_date = !korean && other->value > 1000 && !other->scaled;
  if (!fits || part > whole || whole <= 0 || in_date) return false;
  draft.kind = QuantityKind::fraction;
  draft.normal = spell_amount(part) + "/" + spell_amount(whole);
  draft.low = draft.high = part / whole;
  at = end;
  return true;
}

/// 3 대 2
bool QuantityParser::read_score(Draft& draft, std::size_t& at) const {
  const Word versus = word(at, Class::versus);
  if (!versus || !draft.figures) return false;
  const auto other = integer(blank(versus.end));
  const bool small = other && other->value < 200 && draft.low < 200;
  if (!small || next_word(other->end, Class::counter)) return false;
  draft.kind = QuantityKind::score;
  draft.normal = spell_amount(draft.low) + "-" + spell_amount(other->value);
  at = other->end;
  return true;
}

/// Fractions, scores: a number in relation to another.
bool QuantityParser::read_relation(Draft& draft, std::size_t& at) const {
  return read_denominator(draft, at) || read_portion(draft, at) || read_share(draft, at) ||
         read_score(draft, at);
}

bool QuantityParser::read_measure(Draft& draft, std::size_t& at) const {
  const auto scaled = [&](double by, std::size_t end, std::string unit, QuantityKind kind) {
    const auto convert = [&](double value) {
      const double exact = value * by;
      const double whole = std::round(exact * 10) / 10;
      const bool metric = std::abs(std::log10(by) - std::round(std::log10(by))) < 1e-9;
      if (metric || std::abs(whole - exact) < 1e-9) return exact;
      draft.rounded = true;
      return whole;
    };
    draft.low = convert(draft.low);
    draft.high = convert(draft.high);
    draft.kind = kind;
    draft.unit = std::move(unit);
    at = end;
    return true;
  };
  std::size_t p = at < lower_.size() && lower_[at] == '-' ? at + 1 : blank(at);
  if (const Word unit = word(p, Class::unit)) {
    std::string name = unit.word->name;
    if (name == "degF" || (name == "degC" && draft.degrees == "degF")) {
      const double sign = draft.negative ? -1 : 1;
      const double celsius = (sign * draft.low - 32) / 1.8;
      draft.rounded = std::abs(std::round(celsius * 10) / 10 - celsius) > 1e-9;
      draft.negative = celsius < 0;
      draft.low = draft.high = std::abs(std::round(celsius * 10) / 10);
      return scaled(1, unit.end, "degC", QuantityKind::measure);
    }
    std::size_t end = unit.end;
    const Word day = next_word(end, Class::per_day);
    if (day) end = day.end;
    if (day || draft.a_day) name += "/day";
    return scaled(unit.word->value, end, name, QuantityKind::measure);
  }
  if (draft.quake) return scaled(1, at, "magnitude", QuantityKind::measure);
  if (const Word quake = word(p, Class::magnitude_word); quake && lower_[at] == '-') {
    return scaled(1, quake.end, "magnitude", QuantityKind::measure);
  }
  return false;
}

/// What is counted where the counter itself says nothing: the noun right before the number.
std::string QuantityParser::noun_before(std::size_t at) const {
  std::size_t end = at;
  while (end > 0 && is_space(decode_before(lower_, end).value)) {
    end -= decode_before(lower_, end).length;
  }
  for (std::size_t begin = end; begin > 0 && end - begin <= 12;) {
    begin -= decode_before(lower_, begin).length;
    const Word noun = word(begin, Class::noun);
    if (noun && noun.end == end) return noun.word->name;
  }
  return "";
}

bool QuantityParser::read_counter(Draft& draft, std::size_t& at) const {
  if (const Word counter = next_word(at, Class::counter)) {
    draft.unit = counter.word->name;
    const bool says_nothing = draft.unit == kEachThing || draft.unit == "place";
    at = counter.end;
    if (!says_nothing) return true;
    std::string noun;
    Word behind = next_word(at, Class::noun);
    if (behind) {
      noun = behind.word->name;
      at = behind.end;
    } else {
      noun = noun_before(draft.begin_amount);
    }
    if (!noun.empty()) draft.unit = noun;
    return true;
  }
  if (const Word noun = next_word(at, Class::noun)) {
    draft.unit = noun.word->name;
    at = noun.end;
    return true;
  }
  return false;
}

bool QuantityParser::read_unit(Draft& draft, std::size_t& at) const {
  const auto simple = [&](Class is, QuantityKind kind, std::string unit) {
    std::size_t p = at < lower_.size() && lower_[at] == '-' ? at + 1 : blank(at);
    const Word found = word(p, is);
    if (!found) return false;
    draft.kind = kind;
    draft.unit = std::move(unit);
    const double by = is == Class::point ? found.word->value : 1;
    draft.low *= by;
    draft.high *= by;
    at = found.end;
    return true;
  };
  if (draft.symbol) return read_money(draft, at);
  if (draft.nth) {
    draft.kind = QuantityKind::ordinal;
    for (const Class is : {Class::ordinal_mark, Class::counter}) {
      if (const Word mark = word(at, is); mark && is == Class::ordinal_mark) at = mark.end;
    }
    return true;
  }
  if (simple(Class::point, QuantityKind::point, "pp")) return true;
  if (simple(Class::percent, QuantityKind::percent, "%")) return true;
  if (read_money(draft, at)) return true;
  if (simple(Class::age, QuantityKind::age, "year-old")) return true;
  if (draft.aged && draft.figures) {
    draft.kind = QuantityKind::age;
    draft.unit = "year-old";
    return true;
  }
  if (read_relation(draft, at)) return true;
  if (simple(Class::ordinal_mark, QuantityKind::ordinal, "")) return true;
  if (read_measure(draft, at)) return true;
  if (simple(Class::times, QuantityKind::multiple, "")) return true;
  return read_counter(draft, at);
}

void QuantityParser::read_bound_behind(Draft& draft, std::size_t& at) const {
  const Word found = next_word(at, Class::bound_behind);
  if (!found) return;
  const Bound behind = bound_of(found.word->name);
  // 약 ... 이상: the limit says more than "about".
  if (draft.bound == Bound::exact || draft.bound == Bound::about) draft.bound = behind;
  at = found.end;
}

}  // namespace sayso::text
