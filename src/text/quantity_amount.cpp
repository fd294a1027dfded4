#include <algorithm>
#include <cmath>

#include "text/quantity_parser.h"
#include "text/utf8.h"

namespace sayso::text {
namespace {

constexpr std::string_view kEachThing = "item";

bool latin(char c) { return c >= 'a' && c <= 'z'; }

std::string prefixed(std::string unit, const std::string& amount) {
  return unit.empty() ? amount : unit + " " + amount;
}

}  // namespace

struct QuantityParser::Draft {
  QuantityKind kind = QuantityKind::count;
  Bound bound = Bound::exact;
  double low = 0, high = 0;
  bool range = false, negative = false, symbol = false, between = false;
  bool figures = false;
  WrittenNumber first;
  std::string currency;  ///< where a symbol stood before
  std::string per;       ///< of a price: "barrel", "USD"
  bool a_day = false, aged = false, nth = false, quake = false, rounded = false;
  std::string degrees;  ///< degC or degF where the text names the scale
  std::string unit;
  std::string normal;  ///< set where the kind has a form of its own
  std::size_t begin_amount = 0;
};

Quantity QuantityParser::finish(const Draft& draft, std::size_t begin, std::size_t end) const {
  Quantity out;
  out.kind = draft.kind;
  out.bound = draft.bound == Bound::exact && draft.rounded ? Bound::about : draft.bound;
  const double sign = draft.negative ? -1 : 1;
  out.low = sign * draft.low;
  out.high = sign * (draft.range ? draft.high : draft.low);
  out.unit = draft.per.empty() ? draft.unit : draft.unit + "/" + draft.per;
  out.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  std::string amount = spell_amount(out.low);
  if (draft.range) amount += ".." + spell_amount(out.high);
  std::string body = draft.normal;
  if (body.empty()) {
    switch (draft.kind) {
      case QuantityKind::money:
        body = prefixed(out.unit, amount);
        break;
      case QuantityKind::multiple:
        body = "x" + amount;
        break;
      case QuantityKind::ordinal:
        body = "ordinal " + amount;
        break;
      case QuantityKind::count:
        body = amount + " " + (out.unit.empty() ? "-" : out.unit);
        break;
      default:
        body = out.unit == "magnitude" ? "magnitude " + amount : amount + " " + out.unit;
    }
  }
  out.normal = std::string(spell_bound(out.bound)) + body;
  return out;
}

void QuantityParser::read_prefix(Draft& draft, std::size_t& at) const {
  for (bool more = true; more;) {
    more = false;
    const auto pass = [&](Class is) {
      const Word found = word(at, is);
      if (found) {
        at = blank(found.end);
        more = true;
      }
      return found;
    };
    if (const Word bound = pass(Class::bound)) draft.bound = bound_of(bound.word->name);
    if (pass(Class::between)) draft.between = true;
    pass(Class::money_mark);
    if (pass(Class::minus)) draft.negative = true;
    if (const Word degrees = pass(Class::scale_word)) draft.degrees = degrees.word->name;
    if (pass(Class::per_day)) draft.a_day = true;
    if (word_start(at)) {
      if (pass(Class::age_prefix)) draft.aged = true;
      if (pass(Class::magnitude_word)) draft.quake = true;
      if (!more && pass(Class::ordinal_prefix)) draft.nth = true;
    }
    // 달러당, 배럴당
    for (const Class is : {Class::currency, Class::unit, Class::counter, Class::noun}) {
      const Word base = word(at, is);
      const Word per = base ? word(base.end, Class::per) : Word{};
      if (!per || !hangul(base.end)) continue;
      draft.per = base.word->name;
      at = blank(per.end);
      more = true;
      break;
    }
    if (lower_.size() > at + 1 && lower_[at] == '-' && digit(at + 1) && !draft.figures) {
      draft.negative = true;
      ++at;
    }
    if (const Word symbol = word(at, Class::symbol)) {
      draft.currency = symbol.word->name;
      draft.symbol = true;
      at = blank(symbol.end);
    }
  }
}

/// A scale of money right behind its figure: $56.5m.
void QuantityParser::read_money_scale(Draft& draft, WrittenNumber& number) const {
  const Word scale = word(number.end, Class::money_scale);
  if (!scale || number.scaled) return;
  const bool named = draft.symbol || next_word(scale.end, Class::currency);
  if (!named) return;
  number.value *= scale.word->value;
  number.scale = scale.word->value;
  number.scaled = true;
  number.end = scale.end;
}

void QuantityParser::read_range(Draft& draft, std::size_t& at) const {
  const Word mark = next_word(at, draft.between ? Class::both : Class::range);
  std::size_t p = mark ? blank(mark.end) : at;
  if (!mark) {
    if (draft.between || at >= lower_.size() || lower_[at] != '-' || !digit(at + 1)) return;
    p = at + 1;
  }
  if (const Word symbol = word(p, Class::symbol)) p = blank(symbol.end);
  auto second = number(p);
  if (!second || !second->figures || !draft.figures) return;
  read_money_scale(draft, *second);
  double low = draft.low;
  if (!draft.first.scaled && second->scaled && low < 1000) low *= second->scale;
  if (low >= second->value) return;
  draft.low = low;
  draft.high = second->value;
  draft.range = true;
  at = second->end;
}

bool QuantityParser::read_numbers(Draft& draft, std::size_t& at) const {
  auto found = number(at);
  if (!found) return false;
  draft.begin_amount = at;
  read_money_scale(draft, *found);
  draft.first = *found;
  draft.figures = found->figures;
  draft.low = draft.high = found->value;
  at = found->end;
  // A decade, clock time or version goes on in letters: no amount.
  if (found->figures && !found->scaled && at < lower_.size() && latin(lower_[at]) &&
      !word(at, Class::unit) && !word(at, Class::ordinal_mark) && !word(at, Class::percent) &&
      !word(at, Class::point) && !word(at, Class::scale) && !word(at, Class::times)) {
    return false;
  }
  if (const Word plus = word(at, Class::bound_behind); plus && draft.bound == Bound::exact) {
    const std::string_view spelling = plus.word->spelling;
    if (spelling == "여" || spelling == "+") {
      draft.bound = bound_of(plus.word->name);
      at = plus.end;
    }
  }
  read_range(draft, at);
  return true;
}

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
  if (per && per.word->spelling.size() > 0 && !hangul(blank(at))) {
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

/// Fractions, scores: a number in relation to another.
bool QuantityParser::read_relation(Draft& draft, std::size_t& at) const {
  const auto relation = [&](QuantityKind kind, std::string normal, std::size_t end) {
    draft.kind = kind;
    draft.normal = std::move(normal);
    at = end;
    return true;
  };
  if (const Word of = word(at, Class::denominator)) {
    if (const auto part = number(blank(of.end))) {
      const std::string normal = spell_amount(part->value) + "/" + spell_amount(draft.low);
      draft.low = draft.high = part->value / draft.low;
      return relation(QuantityKind::fraction, normal, part->end);
    }
  }
  // two-thirds, three quarters
  std::size_t p = at < lower_.size() && lower_[at] == '-' ? at + 1 : blank(at);
  if (const Word portion = word(p, Class::portion);
      portion && !draft.figures && draft.low < portion.word->value && !draft.symbol) {
    const std::string normal = spell_amount(draft.low) + "/" + spell_amount(portion.word->value);
    draft.low = draft.high = draft.low / portion.word->value;
    return relation(QuantityKind::fraction, normal, portion.end);
  }
  // seven in 10; 10명 중 7명
  std::size_t behind = at;
  std::string counted;
  for (const Class is : {Class::counter, Class::noun}) {
    const Word counter = next_word(at, is);
    if (counter && counted.empty()) {
      behind = counter.end;
      counted = counter.word->name;
    }
  }
  const bool korean = behind > at && hangul(blank(at));
  if (const Word among = next_word(korean ? behind : at, Class::among)) {
    if (const auto other = number(blank(among.end))) {
      std::size_t end = other->end;
      bool fits = !korean;
      for (const Class is : {Class::counter, Class::noun}) {
        const Word counter = next_word(other->end, is);
        if (korean && counter && counter.word->name == counted) {
          fits = true;
          end = counter.end;
        }
      }
      const double whole = korean ? draft.low : other->value;
      const double part = korean ? other->value : draft.low;
      const bool in_date = !korean && other->value > 1000 && !other->scaled;
      if (fits && part <= whole && whole > 0 && !in_date) {
        const std::string normal = spell_amount(part) + "/" + spell_amount(whole);
        draft.low = draft.high = part / whole;
        return relation(QuantityKind::fraction, normal, end);
      }
    }
  }
  if (const Word versus = word(at, Class::versus); versus && draft.figures) {
    const auto other = integer(blank(versus.end));
    const bool small = other && other->value < 200 && draft.low < 200;
    if (small && !next_word(other->end, Class::counter)) {
      return relation(QuantityKind::score,
                      spell_amount(draft.low) + "-" + spell_amount(other->value), other->end);
    }
  }
  return false;
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

std::optional<Quantity> QuantityParser::amount(std::size_t at) const {
  Draft draft;
  std::size_t p = at;
  read_prefix(draft, p);
  const std::size_t number_at = p;
  if (!read_numbers(draft, p)) return std::nullopt;
  const std::size_t bare = p;
  const bool unit = read_unit(draft, p);
  if (!unit) {
    // Words count only where they say of what; "one of the biggest" says nothing.
    if (!draft.figures && (hangul(number_at) || (draft.low <= 1 && !draft.first.scaled))) {
      return std::nullopt;
    }
    p = bare;
    if (draft.range && lower_[draft.first.end] == '-' && draft.bound == Bound::exact &&
        !draft.first.scaled && draft.high < 200) {
      draft.kind = QuantityKind::score;
      draft.normal = spell_amount(draft.low) + "-" + spell_amount(draft.high);
    }
  }
  if (!draft.figures && hangul(number_at) && draft.kind == QuantityKind::money &&
      !draft.first.scaled) {
    return std::nullopt;  // 세 원칙, 두 파운드리
  }
  read_bound_behind(draft, p);
  if (p < lower_.size() && draft.kind == QuantityKind::score && lower_[p] == '-')
    return std::nullopt;
  return finish(draft, at, p);
}

std::optional<Quantity> QuantityParser::magnitude(std::size_t at) const {
  Draft draft;
  std::size_t p = at;
  read_prefix(draft, p);
  double value = 1;
  if (const Word some = word(p, Class::some); some && word_start(p)) {
    std::size_t q = some.end;
    for (Word scale = word(q, Class::scale); scale; scale = word(q, Class::scale)) {
      value *= scale.word->value;
      q = scale.end;
    }
    if (q == some.end) return std::nullopt;
    p = q;
  } else {
    Word many = word(p, Class::magnitude);
    if (!many || !word_start(p)) return std::nullopt;
    while (many) {
      value *= many.word->value;
      p = many.end;
      const Word of = next_word(p, Class::of);
      many = of ? next_word(of.end, Class::magnitude) : Word{};
    }
    if (const Word of = next_word(p, Class::of)) p = of.end;
  }
  const std::size_t bare = p;
  draft.low = draft.high = value;
  draft.begin_amount = at;
  if (!read_unit(draft, p)) p = bare;
  const std::string power = "1e" + spell_amount(std::floor(std::log10(value) + 1e-9)) + "s";
  switch (draft.kind) {
    case QuantityKind::money:
      draft.normal = draft.unit + " " + power;
      break;
    default:
      draft.normal = power + " " + (draft.unit.empty() ? "-" : draft.unit);
  }
  read_bound_behind(draft, p);
  Quantity out = finish(draft, at, p);
  out.magnitude = true;
  return out;
}

/// Words that are a whole amount: half, twice, first, a third.
std::optional<Quantity> QuantityParser::fixed(std::size_t at) const {
  Draft draft;
  std::size_t p = at;
  read_prefix(draft, p);
  if (!word_start(p) || draft.symbol) return std::nullopt;
  if (const Word multiple = word(p, Class::multiple)) {
    draft.kind = QuantityKind::multiple;
    draft.low = multiple.word->value;
    std::size_t end = multiple.end;
    read_bound_behind(draft, end);
    return finish(draft, at, end);
  }
  const Word article = word(p, Class::article);
  const std::size_t behind = article ? blank(article.end) : p;
  Word portion = word(behind, Class::portion);
  const Word half = word(behind, Class::half);
  if (half || (portion && article)) {
    const double value = half ? 0.5 : 1 / portion.word->value;
    std::size_t end = half ? half.end : portion.end;
    // a quarter of a percentage point, half a point
    const Word of = next_word(end, Class::of);
    std::size_t q = of ? blank(of.end) : blank(end);
    if (const Word one = word(q, Class::article)) q = blank(one.end);
    if (const Word point = word(q, Class::point); point) {
      draft.kind = QuantityKind::point;
      draft.unit = "pp";
      draft.low = value * point.word->value;
      return finish(draft, at, point.end);
    }
    draft.kind = QuantityKind::fraction;
    draft.low = value;
    draft.normal = "1/" + spell_amount(1 / value);
    read_bound_behind(draft, end);
    return finish(draft, at, end);
  }
  if (const Word ordinal = word(p, Class::ordinal)) {
    draft.kind = QuantityKind::ordinal;
    draft.low = ordinal.word->value;
    return finish(draft, at, ordinal.end);
  }
  return std::nullopt;
}

}  // namespace sayso::text
