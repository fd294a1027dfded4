#include "cli/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/library.h"
#include "core/names.h"
#include "db/match_index.h"
#include "match/match.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShown = 5;      // claims
constexpr std::size_t kSearched = 20;  // statements
constexpr double kWorthShowing = 0.35;

/// A claim with its member that is most like the text, and how others differ from the text.
struct Match {
  match::Found nearest;
  bool sure = false;
  Claim claim;
  Provenance provenance;
  std::vector<std::pair<std::string, Difference>> differing;  ///< outlet, difference
};

Result<Match> read_match(match::Found found, const match::Side& text, bool sure,
                         store::Store& store, const Knowledge& knowledge) {
  Match out;
  out.sure = sure;
  auto claim = store.claim(found.entry.claim);
  if (!claim) return claim.error();
  auto provenance = store.provenance(found.entry.claim);
  if (!provenance) return provenance.error();
  for (const Member& member : claim->members) {
    auto stored = store.statement(member.statement);
    if (!stored) return stored.error();
    auto reading = store.reading(stored->reading);
    if (!reading) return reading.error();
    const auto side =
        match::side_of(match::entry_of(reading->article, stored->statement), knowledge);
    for (auto& one : match::differences(side, text, knowledge)) {
      if (one.kind == DifferenceKind::attribution_lost) continue;  // the text names no source
      out.differing.emplace_back(reading->article.outlet, std::move(one));
    }
  }
  out.nearest = std::move(found);
  out.claim = std::move(*claim);
  out.provenance = std::move(*provenance);
  return out;
}

Json to_json(const Match& one) {
  Json differing = Json::array();
  for (const auto& [outlet, difference] : one.differing) {
    differing.push_back({{"outlet", outlet},
                         {"kind", spell(difference.kind)},
                         {"there", difference.left_words},
                         {"here", difference.right_words}});
  }
  return {{"claim", one.claim.key},
          {"text", one.claim.text},
          {"sure", one.sure},
          {"score", one.nearest.likeness.score},
          {"reasons", one.nearest.likeness.reasons},
          {"statements", one.claim.members.size()},
          {"origin", one.provenance.origin},
          {"origin_status", spell(one.provenance.origin_status)},
          {"chain", one.provenance.chain},
          {"differing", std::move(differing)}};
}

void print(const Match& one, std::ostream& out) {
  const auto& reasons = one.nearest.likeness.reasons;
  std::string why;
  for (std::size_t i = 0; i < std::min<std::size_t>(reasons.size(), 4); ++i) {
    why += (i > 0 ? "; " : "") + reasons[i];
  }
  out << fmt::format("{}  {} ({:.2f})\n  {}\n", one.claim.key,
                     one.sure ? "says the same" : "may say the same", one.nearest.likeness.score,
                     one.claim.text);
  out << fmt::format("  because     {}\n", why);
  out << fmt::format("  said        {} time{}, nearest in {}\n", one.claim.members.size(),
                     one.claim.members.size() == 1 ? "" : "s",
                     one.nearest.entry.outlet.empty() ? "?" : one.nearest.entry.outlet);
  out << fmt::format(
      "  origin      {}\n",
      one.provenance.origin.empty()
          ? "not known"
          : one.provenance.origin + " (" + std::string(spell(one.provenance.origin_status)) + ")");
  if (!one.provenance.chain.empty()) out << "  chain       " << one.provenance.chain << '\n';
  for (const auto& [outlet, difference] : one.differing) {
    out << fmt::format("  differs     {}: {}, “{}” there, “{}” here\n",
                       outlet.empty() ? "?" : outlet, spell(difference.kind), difference.left_words,
                       difference.right_words);
  }
}

Result<std::vector<Match>> check(const CheckOptions& options, const Knowledge& knowledge,
                                 std::ostream& err) {
  auto library = open_library(options.database, knowledge, progress_line(err, options.progress));
  if (!library) return library.error();
  match::Entry entry;
  entry.key = "text";
  entry.content = options.text;
  entry.day = options.day;
  entry.language = knowledge.pick("", options.text).code();
  const std::vector<match::Side> text = {match::side_of(std::move(entry), knowledge)};
  auto found = match::find(text, *library->index, knowledge, kSearched);
  auto& list = found.front();
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.likeness.score > b.likeness.score;
  });
  std::vector<Match> out;
  for (auto& one : list) {
    const auto known = [&](const Match& before) { return before.claim.key == one.entry.claim; };
    if (out.size() == kShown || one.likeness.score < kWorthShowing) break;
    if (std::any_of(out.begin(), out.end(), known)) continue;
    const bool sure =
        match::joins(one.likeness, text.front().entry, one.entry, library->index->size());
    auto match = read_match(std::move(one), text.front(), sure, *library->store, knowledge);
    if (!match) return match.error();
    out.push_back(std::move(*match));
  }
  return out;
}

}  // namespace

int run_check(const CheckOptions& options, const Knowledge& knowledge, std::ostream& out,
              std::ostream& err) {
  CheckOptions with_path = options;
  with_path.database = database_path(options.database);
  if (auto readable = open_for_reading(with_path.database); !readable) {
    err << "sayso: " << readable.error().message << '\n';
    return 1;
  }
  const auto matches = check(with_path, knowledge, err);
  if (!matches) {
    err << "sayso: " << matches.error().message << '\n';
    return 1;
  }
  if (options.json) {
    Json all = Json::array();
    for (const Match& one : *matches) all.push_back(to_json(one));
    out << all.dump(2) << '\n';
  } else {
    for (const Match& one : *matches) print(one, out);
    if (matches->empty()) out << "Nothing stored says this.\n";
  }
  return matches->empty() ? 1 : 0;
}

}  // namespace sayso::cli
