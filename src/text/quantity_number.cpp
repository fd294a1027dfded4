#include <cmath>
#include <cstdio>

#include "text/quantity_parser.h"
#include "text/utf8.h"

namespace sayso::text {

std::string spell_amount(double value) {
  char out[64];
  std::snprintf(out, sizeof out, "%.6f", std::abs(value) < 5e-7 ? 0.0 : value);
  std::string text(out);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::optional<WrittenNumber> QuantityParser::figures(std::size_t at) const {
  if (!digit(at)) return std::nullopt;
  WrittenNumber out;
  out.figures = true;
  std::size_t p = at;
  double value = 0;
  while (digit(p)) {
    value = value * 10 + (lower_[p] - '0');
    ++out.digits;
    ++p;
    const bool group = p < lower_.size() && lower_[p] == ',' && digit(p + 1) && digit(p + 2) &&
                       digit(p + 3) && !digit(p + 4);
    if (group) {
      out.grouped = true;
      ++p;
    }
  }
  if (p < lower_.size() && lower_[p] == '.' && digit(p + 1)) {
    double part = 0, size = 1;
    for (++p; digit(p); ++p) {
      part = part * 10 + (lower_[p] - '0');
      size *= 10;
    }
    value += part / size;
  }
  out.value = value;
  out.end = p;
  return out;
}

std::optional<WrittenNumber> QuantityParser::integer(std::size_t at) const {
  auto found = figures(at);
  if (!found || found->value != std::floor(found->value)) return std::nullopt;
  return found;
}

std::optional<WrittenNumber> QuantityParser::number_word(std::size_t at) const {
  if (!word_start(at)) return std::nullopt;
  WrittenNumber out;
  if (const Word tens = word(at, Class::tens)) {
    out.value = tens.word->value;
    out.end = tens.end;
    std::size_t p = tens.end;
    if (p < lower_.size() && (lower_[p] == '-' || (lower_[p] == ' ' && !hangul(at)))) ++p;
    const Word ones = word(p, Class::numeral);
    if (ones && ones.word->value < 10) {
      out.value += ones.word->value;
      out.end = ones.end;
    }
    return out;
  }
  if (const Word ones = word(at, Class::numeral)) {
    out.value = ones.word->value;
    out.end = ones.end;
    return out;
  }
  return std::nullopt;
}

// A number is a row of figures or words with scales behind them. Small scales (hundred, 천) gather
// in `chunk`; a large one (million, 만) multiplies what was gathered: 5천650만 = (5000 + 650) *
// 10000.
std::optional<WrittenNumber> QuantityParser::number(std::size_t at) const {
  WrittenNumber out;
  double total = 0, chunk = 0;
  std::size_t p = at;
  bool any = false;
  for (;;) {
    std::optional<WrittenNumber> piece = figures(p);
    if (!piece && !any) piece = number_word(p);
    if (!piece && !any) {
      const Word half = word(p, Class::half);
      const Word article = word(half ? blank(half.end) : p, Class::article);
      const std::size_t scale_at = article ? blank(article.end) : p;
      const bool bare = !half && !article && hangul(p) && word_start(p);
      if ((article || bare) && word(scale_at, Class::scale)) {
        piece = WrittenNumber{half ? 0.5 : 1.0, 1, bare ? p : article.end, false, false, false, 0};
      }
    }
    if (!piece && any && hangul(p) && word(p, Class::scale)) {
      piece = WrittenNumber{1, 1, p, false, false, false, 0};  // 1억 천만
    }
    if (!piece) break;
    any = true;
    out.figures = out.figures || piece->figures;
    out.grouped = out.grouped || piece->grouped;
    if (out.digits == 0) out.digits = piece->digits;
    double value = piece->value;
    out.end = piece->end;
    out.scale = 1;
    bool scaled = false;
    for (;;) {
      Word scale = word(out.end, Class::scale);
      if (!scale) scale = word(blank(out.end), Class::scale);
      if (!scale || (hangul(blank(out.end)) && out.end != blank(out.end))) break;
      const Word counter = word(out.end, Class::counter);
      if (counter.end > scale.end) break;  // 3경기: matches, no 10^16
      const double by = scale.word->value;
      if (scale.word->name == "small") {
        chunk += value * by;
      } else {
        total += (chunk + value) * by;
        chunk = 0;
      }
      value = 0;
      out.scale *= by;
      out.end = scale.end;
      scaled = true;
    }
    out.scaled = out.scaled || scaled;
    chunk += value;
    if (!scaled) break;
    // 3만 5,000: figures go on behind one blank where a Hangul scale stood.
    p = out.end;
    const bool after_hangul = p > 0 && is_hangul(decode_before(lower_, p).value);
    if (!after_hangul) break;
    if (!digit(p) && digit(blank(p))) {
      const auto next = number(blank(p));
      if (!next || next->value >= out.scale) break;
      p = blank(p);
    }
  }
  if (!any) return std::nullopt;
  out.value = total + chunk;
  return out;
}

}  // namespace sayso::text
