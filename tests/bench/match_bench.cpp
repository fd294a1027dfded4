// How the cost of one new statement, one question and one new article grows with what is stored: a
// store is filled with made-up news, and measured when a tenth of it is there and at the end.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <sstream>
#include <stdexcept>

#include "bench/stories.h"
#include "cli/check.h"
#include "cli/library.h"
#include "db/match_index.h"
#include "match/match.h"
#include "support/knowledge.h"
#include "support/run_program.h"

namespace sayso::bench {
namespace {

constexpr std::size_t kBatch = 5000;   // articles a transaction while the store is filled
constexpr std::size_t kWarming = 100;  // measured but not counted: one use goes on for long
constexpr std::size_t kMeasured = 1000;
constexpr std::size_t kArticles = 200;

template <typename T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Milliseconds of processor time that each of many calls took: the machine's other work does not
/// count, nor does waiting for the disk, which `add` does once an article.
class Times {
 public:
  template <typename Work>
  void take(Work&& work) {
    const double begin = now();
    work();
    all_.push_back(now() - begin);
  }
  [[nodiscard]] double at(double share) const {
    auto sorted = all_;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
  }

 private:
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
  }
  std::vector<double> all_;
};

/// A store on disk that grows by made-up articles.
class Collection {
 public:
  explicit Collection(const std::string& path)
      : path_(path),
        library_(need(cli::open_library(path, test::knowledge()))),
        index_(dynamic_cast<db::MatchIndex&>(*library_.index)) {}

  /// Adds articles until there are so many, each statement in the claim that it was made from.
  void grow(std::size_t articles) {
    database().exec("PRAGMA synchronous = OFF");
    while (articles_ < articles) {
      need(library_.store->transaction([&]() -> Result<void> {
        const std::size_t end = std::min(articles, articles_ + kBatch);
        index_.hold();
        for (; articles_ < end; ++articles_) put(stories_.article(articles_));
        index_.flush();
        return {};
      }));
    }
    need(library_.store->checkpoint());
    database().exec("PRAGMA synchronous = FULL");
  }

  /// New statements beside those stored: of the latest stories and of later ones.
  [[nodiscard]] Times match() const {
    Times times;
    for (std::size_t i = 0; i < kMeasured + kWarming; ++i) {
      const Told told = stories_.article(articles_ + i);
      const auto& statement = told.analysis.statements[i % Stories::kStatements];
      const std::vector<match::Entry> fresh = {match::entry_of(told.analysis.article, statement)};
      const auto work = [&] {
        benchmark::DoNotOptimize(match::place(fresh, index_, test::knowledge()));
      };
      i < kWarming ? work() : times.take(work);
    }
    return times;
  }

  /// `sayso check`, from opening the store to the printed answer.
  [[nodiscard]] Times check() const {
    Times times;
    for (std::size_t i = 0; i < kMeasured / 2; ++i) {
      const Told told = stories_.article(articles_ - 1 - i * 7 % articles_);
      const auto& said = told.analysis.statements[i % Stories::kStatements].attribution;
      cli::CheckOptions options;
      options.text = slice(told.analysis.article.text, said.content.front());
      options.database = path_;
      std::ostringstream out, err;
      times.take([&] { (void)cli::run_check(options, test::knowledge(), out, err); });
    }
    return times;
  }

  /// The pipeline's second half for new articles, each its own transaction.
  [[nodiscard]] Times add() {
    Times times;
    for (std::size_t i = 0; i < kArticles; ++i, ++articles_) {
      const Told told = stories_.article(articles_);
      times.take([&] { (void)need(library_.collector->add(told.page, told.analysis)); });
    }
    return times;
  }

  [[nodiscard]] double index_bytes() {
    return database()
        .execAndGet("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'match\\_%' ESCAPE '\\'")
        .getDouble();
  }
  [[nodiscard]] double statements() const {
    return static_cast<double>(articles_ * Stories::kStatements);
  }

 private:
  SQLite::Database& database() { return library_.store->database(); }

  void put(const Told& told) {
    const auto& [article, statements] = told.analysis;
    const auto kept =
        need(library_.store->keep(told.page, article, statements, test::knowledge().digest));
    for (std::size_t at = 0; at < statements.size(); ++at) {
      match::Entry entry = match::entry_of(article, statements[at]);
      entry.article = std::to_string(kept.reading);
      need(library_.store->put_in_claim(told.claims[at], entry.content, {entry.key, 1, {}}));
      index_.add(entry, match::signature_of(entry, test::knowledge()));
    }
  }

  std::string path_;
  cli::Library library_;
  db::MatchIndex& index_;
  Stories stories_{test::knowledge()};
  std::size_t articles_ = 0;
};

/// The argument is how many statements are stored at the end.
void match_scale(benchmark::State& state) {
  const auto articles = static_cast<std::size_t>(state.range(0)) / Stories::kStatements;
  for ([[maybe_unused]] auto _ : state) {
    const test::Folder folder;
    Collection collection(folder.path("scale.db"));
    collection.grow(articles / 10);
    const double early = collection.match().at(0.95);
    collection.grow(articles);
    const Times match = collection.match(), check = collection.check();
    state.counters["index_bytes"] = collection.index_bytes() / collection.statements();
    const Times add = collection.add();
    state.counters["match_p50_ms"] = match.at(0.5);
    state.counters["match_p95_ms"] = match.at(0.95);
    state.counters["match_p95_tenth_ms"] = early;
    state.counters["growth"] = match.at(0.95) / early;
    state.counters["check_p95_ms"] = check.at(0.95);
    state.counters["add_p50_ms"] = add.at(0.5);
    state.counters["add_p95_ms"] = add.at(0.95);
  }
}
BENCHMARK(match_scale)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace sayso::bench
