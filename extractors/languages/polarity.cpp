#include "languages/polarity.h"

#include <algorithm>

#include "languages/latin_words.h"
#include "text/tsv.h"

namespace sayso::extractors {
namespace {

bool latin(char c) { return c >= 'a' && c <= 'z'; }

/// Where `word` stands in `lower`: a Latin word whole, a Hangul one anywhere.
std::size_t place(std::string_view lower, std::string_view word) {
  for (auto at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool inside = latin(word.front()) && at > 0 && latin(lower[at - 1]) && word[1] != '\'';
    const bool goes_on = latin(word.back()) && end < lower.size() && latin(lower[end]);
    const bool contracted = word.starts_with("n'") || word.starts_with("n\xE2");
    if ((!inside || contracted) && !goes_on) return at;
  }
  return std::string_view::npos;
}

bool any_in(const std::string& lower, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return place(lower, word) != std::string_view::npos;
  });
}

}  // namespace

Result<Polarity> Polarity::load(std::string_view file, std::string_view table) {
  auto rows = text::read_tsv(file, table, 2);
  if (!rows) return rows.error();
  Polarity out;
  for (const auto& row : *rows) {
    auto* list = row[0] == "negation" ? &out.negations_
                 : row[0] == "hedge"  ? &out.hedges_
                 : row[0] == "plain"  ? &out.plain_
                                      : nullptr;
    if (list == nullptr) {
      return Error{ErrorKind::bad_input, std::string(file) + ":" + std::to_string(row.line) +
                                             ": unknown class '" + std::string(row[0]) + "'"};
    }
    list->emplace_back(row[1]);
  }
  return out;
}

std::string Polarity::without_plain(std::string_view content) const {
  std::string lower = lowered(content);
  for (const std::string& word : plain_) {
    for (auto at = place(lower, word); at != std::string::npos; at = place(lower, word)) {
      lower.replace(at, word.size(), word.size(), ' ');
    }
  }
  return lower;
}

bool Polarity::negated(std::string_view content) const {
  return any_in(without_plain(content), negations_);
}

bool Polarity::hedged(std::string_view content) const {
  return any_in(without_plain(content), hedges_);
}

}  // namespace sayso::extractors
