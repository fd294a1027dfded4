#include <ostream>

#include "eval/json_lines.h"
#include "eval/matching.h"
#include "match/match.h"

namespace sayso::eval {
namespace {

using nlohmann::json;

std::string text_of(const json& row, const char* name) {
  return row.contains(name) && row[name].is_string() ? row[name].get<std::string>() : "";
}

match::Side side(const json& row, const std::string& which, const Knowledge& knowledge) {
  match::Entry entry;
  entry.key = which;
  entry.language = text_of(row, ("lang_" + which).c_str());
  entry.content = text_of(row, which.c_str());
  entry.source = text_of(row, ("source_" + which).c_str());
  entry.about = entry.source;
  return match::side_of(std::move(entry), knowledge);
}

}  // namespace

int run_pairs(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
              std::ostream& err) {
  auto rows = read_json_lines(words.empty() ? "" : words[0]);
  if (!rows) {
    err << "sayso-eval: " << rows.error().message << '\n';
    return 2;
  }
  // All texts of the file are the collection that says what is rare.
  match::MemoryIndex index;
  std::vector<std::pair<match::Side, match::Side>> pairs;
  for (const json& row : *rows) {
    pairs.emplace_back(side(row, "a", knowledge), side(row, "b", knowledge));
    index.add(pairs.back().first.entry, pairs.back().first.signature);
    index.add(pairs.back().second.entry, pairs.back().second.signature);
  }
  const match::Rarity rarity(index);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto alike = match::likeness(pairs[i].first, pairs[i].second, rarity, knowledge.vocabulary);
    json line;
    line["id"] = (*rows)[i].value("id", "");
    line["score"] = alike.score;
    out << line.dump() << '\n';
  }
  return 0;
}

}  // namespace sayso::eval
