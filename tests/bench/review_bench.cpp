// The review page over 100,000 claims: the queue as it opens, its later pages, and searches, each
// rendered whole. Prints the 95th percentile in milliseconds of processor time.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/thread_time.h"
#include "db/sqlite_store.h"
#include "review/pages.h"
#include "support/run_program.h"

namespace sayso::bench {
namespace {

constexpr int kPages = 1000, kStatements = 100;  // of each page

constexpr const char* kActors[] = {
    "The harbour board", "표본시",    "Jane Sample",   "홍길동",
    "The water office",  "등대 조합", "Sample Motors", "한빛 연구소"};
constexpr const char* kNouns[] = {"bridge", "lamp",   "lighthouse", "ferry",  "등대", "다리",
                                  "여객선", "수문",   "harbour",    "budget", "예산", "공사",
                                  "school", "도서관", "market",     "시장"};

void require(const Result<void>& done) {
  if (!done) throw std::runtime_error(done.error().message);
}

/// Page number `at`: a sentence a statement, no two alike.
std::pair<Article, std::vector<Statement>> invented(int at) {
  Article article;
  article.url = "https://sample.example/" + std::to_string(at);
  article.outlet = at % 3 == 0 ? "표본일보" : "The Sample Courier";
  article.title = "Sample no. " + std::to_string(at);
  article.language = at % 3 == 0 ? "ko" : "en";
  article.published.day = "2025-" + std::string(at % 12 < 9 ? "0" : "") +
                          std::to_string(at % 12 + 1) + "-1" + std::to_string(at % 10);
  std::vector<Statement> statements;
  for (int line = 0; line < kStatements; ++line) {
    const int number = at * kStatements + line;
    const std::string words = std::string(kNouns[number % 16]) + " no. " + std::to_string(number) +
                              " and the " + kNouns[(number / 16) % 16] + " will cost " +
                              std::to_string(number % 977) + " 억 원";
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words + "\n";
    Statement one;
    one.key = "s" + std::to_string(number);
    one.attribution.content = {{begin, begin + static_cast<std::uint32_t>(words.size())}};
    one.canonical = kActors[number % 8];
    one.source_type = SourceType::organization;
    one.confidence = static_cast<Confidence>(number % 3);
    if (number % 5 == 0) one.flags.add(Flag::hearsay);
    if (number % 7 == 0) one.flags.add(Flag::second_hand);
    statements.push_back(std::move(one));
  }
  return {std::move(article), std::move(statements)};
}

void fill(db::SqliteStore& store) {
  require(store.transaction([&]() -> Result<void> {
    for (int at = 0; at < kPages; ++at) {
      const auto [article, statements] = invented(at);
      Page page;
      page.url = page.final_url = article.url;
      page.body = article.title;
      if (auto kept = store.keep(page, article, statements, "tables"); !kept) return kept.error();
      for (const Statement& one : statements) {
        const auto words = slice(article.text, one.attribution.content.front());
        Provenance way;
        way.claim = "c" + one.key;
        if (auto put = store.put_in_claim(way.claim, words, {one.key, 1, {}}); !put) return put;
        if (auto saved = store.save_provenance(way); !saved) return saved;
      }
    }
    return {};
  }));
}

/// The store with 100,000 claims of one statement each, made once.
db::SqliteStore& filled() {
  static const test::Folder folder;
  static const auto store = [] {
    auto opened = db::SqliteStore::open(folder.path("review.db"));
    if (!opened) throw std::runtime_error(opened.error().message);
    fill(**opened);
    return std::move(*opened);
  }();
  return *store;
}

/// Renders the queue for each query in turn and keeps the times.
void render(benchmark::State& state, const std::vector<review::Params>& queries) {
  auto& store = filled();
  const review::Words english("en");
  std::vector<double> times;
  std::size_t at = 0;
  for (auto _ : state) {
    review::Request request{"GET", "/", queries[at++ % queries.size()], {}};
    const review::View view{store, english, request, "Jane Sample", "token", false, true, 0};
    const double begin = thread_seconds();
    const auto answer = review::queue_page(view);
    const double took = thread_seconds() - begin;
    if (answer.status != 200) throw std::runtime_error("the queue failed");
    times.push_back(took * 1e3);
  }
  std::sort(times.begin(), times.end());
  state.counters["p95_ms"] = times[times.size() * 95 / 100];
}

review::Params query(std::initializer_list<std::pair<const char*, std::string>> fields) {
  review::Params out;
  for (const auto& [name, value] : fields) out.add(name, value);
  return out;
}

void queue_opens(benchmark::State& state) { render(state, {review::Params()}); }

void queue_pages_on(benchmark::State& state) {
  auto& store = filled();
  std::vector<review::Params> queries;
  for (const auto sort : {store::Sort::attention, store::Sort::newest, store::Sort::oldest}) {
    store::Filter filter;
    filter.sort = sort;
    filter.limit = 30000;
    const auto rows = store.rows(filter);
    static constexpr const char* kNames[] = {"claim", "newest", "oldest", "attention"};
    queries.push_back(
        query({{"sort", kNames[static_cast<int>(sort)]}, {"after", rows->back().cursor}}));
  }
  render(state, queries);
}

void search(benchmark::State& state) {
  std::vector<review::Params> queries;
  for (const char* words : {"등대", "bridge 억", "lighthouse", "다리", "no. 777", "예산 cost",
                            "ferry", "도서관 market", "nothing at all"}) {
    queries.push_back(query({{"q", words}}));
  }
  render(state, queries);
}

void filtered(benchmark::State& state) {
  render(state, {query({{"flag", "hearsay"}}), query({{"language", "ko"}, {"confidence", "low"}}),
                 query({{"source", "등대"}}), query({{"outlet", "courier"}, {"sort", "newest"}}),
                 query({{"since", "2025-06-01"}, {"until", "2025-06-30"}}),
                 query({{"verdict", "right"}})});
}

BENCHMARK(queue_opens)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(queue_pages_on)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(search)->Unit(benchmark::kMillisecond)->Iterations(200);
BENCHMARK(filtered)->Unit(benchmark::kMillisecond)->Iterations(120);

}  // namespace
}  // namespace sayso::bench
