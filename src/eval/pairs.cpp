#include <ostream>

#include "eval/json_lines.h"
#include "eval/matching.h"
#include "match/match.h"

namespace sayso::eval {
namespace {

using nlohmann::json;

// Below this two statements are not taken to say the same; see match.cpp.
constexpr double kSame = match::kJoin;

std::string text_of(const json& row, const std::string& name) {
  return row.contains(name) && row[name].is_string() ? row[name].get<std::string>() : "";
}

/// Takes quotation marks around the whole off; whether there were any.
bool unquote(std::string& text) {
  for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}}) {
    const std::string_view begin(open), end(close);
    if (text.size() > begin.size() + end.size() && text.starts_with(begin) && text.ends_with(end)) {
      text = text.substr(begin.size(), text.size() - begin.size() - end.size());
      return true;
    }
  }
  return false;
}

match::Side side(const json& row, const std::string& which, const Knowledge& knowledge) {
  match::Entry entry;
  entry.key = row.value("id", "") + which;
  entry.article = entry.key;
  entry.language = text_of(row, "lang_" + which);
  entry.content = text_of(row, which);
  entry.kind = unquote(entry.content) ? StatementKind::direct : StatementKind::indirect;
  const std::string words = text_of(row, "source_" + which);
  if (!words.empty()) {
    const auto source = knowledge.pick("", words).source_words(words);
    entry.source = entry.about = words;
    entry.source_type = source.type;
    if (const Entity* entity = knowledge.names.by_form(source.name)) entry.entity = entity->id;
  }
  return match::side_of(std::move(entry), knowledge);
}

/// The scorer's relation for what was found; kinds that say more come first.
std::string relation_of(const match::Likeness& alike, const std::vector<Difference>& differences) {
  if (alike.score < kSame) return "different";
  const auto has = [&](std::initializer_list<DifferenceKind> kinds) {
    for (const Difference& one : differences) {
      for (const DifferenceKind kind : kinds) {
        if (one.kind == kind) return true;
      }
    }
    return false;
  };
  using enum DifferenceKind;
  if (has({quote_altered})) return "quote-drift";
  if (has({negation})) return "negation-conflict";
  if (has({date})) return "date-conflict";
  if (has({number, unit, bound, updated})) return "number-conflict";
  if (has({hedge_lost, hedge_gained})) return "hedge-drift";
  if (has({attribution_lost, attribution_changed, attribution_upgraded})) {
    return "attribution-conflict";
  }
  // The scorer has no word for a quotation whose wording can't be verified.
  if (has({translated})) return "quote-drift";
  return "same";
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
    const auto& [left, right] = pairs[i];
    const json& row = (*rows)[i];
    const auto alike = match::likeness(left, right, rarity, knowledge.vocabulary);
    json line = {{"id", row.value("id", "")}, {"score", alike.score}};
    if (row.contains("relation")) {
      line["relation"] = relation_of(alike, match::differences(left, right, knowledge));
    }
    out << line.dump() << '\n';
  }
  return 0;
}

}  // namespace sayso::eval
