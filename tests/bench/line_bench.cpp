// The line without the store, stage by stage and whole, in bytes of the pages as sent; and the
// ratio of its time to the bare parser's on the same pages in the same run.

#include <benchmark/benchmark.h>
#include <gumbo.h>

#include "bench/corpus.h"
#include "bench/joining.h"
#include "bench/thread_time.h"
#include "decode/decode.h"
#include "extract/extract.h"
#include "support/knowledge.h"

namespace sayso::bench {
namespace {

void parse_barely(const std::string& html) {
  GumboOutput* tree = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  benchmark::DoNotOptimize(tree);
  gumbo_destroy_output(&kGumboDefaultOptions, tree);
}

void set_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * corpus().bytes);
}

void bare_gumbo(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : corpus().markups) parse_barely(markup.html);
  }
  set_bytes(state);
}

void decode_stage(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Page& page : corpus().pages) benchmark::DoNotOptimize(decode::decode(page));
  }
  set_bytes(state);
}

void extract_stage(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : corpus().markups) {
      benchmark::DoNotOptimize(extract::extract(markup, test::knowledge().names));
    }
  }
  set_bytes(state);
}

void statements_stage(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Article& article : corpus().articles) {
      benchmark::DoNotOptimize(pipeline::analyse(article, test::knowledge()));
    }
  }
  set_bytes(state);
}

void match_and_trace_stage(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    Joining joining(test::knowledge());
    for (const auto& analysis : corpus().analyses) joining.add(analysis);
    benchmark::DoNotOptimize(joining.claims());
  }
  set_bytes(state);
}

/// decode to trace, and the bare parser, page by page in turn.
void whole_line(benchmark::State& state) {
  double line = 0, gumbo = 0;
  for ([[maybe_unused]] auto _ : state) {
    Joining joining(test::knowledge());
    std::vector<pipeline::Analysis> kept;
    kept.reserve(corpus().pages.size());
    std::size_t statements = 0;
    for (std::size_t at = 0; at < corpus().pages.size(); ++at) {
      const double begin = thread_seconds();
      auto article = extract::extract(decode::decode(corpus().pages[at]), test::knowledge().names);
      if (article && !article->flags.has(Flag::no_body)) {
        kept.push_back(pipeline::analyse(std::move(*article), test::knowledge()));
        for (auto& one : kept.back().statements) one.key = "s" + std::to_string(++statements);
        joining.add(kept.back());
      }
      const double middle = thread_seconds();
      parse_barely(corpus().markups[at].html);
      gumbo += thread_seconds() - middle;
      line += middle - begin;
    }
  }
  const double bytes = static_cast<double>(state.iterations() * corpus().bytes);
  state.counters["line_MB/s"] = bytes / line / 1e6;
  state.counters["gumbo_MB/s"] = bytes / gumbo / 1e6;
  state.counters["ratio"] = line / gumbo;
}

BENCHMARK(bare_gumbo)->Unit(benchmark::kMillisecond);
BENCHMARK(decode_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(statements_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(match_and_trace_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_line)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace sayso::bench

BENCHMARK_MAIN();
