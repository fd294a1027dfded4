#include "eval/measure.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>

#include "cli/extract.h"
#include "eval/json_lines.h"
#include "eval/matching.h"
#include "eval/scores.h"
#include "eval/statements.h"

namespace sayso::eval {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string quoted(const fs::path& path) {
  std::string out = "'";
  for (const char c : path.string()) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// What the command printed; an error where it failed.
Result<std::string> printed_by(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return Error{ErrorKind::io, "cannot run: " + command};
  std::string out;
  char buffer[1 << 14];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    out.append(buffer, got);
  }
  if (::pclose(pipe) != 0) return Error{ErrorKind::io, "failed: " + command};
  return out;
}

void predict_statements(const Set& set, const Knowledge& knowledge, const fs::path& out) {
  const auto articles = articles_under(set.path);
  for (const auto& article : articles) fs::create_directories((out / article.name).parent_path());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t at = next++; at < articles.size(); at = next++) {
      std::ofstream(out / (articles[at].name + ".jsonl"), std::ios::binary)
          << statement_rows(read(articles[at].folder / "article.txt"), articles[at].name,
                            folder_language(articles[at]), knowledge);
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
  work();
}

Result<void> predict_pages(const Set& set, const Names& names, const fs::path& out) {
  const auto gold = read_json_lines((set.path / "gold.jsonl").string());
  if (!gold) return gold.error();
  const fs::path list = out.string() + ".list";
  {
    std::ofstream lines(list);
    for (const json& row : *gold) {
      lines << (set.path / "pages" / (row.value("id", "") + ".html.gz")).string();
      if (row.contains("url") && row["url"].is_string()) {
        lines << '\t' << row["url"].get<std::string>();
      }
      lines << '\n';
    }
  }
  std::ofstream pages(out, std::ios::binary);
  std::ostringstream failures;
  cli::ExtractOptions options;
  options.list = list.string();
  cli::run_extract(options, names, pages, failures);
  return {};
}

/// The scorer's command line for predictions in `out`, after they were made there.
Result<std::string> predict(const Set& set, const Knowledge& knowledge, const fs::path& out,
                            int worst) {
  const std::string scorer = "python3 " + quoted(set.scorer) + ' ';
  std::ostringstream err;
  if (set.kind == SetKind::statements) {
    predict_statements(set, knowledge, out);
    return scorer + quoted(set.path) + " --json --pred " + quoted(out) +
           (worst > 0 ? " --errors " + std::to_string(worst) : "");
  }
  if (set.kind == SetKind::pages) {
    const auto made = predict_pages(set, knowledge.names, out);
    if (!made) return made.error();
    return scorer + quoted(set.path / "gold.jsonl") + ' ' + quoted(out) + " --json" +
           (worst > 0 ? " --pages" : "");
  }
  std::ofstream rows(out, std::ios::binary);
  int code = 0;
  std::string rest;
  if (set.kind == SetKind::pairs) {
    code = run_pairs({(set.path / "pairs.jsonl").string()}, knowledge, rows, err);
    rest = "pairs --gold " + quoted(set.path / "pairs.jsonl");
  } else if (set.kind == SetKind::chains) {
    code = run_chains({(set.path / "cases.jsonl").string()}, knowledge, rows, err);
    rest = "chains --gold " + quoted(set.path / "cases.jsonl");
  } else if (set.kind == SetKind::numbers) {
    code = run_numbers({set.path.string()}, knowledge, rows, err);
    rest = "numbers --gold " + quoted(set.path);
  } else {
    std::vector<std::string> words{set.path.string()};
    if (set.kind == SetKind::retrieval_by_article) words.emplace_back("--with-articles");
    code = run_retrieval(words, knowledge, rows, err);
    rest = "retrieval --qrels " + quoted(set.path / "qrels.tsv");
  }
  rows.close();
  if (code != 0) return Error{ErrorKind::bad_input, err.str()};
  return scorer + rest + " --json --pred " + quoted(out);
}

std::string worst_pages(const json& pages, int worst) {
  std::vector<std::pair<double, std::string>> order;
  for (const auto& [id, scores] : pages.items()) order.emplace_back(scores["f1"], id);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), static_cast<std::size_t>(worst)));
  std::ostringstream out;
  for (const auto& [f1, id] : order) out << "body F1 " << f1 << "  " << id << '\n';
  return out.str();
}

std::string first_of(const json& ids, int worst) {
  std::string out;
  for (const json& id : ids) {
    if (worst-- > 0) out += "wrong  " + id.get<std::string>() + '\n';
  }
  return out;
}

void read_scores(const Set& set, const std::string& printed, int worst, Outcome& outcome) {
  // The errors in words follow the JSON of the same run.
  const auto end = printed.find("\n\n== ");
  const auto scores = json::parse(printed.substr(0, end), nullptr, false);
  if (scores.is_discarded()) {
    outcome.problem = set.scorer.string() + " printed no JSON";
  } else if (set.kind == SetKind::statements) {
    read_statement_scores(scores, set.language, outcome);
    if (end != std::string::npos) outcome.worst = printed.substr(end + 2);
  } else if (set.kind == SetKind::pages) {
    read_page_scores(scores, outcome);
    if (scores.contains("pages")) outcome.worst = worst_pages(scores["pages"], worst);
  } else {
    read_matching_scores(scores, set.language, outcome);
    if (scores.contains("wrong")) outcome.worst = first_of(scores["wrong"], worst);
  }
}

}  // namespace

Outcome measure(const Set& set, const Knowledge& knowledge, const fs::path& workspace, int worst) {
  const auto start = std::chrono::steady_clock::now();
  Outcome outcome;
  outcome.set = set.name;
  outcome.gold = gold_digest(set);
  outcome.learnt = learnt_from(outcome.gold);
  outcome.with = set.scorer.filename().string() + (outcome.learnt ? ", learnt from this set" : "");
  std::string folder = set.name;
  std::replace(folder.begin(), folder.end(), '/', '_');
  const auto command = predict(set, knowledge, workspace / folder, worst);
  const auto printed = command ? printed_by(*command) : Result<std::string>(command.error());
  if (printed) {
    read_scores(set, *printed, worst, outcome);
  } else {
    outcome.problem = printed.error().message;
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return outcome;
}

}  // namespace sayso::eval
