#include <cmath>

#include "text/quantity_draft.h"
#include "text/utf8.h"

namespace sayso::text {
namespace {

bool latin(char c) { return c >= 'a' && c <= 'z'; }

std::string prefixed(const std::string& unit, const std::string& amount) {
  return unit.empty() ? amount : unit + " " + amount;
}

}  // namespace

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
