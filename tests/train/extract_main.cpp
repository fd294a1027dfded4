// sayso-train-extract: learns data/body.weights from pages with their gold text, and shows what it
// is worth by cross-validation: each site's pages are read by a model that saw none of that site's.
//
//   sayso-train-extract FOLDER --weights src/extract/data/body.weights --cv predictions.jsonl
//
// FOLDER holds gold.jsonl and pages/<id>.html.gz as shared evaluation sets do.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "cli/extract.h"
#include "decode/decode.h"
#include "eval/sets.h"
#include "extract/assemble.h"
#include "extract/metadata.h"
#include "fetch/file_fetcher.h"
#include "registry.h"
#include "text/host.h"
#include "train/body_labels.h"
#include "train/boost.h"

namespace {

using namespace sayso;
using extract::BodyModel;
using extract::FeatureTable;

constexpr int kFolds = 5;
constexpr int kInnerFolds = 4;
// What one page may weigh: a long one with little article in it would be learnt by heart.
constexpr float kMostWeight = 150;
constexpr std::uint32_t kShortened = 2;  // one page in so many is also read shortened
constexpr float kShortWeight = 70;       // of a shortened body

struct Example {
  std::string id, file;
  std::string language;
  Markup markup;
  extract::PreparedPage page;
  extract::Layout layout;
  FeatureTable features{0, 0};
  std::vector<train::BlockLabel> labels;
  std::uint32_t site = 0;                        ///< hash of the site's name
  std::optional<extract::BlockList> short_list;  ///< of a shortened page
  const Example* whole = nullptr;                ///< the page that was shortened

  [[nodiscard]] const extract::Dom& dom() const { return (whole ? whole : this)->page.parsed->dom; }
  [[nodiscard]] const extract::BlockList& list() const {
    return short_list ? *short_list : page.parsed->list;
  }
};

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

std::string site_of(const std::string& url) {
  std::string host = extract::host_of(url);
  // The last two labels, three where the second is as short as "co" in co.kr.
  auto dot = host.rfind('.');
  if (dot == std::string::npos || dot == 0) return host;
  auto second = host.rfind('.', dot - 1);
  if (second != std::string::npos && dot - second <= 4 && second > 0)
    second = host.rfind('.', second - 1);
  return second == std::string::npos ? host : host.substr(second + 1);
}

std::vector<Example> load(const std::string& folder, std::uint32_t split) {
  std::vector<Example> examples;
  std::ifstream gold(folder + "/gold.jsonl");
  for (std::string line; std::getline(gold, line);) {
    const auto row = nlohmann::json::parse(line);
    Example example;
    example.id = row["id"];
    example.language = row["lang"];
    example.file = folder + "/pages/" + example.id + ".html.gz";
    Page page;
    page.url = page.final_url = row["url"].is_string() ? row["url"].get<std::string>() : "";
    auto bytes = fetch::read_file(example.file);
    if (!bytes) {
      std::cerr << bytes.error().message << '\n';
      continue;
    }
    page.body = std::move(*bytes);
    example.markup = decode::decode(page);
    auto prepared = extract::prepare(example.markup);
    if (!prepared) {
      std::cerr << example.file << ": " << prepared.error().message << '\n';
      continue;
    }
    example.page = std::move(*prepared);
    const auto& [dom, list] = std::tie(example.page.parsed->dom, example.page.parsed->list);
    example.layout = extract::lay_out(dom, list, example.page.hints);
    example.features = extract::block_features(dom, list, example.layout, example.page.hints);
    example.labels =
        train::label_blocks(example.page.parsed->list.blocks, row["text"].get<std::string>());
    const std::string site = site_of(page.url);
    example.site = hash_of((site.empty() ? example.id : site) + std::string(split, '+'));
    examples.push_back(std::move(example));
  }
  return examples;
}

/// A page with all but the first paragraphs of its body taken out: short reports are rare here,
/// and what stands around them is the same.
std::optional<Example> shortened(const Example& whole) {
  const auto& parsed = *whole.page.parsed;
  extract::BlockList list{{}, parsed.list.facts};
  Example out;
  std::size_t kept = 0, left = 0;
  const std::size_t most = 1 + hash_of(whole.id) % 3;
  for (std::size_t at = 0; at < whole.labels.size(); ++at) {
    const bool paragraph = whole.labels[at].body && parsed.list.blocks[at].text.size() > 100;
    if (whole.labels[at].body && kept >= most) {
      ++left;
      continue;
    }
    kept += paragraph;
    list.blocks.push_back(parsed.list.blocks[at]);
    out.labels.push_back(whole.labels[at]);
  }
  if (left < 3) return std::nullopt;
  float body = 0;
  for (const auto& label : out.labels) body += label.body ? label.weight : 0;
  for (auto& label : out.labels) label.weight *= kShortWeight / std::max(body, 1.0F);
  out.short_list = std::move(list);
  out.whole = &whole;
  out.site = whole.site;
  out.layout = extract::lay_out(parsed.dom, *out.short_list, whole.page.hints);
  out.features = extract::block_features(parsed.dom, *out.short_list, out.layout, whole.page.hints);
  return out;
}

using Picked = std::vector<const Example*>;

train::BoostData data_of(const Picked& picked, const std::vector<const FeatureTable*>& tables) {
  train::BoostData data;
  for (std::size_t at = 0; at < picked.size(); ++at) {
    data.columns = tables[at]->columns();
    float total = 0;
    for (std::size_t row = 0; row < tables[at]->rows(); ++row) {
      if (!picked[at]->layout.beside[row]) total += picked[at]->labels[row].weight;
    }
    const float share = std::min(1.0F, kMostWeight / total);
    for (std::size_t row = 0; row < tables[at]->rows(); ++row) {
      const train::BlockLabel& label = picked[at]->labels[row];
      if (picked[at]->layout.beside[row]) continue;
      data.rows.push_back(tables[at]->row(row));
      data.gold.push_back(label.body);
      data.weights.push_back(label.weight * share);
    }
  }
  return data;
}

extract::Forest learn_first(const Picked& picked, const train::BoostOptions& options) {
  std::vector<const FeatureTable*> tables;
  for (const Example* example : picked) tables.push_back(&example->features);
  return train::learn_forest(data_of(picked, tables), options);
}

/// A model of both opinions. The second learns from first opinions of models that had not seen the
/// site, as it will meet them later.
BodyModel learn(const Picked& picked, const train::BoostOptions& options, bool two) {
  BodyModel model;
  model.first = learn_first(picked, options);
  if (!two) return model;
  std::vector<FeatureTable> tables(picked.size(), FeatureTable(0, 0));
  for (std::uint32_t fold = 0; fold < kInnerFolds; ++fold) {
    Picked seen;
    for (const Example* example : picked) {
      if (example->site / kFolds % kInnerFolds != fold) seen.push_back(example);
    }
    BodyModel part;
    part.first = learn_first(seen, options);
    for (std::size_t at = 0; at < picked.size(); ++at) {
      if (picked[at]->site / kFolds % kInnerFolds != fold) continue;
      const auto& dom = picked[at]->dom();
      const auto& list = picked[at]->list();
      auto odds = extract::body_odds(dom, list, picked[at]->layout, picked[at]->features, part);
      for (auto& value : odds) value /= extract::Forest::kSteps / 16;
      constexpr std::size_t columns = extract::kBlockColumns + extract::kContextColumns;
      tables[at] = FeatureTable(odds.size(), columns);
      extract::context_features(dom, list, picked[at]->layout, picked[at]->features, odds,
                                std::numeric_limits<std::int32_t>::min(),
                                [&](std::size_t row, const std::int32_t* values) {
                                  std::copy_n(values, columns, tables[at].row(row));
                                });
    }
  }
  std::vector<const FeatureTable*> views;
  for (const auto& table : tables) views.push_back(&table);
  model.second = train::learn_forest(data_of(picked, views), options);
  return model;
}

void write(std::ofstream& out, const Example& example, const Names& names, const BodyModel& model) {
  out << cli::article_json(extract::assemble(example.markup, example.page, names, model),
                           example.file)
      << '\n';
}

void cross_validate(const std::vector<Example>& examples, const std::vector<Example>& short_ones,
                    const train::BoostOptions& options, bool two, const Names& names,
                    const std::string& file) {
  std::ofstream out(file);
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    Picked seen;
    for (const Example& example : examples) {
      if (example.site % kFolds != fold) seen.push_back(&example);
    }
    for (const Example& example : short_ones) {
      if (example.site % kFolds != fold) seen.push_back(&example);
    }
    const BodyModel model = learn(seen, options, two);
    for (const Example& example : examples) {
      if (example.site % kFolds != fold) continue;
      write(out, example, names, model);
    }
    std::cerr << "fold " << fold + 1 << " of " << kFolds << " done\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Learns which blocks of a page are its body.");
  std::string folder, weights, seen, cv, labels;
  std::uint32_t split = 0;
  train::BoostOptions options;
  // Small trees over many pages' worth of weight: what a model knows of single pages by heart is no
  // use elsewhere (cross-validated within .01 of the pages it saw).
  options.leaves = 4;
  options.least_weight = 600;
  options.columns = 0.3;
  options.rows = 0.5;
  bool one = false;
  app.add_option("FOLDER", folder, "gold.jsonl and pages/")->required();
  app.add_option("--weights", weights, "Where to write the model learned from all pages");
  app.add_option("--seen", seen, "Where to write what that model extracts");
  app.add_option("--split", split, "Another cut into folds");
  app.add_option("--cv", cv, "Where to write what models that had not seen the site extract");
  app.add_option("--labels", labels, "Where to write what perfect labels would extract");
  app.add_option("--trees", options.trees);
  app.add_option("--leaves", options.leaves);
  app.add_option("--rate", options.rate);
  app.add_option("--least", options.least_weight);
  app.add_option("--ridge", options.ridge);
  app.add_option("--columns", options.columns);
  app.add_option("--rows", options.rows);
  app.add_option("--seed", options.seed);
  app.add_flag("--one", one, "First opinion alone");
  CLI11_PARSE(app, argc, argv);
  const auto knowledge = extractors::load_knowledge();
  if (!knowledge) {
    std::cerr << knowledge.error().message << '\n';
    return 1;
  }
  const std::vector<Example> examples = load(folder, split);
  std::vector<Example> short_ones;
  for (const Example& example : examples) {
    if (hash_of(example.id + "short") % kShortened != 0) continue;
    if (auto part = shortened(example)) short_ones.push_back(std::move(*part));
  }
  if (!labels.empty()) {
    std::ofstream out(labels);
    for (const Example& example : examples) {
      std::string text;
      for (std::size_t at = 0; at < example.labels.size(); ++at) {
        if (example.labels[at].body) text += example.page.parsed->list.blocks[at].text + '\n';
      }
      out << nlohmann::json{{"id", example.id}, {"text", text}}.dump() << '\n';
    }
  }
  if (!cv.empty()) cross_validate(examples, short_ones, options, !one, knowledge->names, cv);
  if (!weights.empty() || !seen.empty()) {
    Picked all;
    for (const Example& example : examples) all.push_back(&example);
    for (const Example& example : short_ones) all.push_back(&example);
    BodyModel model = learn(all, options, !one);
    model.trained_on = std::to_string(examples.size()) + " pages, gold sha256 " +
                       eval::gold_digest({"pages", eval::SetKind::pages, "", folder, ""});
    if (!weights.empty()) std::ofstream(weights) << model.print();
    std::ofstream out(seen);
    for (const Example& example : examples) write(out, example, knowledge->names, model);
  }
  return 0;
}
