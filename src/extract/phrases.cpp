#include "extract/phrases.h"

#include <array>
#include <cassert>
#include <string>
#include <vector>

#include "extract/embedded.h"
#include "text/tsv.h"

namespace sayso::extract {
namespace {

constexpr std::array<std::string_view, kPhraseCount> kPhraseNames{
    "related", "share", "subscribe",  "copyright", "byline", "comment",
    "caption", "date",  "contact",    "ad",        "toc",    "reference",
    "tag",     "faq",   "conclusion", "cta",       "cookie"};
constexpr std::size_t kWindow = 160;

struct Row {
  std::string_view words;
  PhraseSet set = 0;
};

/// Phrases by their first byte, so that a line is compared with few.
struct Table {
  std::array<std::vector<Row>, 256> begin, any;
};

Table read_table() {
  Table table;
  const auto rows = text::read_tsv("phrases.tsv", embedded("phrases.tsv"), 3);
  assert(rows.has_value());
  for (const auto& row : rows.value()) {
    std::size_t at = 0;
    while (at < kPhraseNames.size() && kPhraseNames[at] != row[0]) ++at;
    assert(at < kPhraseNames.size());
    auto& lists = row[1] == "begin" ? table.begin : table.any;
    // Blanks at a phrase's end matter, so the row is cut without trimming.
    std::string_view rest = row[2];
    for (auto bar = rest.find('|');; bar = rest.find('|')) {
      const auto words = rest.substr(0, bar);
      lists[static_cast<unsigned char>(words[0])].push_back({words, PhraseSet{1} << at});
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
  }
  return table;
}

PhraseSet starts(const std::array<std::vector<Row>, 256>& lists, std::string_view at) {
  PhraseSet set = 0;
  for (const Row& row : lists[static_cast<unsigned char>(at[0])]) {
    if (at.starts_with(row.words)) set |= row.set;
  }
  return set;
}

void append_lower(std::string& out, std::string_view text) {
  for (const char c : text) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
}

}  // namespace

PhraseSet phrases_in(std::string_view line) {
  static const Table table = read_table();
  std::string window;
  append_lower(window, line.substr(0, kWindow));
  if (line.size() > kWindow) {
    window.push_back('\n');
    append_lower(window, line.substr(line.size() > 2 * kWindow ? line.size() - kWindow : kWindow));
  }
  if (window.empty()) return 0;
  PhraseSet set = starts(table.begin, window);
  for (std::size_t at = 0; at < window.size(); ++at) {
    set |= starts(table.any, std::string_view(window).substr(at));
  }
  return set;
}

}  // namespace sayso::extract
