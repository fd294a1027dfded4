#include "languages/vocabulary.h"

#include <algorithm>
#include <utility>

#include "languages/latin_words.h"
#include "text/stem.h"
#include "text/tsv.h"

namespace sayso::extractors {

std::vector<std::string> content_stems(std::string_view phrase) {
  static constexpr std::string_view kLight[] = {
      "a",  "an",  "at", "away",  "be",  "by",   "down", "for", "from", "in", "into", "not",
      "of", "off", "on", "one's", "out", "over", "so",   "the", "to",   "up", "with"};
  std::vector<std::string> all, heavy;
  for (const auto word : text::split(phrase, ' ')) {
    all.push_back(text::english_stem(lowered(word)));
    if (std::find(std::begin(kLight), std::end(kLight), word) == std::end(kLight)) {
      heavy.push_back(all.back());
    }
  }
  return heavy.empty() ? all : heavy;
}

namespace {

/// The phrases of a cell that one word carries, as stems, ascending.
std::vector<std::string> single_stems(std::string_view cell) {
  std::vector<std::string> stems;
  for (const auto phrase : text::split(cell, ',')) {
    auto content = content_stems(phrase);
    if (content.size() == 1) stems.push_back(std::move(content[0]));
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

}  // namespace

Result<Vocabulary> load_vocabulary(std::string_view glossary, std::string_view synonyms,
                                   std::string_view contrasts) {
  Vocabulary out;
  auto rows = text::read_tsv("names/glossary.tsv", glossary, 2);
  if (!rows) return rows.error();
  for (const auto& row : *rows) out.add_renderings(single_stems(row[1]));
  auto groups = text::read_tsv("languages/synonyms.tsv", synonyms, 1);
  if (!groups) return groups.error();
  for (const auto& row : *groups) out.add_renderings(single_stems(row[0]));
  auto opposites = text::read_tsv("languages/contrasts.tsv", contrasts, 2);
  if (!opposites) return opposites.error();
  for (const auto& row : *opposites) {
    std::vector<std::vector<std::string>> sides;
    for (const auto cell : row.cells) {
      sides.emplace_back();
      for (const auto phrase : text::split(cell, ',')) {
        for (auto& stem : content_stems(phrase)) sides.back().push_back(std::move(stem));
      }
    }
    out.add_contrast(sides);
  }
  return out;
}

}  // namespace sayso::extractors
