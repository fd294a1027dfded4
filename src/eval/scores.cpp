#include "eval/scores.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sayso::eval {
namespace {

using nlohmann::json;

constexpr double kDeviations = 1.959964;  // of a normal distribution, 95% lie within

std::optional<double> number(const json& object, const std::string& name) {
  const auto at = object.find(name);
  if (at == object.end() || !at->is_number()) return std::nullopt;
  return at->get<double>();
}

/// Figures of score_statements.py that a table shows, in this order; after them all flags.
constexpr std::array kStatementFigures{"statements", "exact",    "chars", "source",
                                       "cue",        "relation", "direct"};
constexpr std::array kStatementShares{"kind", "source_type", "canonical", "via"};

std::vector<std::string> shown(const json& figures) {
  std::vector<std::string> names;
  for (const char* name : kStatementFigures) {
    if (figures.contains(name)) names.emplace_back(name);
  }
  for (const auto& [name, entry] : figures.items()) {
    if (name.starts_with("flag ")) names.push_back(name);
  }
  return names;
}

void read_group(const json& group, const std::string& language, Outcome& outcome) {
  for (const auto& name : shown(group["f1"])) {
    const json& entry = group["f1"][name];
    const auto value = number(entry, "f1");
    if (!value) continue;
    Figure figure{outcome.set, language, name, {}, {}, *value, {}, {}};
    figure.precision = number(entry, "precision");
    figure.recall = number(entry, "recall");
    if (const auto at = entry.find("f1_95"); at != entry.end()) {
      figure.low = (*at)[0].get<double>();
      figure.high = (*at)[1].get<double>();
    }
    outcome.figures.push_back(std::move(figure));
  }
  for (const char* name : kStatementShares) {
    const auto at = group["share"].find(std::string(name) + " | matched");
    if (at == group["share"].end() || !number(*at, "share")) continue;
    Figure figure{outcome.set, language, name, {}, {}, *number(*at, "share"), {}, {}};
    add_interval(figure, *number(*at, "of"));
    outcome.figures.push_back(std::move(figure));
  }
  for (const char* name : {"high", "medium", "low"}) {
    const auto at = group["share"].find("confidence " + std::string(name) + ": right");
    if (at == group["share"].end()) continue;
    outcome.levels.push_back(
        {outcome.set, language, name, (*at)["right"].get<int>(), (*at)["of"].get<int>()});
  }
}

struct PageFigure {
  const char* key;
  const char* name;
};
constexpr std::array kPageFigures{PageFigure{"f1_page", "body F1 by page"},
                                  PageFigure{"accuracy", "body exact"},
                                  PageFigure{"title", "title"},
                                  PageFigure{"title_loose", "title loose"},
                                  PageFigure{"date", "date"},
                                  PageFigure{"site", "site"}};

/// The interval from the scorer's own resamples of the pages; false where it gives none of `key`.
bool add_bootstrap(Figure& figure, const json& part, const std::string& key) {
  const auto deviation = number(part, key + "_sd");
  if (!deviation) return false;
  figure.low = std::max(0.0, figure.value - kDeviations * *deviation);
  figure.high = std::min(1.0, figure.value + kDeviations * *deviation);
  return true;
}

void read_part(const json& part, const std::string& language, Outcome& outcome) {
  Figure body{outcome.set,
              language,
              "body F1",
              number(part, "precision"),
              number(part, "recall"),
              part["f1"].get<double>(),
              {},
              {}};
  add_bootstrap(body, part, "f1");
  outcome.figures.push_back(body);
  const double pages = *number(part, "pages");
  Figure answered{outcome.set, language, "answered", {}, {}, 1 - *number(part, "empty") / pages,
                  {},          {}};
  add_interval(answered, pages);
  outcome.figures.push_back(answered);
  for (const auto& [key, name] : kPageFigures) {
    const auto value = number(part, key);
    if (!value) continue;
    Figure figure{outcome.set, language, name, {}, {}, *value, {}, {}};
    if (!add_bootstrap(figure, part, key)) {
      add_interval(figure, number(part, std::string(key) + "_n").value_or(pages));
    }
    outcome.figures.push_back(std::move(figure));
  }
  if (const auto authors = number(part, "authors_f1")) {
    Figure figure{outcome.set,
                  language,
                  "authors",
                  number(part, "authors_precision"),
                  number(part, "authors_recall"),
                  *authors,
                  {},
                  {}};
    // Names of one page stand and fall together: as many trials as pages that have any.
    add_interval(figure, number(part, "authors_exact_n").value_or(pages));
    outcome.figures.push_back(std::move(figure));
  }
}

/// "3/5" as a share with its interval.
std::optional<Figure> fraction(const json& value) {
  if (!value.is_string()) return std::nullopt;
  const auto text = value.get<std::string>();
  const auto slash = text.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const double of = std::atof(text.c_str() + slash + 1);
  if (of <= 0) return std::nullopt;
  Figure figure;
  figure.value = std::atof(text.c_str()) / of;
  add_interval(figure, of);
  return figure;
}

constexpr std::array kShares{
    "MRR",          "R@1", "R@5", "R@10", "MAP@5", "AUC", "best-F1", "pearson", "relation-accuracy",
    "kind-accuracy"};

}  // namespace

void add_interval(Figure& figure, double of) {
  if (of <= 0) return;
  const double z2 = kDeviations * kDeviations;
  const double p = std::clamp(figure.value, 0.0, 1.0);
  const double middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const double half =
      kDeviations / (1 + z2 / of) * std::sqrt(p * (1 - p) / of + z2 / (4 * of * of));
  figure.low = std::max(0.0, middle - half);
  figure.high = std::min(1.0, middle + half);
}

void read_statement_scores(const json& scores, const std::string& language, Outcome& outcome) {
  for (const json& group : scores) {
    const auto name = group["set"].get<std::string>();
    if (name == "ALL") continue;
    const bool tailed = name.ends_with(" en") || name.ends_with(" ko");
    read_group(group, tailed ? name.substr(name.size() - 2) : language, outcome);
  }
}

void read_page_scores(const json& scores, Outcome& outcome) {
  for (const auto& [name, part] : scores.items()) {
    if (name.starts_with("lang:")) read_part(part, name.substr(5), outcome);
  }
}

void read_matching_scores(const json& scores, const std::string& language, Outcome& outcome) {
  for (const char* name : kShares) {
    const auto value = number(scores, name);
    if (!value) continue;
    Figure figure{outcome.set, language, name, {}, {}, *value, {}, {}};
    if (const auto queries = number(scores, "queries"); queries && figure.name[0] == 'R') {
      add_interval(figure, *queries);
    }
    outcome.figures.push_back(std::move(figure));
  }
  for (const char* name : {"pairs", "origins", "edges", "conflicts"}) {
    const std::string stem = name;
    if (const auto f1 = number(scores, stem + "-F1")) {
      outcome.figures.push_back({outcome.set,
                                 language,
                                 name,
                                 number(scores, stem + "-P"),
                                 number(scores, stem + "-R"),
                                 *f1,
                                 {},
                                 {}});
    }
  }
  for (const char* code : {"en", "ko"}) {
    const auto at = scores.find("lang:" + std::string(code));
    if (at == scores.end()) continue;
    if (auto figure = fraction(*at)) {
      figure->set = outcome.set;
      figure->language = code;
      figure->name = "right";
      outcome.figures.push_back(std::move(*figure));
    }
  }
}

}  // namespace sayso::eval
