#include "eval/floors.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/tsv.h"

namespace sayso::eval {
namespace {

constexpr std::string_view kHeader =
    "# Floors of the evaluation: `sayso-eval all` fails where a figure sinks below one. A change "
    "may\n"
    "# raise them (`--update-floors`), never lower them without saying so (`--lower`).\n"
    "# Columns: set, language, figure, floor, bar (where it should come to, - for none), reached\n"
    "# (what it was when the floor was set), gold (SHA-256 of what it was measured on), measured "
    "with.\n"
    "# Example: "
    "attribution-ko/"
    "dev<tab>ko<tab>statements<tab>0.870<tab>0.880<tab>0.883<tab>…<tab>score_statements.py\n";

/// A floor stands a tenth of the figure's 95% interval below what was reached, so that a gain
/// elsewhere may cost a little here; at least kLeast, and kUnknown where there is no interval.
constexpr double kTenth = 0.1, kLeast = 0.01, kUnknown = 0.03;
/// Scores are printed with three digits: less than half of the last is no difference.
constexpr double kNoise = 0.0005;

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

double below(const Figure& figure) {
  const double slack = figure.low && figure.high
                           ? std::max(kLeast, kTenth * (*figure.high - *figure.low))
                           : kUnknown;
  return std::max(0.0, std::floor((figure.value - slack) * 1000 + 1e-6) / 1000);
}

std::string name_of(const Floor& floor) {
  return floor.set + ' ' + floor.language + ' ' + floor.figure;
}

bool same(const Floor& floor, const Figure& figure) {
  return floor.set == figure.set && floor.language == figure.language &&
         floor.figure == figure.name;
}

/// Moves one floor to what was reached, where that is allowed.
void move(Floor& floor, const Figure& figure, const Outcome& outcome, bool lower,
          std::vector<std::string>& notes) {
  const double wanted = below(figure);
  const bool other = floor.gold != outcome.gold;
  const bool rises = wanted > floor.floor + kNoise, sinks = wanted < floor.floor - kNoise;
  if (!other && !rises && !(sinks && lower)) return;
  notes.push_back(fmt::format("{}: {:.3f} -> {:.3f}{}", name_of(floor), floor.floor, wanted,
                              other ? ", on other gold" : ""));
  floor.floor = wanted;
  floor.reached = figure.value;
  floor.gold = outcome.gold;
  floor.with = outcome.with;
}

}  // namespace

Result<std::vector<Floor>> parse_floors(std::string_view name, std::string_view table) {
  const auto rows = text::read_tsv(name, table, 8);
  if (!rows) return rows.error();
  std::vector<Floor> floors;
  for (const auto& row : *rows) {
    const auto floor = number(row[3]), reached = number(row[5]);
    const auto bar = row[4] == "-" ? std::optional<double>(0) : number(row[4]);
    if (!floor || !reached || !bar) {
      return Error{ErrorKind::bad_input,
                   fmt::format("{}:{}: floor, bar and reached are numbers", name, row.line)};
    }
    floors.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]), *floor,
                      row[4] == "-" ? std::nullopt : bar, *reached, std::string(row[6]),
                      std::string(row[7])});
  }
  return floors;
}

std::string print_floors(const std::vector<Floor>& floors) {
  std::string out(kHeader);
  for (const auto& row : floors) {
    out += fmt::format("{}\t{}\t{}\t{:.3f}\t{}\t{:.3f}\t{}\t{}\n", row.set, row.language,
                       row.figure, row.floor, row.bar ? fmt::format("{:.3f}", *row.bar) : "-",
                       row.reached, row.gold, row.with);
  }
  return out;
}

const Floor* floor_of(const std::vector<Floor>& floors, const Figure& figure) {
  const auto at = std::find_if(floors.begin(), floors.end(),
                               [&](const Floor& floor) { return same(floor, figure); });
  return at == floors.end() ? nullptr : &*at;
}

Verdict judge(const Figure& figure, const std::string& gold, const Floor* floor) {
  if (!floor) return Verdict::no_floor;
  if (floor->gold != gold) return Verdict::other_gold;
  return figure.value + kNoise < floor->floor ? Verdict::broken : Verdict::held;
}

std::vector<Floor> unmeasured(const std::vector<Floor>& floors,
                              const std::vector<Outcome>& outcomes) {
  std::vector<Floor> out;
  for (const auto& floor : floors) {
    for (const auto& outcome : outcomes) {
      if (outcome.set != floor.set || outcome.gold != floor.gold) continue;
      const auto& figures = outcome.figures;
      if (std::none_of(figures.begin(), figures.end(),
                       [&](const Figure& figure) { return same(floor, figure); })) {
        out.push_back(floor);
      }
    }
  }
  return out;
}

std::vector<Floor> updated(std::vector<Floor> floors, const std::vector<Outcome>& outcomes,
                           bool lower, std::vector<std::string>& notes) {
  for (const auto& outcome : outcomes) {
    for (const auto& figure : outcome.figures) {
      const auto at = std::find_if(floors.begin(), floors.end(),
                                   [&](const Floor& floor) { return same(floor, figure); });
      if (at != floors.end()) {
        move(*at, figure, outcome, lower, notes);
        continue;
      }
      floors.push_back({figure.set, figure.language, figure.name, below(figure), std::nullopt,
                        figure.value, outcome.gold, outcome.with});
      notes.push_back(fmt::format("{}: {:.3f}, new", name_of(floors.back()), floors.back().floor));
    }
  }
  return floors;
}

}  // namespace sayso::eval
