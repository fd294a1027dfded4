#include <algorithm>
#include <map>
#include <ostream>

#include "eval/json_lines.h"
#include "eval/matching.h"
#include "match/match.h"

namespace sayso::eval {
namespace {

using nlohmann::json;

constexpr std::size_t kRanked = 100;

match::Entry entry_from(const json& row) {
  match::Entry entry;
  entry.key = row.value("id", "");
  entry.article = row.value("doc", "");
  entry.language = row.value("lang", "");
  entry.content = row.value("text", "");
  if (const auto title = row.value("title", ""); !title.empty()) {
    entry.content = title + "\n" + entry.content;
  }
  return entry;
}

void print(const json& query, const std::vector<std::string>& ranked, std::ostream& out) {
  json line;
  line["qid"] = query.value("id", "");
  line["ranked"] = ranked;
  out << line.dump() << '\n';
}

}  // namespace

int run_retrieval(const std::vector<std::string>& words, const Knowledge& knowledge,
                  std::ostream& out, std::ostream& err) {
  std::string folder;
  bool articles = false;
  for (const auto& word : words)
    (word == "--with-articles" ? articles = true : (folder = word, true));
  auto queries = read_json_lines(folder + "/queries.jsonl");
  auto candidates = read_json_lines(folder + "/candidates.jsonl");
  if (!queries || !candidates) {
    err << "sayso-eval: " << (queries ? candidates.error() : queries.error()).message << '\n';
    return 2;
  }
  match::MemoryIndex index;
  for (const json& row : *candidates) {
    const auto entry = entry_from(row);
    index.add(entry, match::signature_of(entry, knowledge));
  }
  std::map<std::string, std::vector<match::Side>> documents;
  for (const json& row : *queries) {
    auto side = match::side_of(entry_from(row), knowledge);
    const std::string document = articles ? side.entry.article : side.entry.key;
    documents[document].push_back(std::move(side));
  }
  std::map<std::string, std::vector<std::string>> ranked;
  for (const auto& [name, sides] : documents) {
    const auto found = match::find(sides, index, knowledge, kRanked);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      auto& list = ranked[sides[i].entry.key];
      for (const auto& one : found[i]) list.push_back(one.entry.key);
    }
  }
  for (const json& row : *queries) print(row, ranked[row.value("id", "")], out);
  return 0;
}

}  // namespace sayso::eval
