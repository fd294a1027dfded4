#include "extract/hints.h"

#include <array>
#include <cassert>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/embedded.h"
#include "text/tsv.h"

namespace sayso::extract {
namespace {

constexpr std::array<std::string_view, kHintCount> kNames{
    "ad",       "article", "author",    "body",       "button",  "caption",   "card",
    "comment",  "cookie",  "copyright", "date",       "embed",   "footer",    "header",
    "headline", "lead",    "nav",       "newsletter", "paywall", "pullquote", "reference",
    "related",  "share",   "sidebar",   "tag",        "toc"};

struct Table {
  std::unordered_map<std::string_view, HintSet> words;
  // Beginnings, by their first byte: few, so a scan is cheap.
  std::array<std::vector<std::pair<std::string_view, HintSet>>, 256> beginnings;
};

Table read_table() {
  Table table;
  const auto rows = text::read_tsv("hints.tsv", embedded("hints.tsv"), 2);
  assert(rows.has_value());
  for (const auto& row : rows.value()) {
    int at = 0;
    while (at < kHintCount && kNames[static_cast<std::size_t>(at)] != row[0]) ++at;
    assert(at < kHintCount);
    const HintSet set = bit(static_cast<Hint>(at));
    for (std::string_view word : text::split(row[1], '|')) {
      if (word.ends_with('*')) {
        word.remove_suffix(1);
        table.beginnings[static_cast<unsigned char>(word[0])].emplace_back(word, set);
      } else {
        table.words[word] |= set;
      }
    }
  }
  return table;
}

HintSet look_up(const Table& table, std::string_view word) {
  HintSet set = 0;
  if (const auto found = table.words.find(word); found != table.words.end()) set |= found->second;
  for (const auto& [beginning, hint] : table.beginnings[static_cast<unsigned char>(word[0])]) {
    if (word.starts_with(beginning)) set |= hint;
  }
  return set;
}

}  // namespace

HintSet hints_of(std::string_view names) {
  static const Table table = read_table();
  HintSet set = 0;
  std::string word, joined;
  const auto end_word = [&] {
    if (!word.empty()) set |= look_up(table, word);
    joined += word;
    word.clear();
  };
  const auto end_name = [&] {
    end_word();
    // "pull-quote", "articleBody": the parts together are a word too.
    if (!joined.empty() && joined.size() < 32) set |= look_up(table, joined);
    joined.clear();
  };
  char before = ' ';
  for (const char c : names) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (c == ' ' || c == '\t' || c == '\n') {
      end_name();
    } else if (!capital && !small) {
      end_word();
    } else {
      if (capital && before >= 'a' && before <= 'z') end_word();
      word.push_back(capital ? static_cast<char>(c + 32) : c);
    }
    before = c;
  }
  end_name();
  return set;
}

}  // namespace sayso::extract
