#include "text/quantity.h"

#include <algorithm>

#include "text/quantity_parser.h"
#include "text/utf8.h"

namespace sayso::text {
namespace {

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

QuantityParser::QuantityParser(std::string_view text, std::string_view day,
                               const QuantityWords& words)
    : text_(text), lower_(text), day_(parse_day(day)), words_(words) {
  for (char& c : lower_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}

QuantityParser::Word QuantityParser::word(std::size_t at, Class is) const {
  const QuantityWord* found = words_.find(lower_, at, is);
  return {found, found ? at + found->spelling.size() : at};
}

std::size_t QuantityParser::blank(std::size_t at) const {
  while (at < lower_.size()) {
    const auto c = decode(lower_, at);
    if (!is_space(c.value)) break;
    at += c.length;
  }
  return at;
}

bool QuantityParser::digit(std::size_t at) const {
  return at < lower_.size() && lower_[at] >= '0' && lower_[at] <= '9';
}

bool QuantityParser::hangul(std::size_t at) const {
  return at < lower_.size() && is_hangul(decode(lower_, at).value);
}

bool QuantityParser::word_start(std::size_t at) const {
  if (at == 0) return true;
  const auto before = decode_before(lower_, at);
  if (is_hangul(before.value)) return false;
  return !is_latin(lower_[at - 1]) && !digit(at - 1);
}

bool QuantityParser::may_begin(std::size_t at) const {
  if (at == 0) return true;
  if (digit(at)) {
    const char before = lower_[at - 1];
    const bool inside = (before == '.' || before == ',') && at > 1 && digit(at - 2);
    return !digit(at - 1) && !is_latin(before) && !inside;
  }
  return word_start(at);
}

std::size_t QuantityParser::never(std::size_t at) const {
  const Word found = word(at, Class::never);
  return found ? found.end - at : 0;
}

std::optional<Quantity> QuantityParser::at(std::size_t at) const {
  Found best;
  for (auto found :
       {date(at), duration(at), time_of_day(at), fixed(at), magnitude(at), amount(at)}) {
    if (found && (!best || found->span.end > best->span.end)) best = std::move(found);
  }
  return best;
}

std::string_view spell_bound(Bound bound) {
  switch (bound) {
    case Bound::about:
      return "~";
    case Bound::at_least:
      return ">=";
    case Bound::more_than:
      return ">";
    case Bound::at_most:
      return "<=";
    case Bound::less_than:
      return "<";
    case Bound::exact:
      break;
  }
  return "";
}

Bound bound_of(std::string_view name) {
  if (name == "about") return Bound::about;
  if (name == "at-least") return Bound::at_least;
  if (name == "more") return Bound::more_than;
  if (name == "at-most") return Bound::at_most;
  if (name == "less") return Bound::less_than;
  return Bound::exact;
}

std::vector<Quantity> find_quantities(std::string_view text, std::string_view day,
                                      const QuantityWords& words) {
  const QuantityParser parser(text, day, words);
  std::vector<Quantity> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = decode(text, at);
    const char32_t lower = c.value >= 'A' && c.value <= 'Z' ? c.value | 32 : c.value;
    const bool figure = c.value >= '0' && c.value <= '9';
    std::size_t step = c.length;
    if ((figure || c.value == '-' || words.begins(lower)) && parser.may_begin(at)) {
      if (const std::size_t passed = parser.never(at)) {
        step = passed;
      } else if (auto found = parser.at(at); found && found->span.end > at) {
        step = found->span.end - at;
        out.push_back(std::move(*found));
      }
    }
    at += step;
  }
  return out;
}

}  // namespace sayso::text
