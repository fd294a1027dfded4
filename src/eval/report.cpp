#include "eval/report.h"

#include <fmt/format.h>

#include <algorithm>

namespace sayso::eval {
namespace {

std::string cell(std::optional<double> value) { return value ? fmt::format("{:.3f}", *value) : ""; }

std::string verdict(const Figure& figure, const Outcome& outcome, const Floor* floor) {
  std::string out;
  switch (judge(figure, outcome.gold, floor)) {
    case Verdict::held:
      out = "held";
      break;
    case Verdict::broken:
      out = "BROKEN";
      break;
    case Verdict::no_floor:
      out = "no floor";
      break;
    case Verdict::other_gold:
      out = "floor of other gold";
      break;
  }
  if (floor && floor->bar && figure.value < *floor->bar) out += ", below bar";
  if (outcome.learnt) out += ", learnt here";
  return out;
}

std::string row(std::string_view set, std::string_view language, std::string_view figure,
                std::string_view precision, std::string_view recall, std::string_view value,
                std::string_view interval, std::string_view floor, std::string_view bar,
                std::string_view verdict) {
  return fmt::format("{:<32} {:<4} {:<17} {:>5} {:>5} {:>5}  {:<11} {:>5} {:>5}  {}\n", set,
                     language, figure, precision, recall, value, interval, floor, bar, verdict);
}

std::string figure_row(const Figure& figure, const Outcome& outcome,
                       const std::vector<Floor>& floors) {
  const Floor* floor = floor_of(floors, figure);
  const auto interval =
      figure.low && figure.high ? cell(figure.low) + '-' + cell(figure.high) : std::string();
  return row(figure.set, figure.language, figure.name, cell(figure.precision), cell(figure.recall),
             cell(figure.value), interval, floor ? cell(floor->floor) : "",
             floor ? cell(floor->bar) : "", verdict(figure, outcome, floor));
}

std::string calibration(const std::vector<Outcome>& outcomes) {
  std::string out;
  for (const auto& outcome : outcomes) {
    for (const auto& level : outcome.levels) {
      int rows = 0, right = 0;
      for (const auto& other : outcome.levels) {
        if (other.language != level.language) continue;
        rows += other.rows;
        right += other.right;
      }
      const auto share = [](int part, int of) { return of > 0 ? 100.0 * part / of : 0.0; };
      out += fmt::format(
          "{:<32} {:<4} {:<7} {:>6} rows  {:5.1f} % of rows  {:5.1f} % right  {:5.1f} % of right "
          "rows\n",
          level.set, level.language, level.name, level.rows, share(level.rows, rows),
          share(level.right, level.rows), share(level.right, right));
    }
  }
  return out.empty() ? "" : "\nConfidence\n" + out;
}

}  // namespace

std::string report(const std::vector<Outcome>& outcomes, const std::vector<Floor>& floors,
                   const std::vector<std::string>& absent) {
  std::string out = row("set", "lang", "figure", "P", "R", "F1", "95%", "floor", "bar", "verdict");
  for (const auto& outcome : outcomes) {
    for (const auto& figure : outcome.figures) out += figure_row(figure, outcome, floors);
  }
  out += calibration(outcomes);
  for (const auto& outcome : outcomes) {
    if (!outcome.worst.empty()) out += "\nWorst of " + outcome.set + "\n" + outcome.worst;
  }
  out += '\n';
  for (const auto& floor : unmeasured(floors, outcomes)) {
    out += "BROKEN: not measured any more: " + floor.set + ' ' + floor.language + ' ' +
           floor.figure + '\n';
  }
  for (const auto& outcome : outcomes) {
    if (!outcome.problem.empty()) out += "FAILED: " + outcome.set + ": " + outcome.problem + '\n';
  }
  for (const auto& name : absent) out += "skipped, not there: " + name + '\n';
  out += all_held(outcomes, floors) ? "all floors held\n" : "a floor is broken\n";
  return out;
}

bool all_held(const std::vector<Outcome>& outcomes, const std::vector<Floor>& floors) {
  if (!unmeasured(floors, outcomes).empty()) return false;
  return std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    if (!outcome.problem.empty()) return false;
    return std::none_of(outcome.figures.begin(), outcome.figures.end(), [&](const Figure& figure) {
      return judge(figure, outcome.gold, floor_of(floors, figure)) == Verdict::broken;
    });
  });
}

}  // namespace sayso::eval
