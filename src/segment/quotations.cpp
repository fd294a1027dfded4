#include <array>
#include <optional>

#include "segment/segment.h"
#include "text/utf8.h"

namespace sayso::segment {
namespace {

struct Pair {
  char32_t open;
  char32_t close;
};

// Marks that may open a quotation and what closes each. A mark that is its own partner ( " ' )
// opens where none of its kind is open.
constexpr std::array<Pair, 8> kPairs = {{{U'“', U'”'},
                                         {U'‘', U'’'},
                                         {U'「', U'」'},
                                         {U'『', U'』'},
                                         {U'«', U'»'},
                                         {U'„', U'“'},
                                         {U'"', U'"'},
                                         {U'\'', U'\''}}};

bool is_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x2000) || c >= 0x3040;
}

/// 'don’t' and 'players’': a single mark after a letter opens nothing; before a letter it closes
/// nothing.
bool is_apostrophe(char32_t mark, char32_t before, char32_t after) {
  return (mark == U'\'' || mark == U'’' || mark == U'‘') && before < 0x3040 && after < 0x3040 &&
         is_word(before) && is_word(after);
}

/// Whether `mark` closes what `pair` opened. Marks are mixed up in print: a double mark of either
/// shape closes a double one where it hangs on the word before, and so do single ones.
bool closes_pair(const Pair& pair, char32_t mark, char32_t before) {
  if (pair.close == mark) return true;
  if (text::is_space(before)) return false;
  const bool double_open = pair.open == U'“' || pair.open == U'"';
  const bool single_open = pair.open == U'‘' || pair.open == U'\'';
  return (double_open && (mark == U'”' || mark == U'"')) ||
         (single_open && (mark == U'’' || mark == U'\''));
}

struct Open {
  std::size_t pair;
  std::size_t index;  ///< into the result
};

}  // namespace

std::vector<Quotation> quotations(std::string_view line, std::uint32_t base) {
  std::vector<Quotation> out;
  std::vector<Open> open;
  char32_t before = ' ';
  const auto end = base + static_cast<std::uint32_t>(line.size());
  for (std::uint32_t at = 0; at < line.size();) {
    auto c = text::decode(line, at);
    // '' is typed for one double mark in some newspapers' text.
    if (c.value == U'\'' && at + 1 < line.size() && line[at + 1] == '\'') c = {U'"', 2};
    const std::uint32_t next = at + c.length;
    const char32_t after = next < line.size() ? text::decode(line, next).value : U' ';
    std::optional<std::size_t> closes;
    for (std::size_t k = open.size(); k-- > 0 && k + 3 > open.size();) {
      if (closes_pair(kPairs[open[k].pair], c.value, before)) {
        closes = k;
        break;
      }
    }
    if (is_apostrophe(c.value, before, after)) closes.reset();
    if (closes) {
      Quotation& done = out[open[*closes].index];
      done.inner.end = base + at;
      done.outer.end = base + next;
      done.closed = true;
      // What was opened inside and never closed is no quotation; its row stays, ended here.
      for (std::size_t k = *closes + 1; k < open.size(); ++k) {
        out[open[k].index].inner.end = out[open[k].index].outer.end = base + at;
      }
      open.resize(*closes);
    } else if (!is_apostrophe(c.value, before, after)) {
      for (std::size_t k = 0; k < kPairs.size(); ++k) {
        const bool single = kPairs[k].open == U'\'';
        if (kPairs[k].open != c.value || (single && is_word(before))) continue;
        // A straight mark behind the line's last word closes what stands above.
        if (kPairs[k].close == c.value && next == line.size() && !text::is_space(before)) continue;
        open.push_back({k, out.size()});
        out.push_back({{base + at, end},
                       {base + next, end},
                       c.value,
                       static_cast<std::uint8_t>(std::min<std::size_t>(open.size() - 1, 255)),
                       false,
                       false});
        break;
      }
    }
    before = c.value;
    at = next;
  }
  return out;
}

}  // namespace sayso::segment
