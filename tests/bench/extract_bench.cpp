// Extraction beside the bare parser on the same pages in the same run, what its parts cost, and
// pages made longer.

#include <benchmark/benchmark.h>
#include <gumbo.h>

#include "bench/corpus.h"
#include "bench/thread_time.h"
#include "extract/assemble.h"
#include "extract/extract.h"
#include "support/knowledge.h"
#include "support/longer_page.h"

namespace sayso::bench {
namespace {

/// Page by page in turn, so that both meet the same machine. `ratio` is the figure that counts.
void extract_beside_gumbo(benchmark::State& state) {
  double ours = 0, gumbo = 0;
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : corpus().markups) {
      const double begin = thread_seconds();
      benchmark::DoNotOptimize(extract::extract(markup, test::knowledge().names));
      const double middle = thread_seconds();
      GumboOutput* tree =
          gumbo_parse_with_options(&kGumboDefaultOptions, markup.html.data(), markup.html.size());
      benchmark::DoNotOptimize(tree);
      gumbo_destroy_output(&kGumboDefaultOptions, tree);
      ours += middle - begin;
      gumbo += thread_seconds() - middle;
    }
  }
  const double pages =
      static_cast<double>(state.iterations()) * static_cast<double>(corpus().markups.size());
  state.counters["extract_pages/s"] = pages / ours;
  state.counters["gumbo_pages/s"] = pages / gumbo;
  state.counters["ratio"] = ours / gumbo;
}

void strip_pages(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : corpus().markups) {
      benchmark::DoNotOptimize(extract::strip(markup.html));
    }
  }
}

void prepare_pages(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : corpus().markups) {
      benchmark::DoNotOptimize(extract::prepare(markup));
    }
  }
}

/// Pages whose body is repeated `range` times; time a page must grow with its length.
void extract_longer_pages(benchmark::State& state) {
  std::vector<Markup> longer;
  for (const Markup& markup : corpus().markups) {
    Markup page = markup;
    page.html = test::longer_page(markup.html, 8);
    const auto stripped = extract::strip(page.html);
    if (stripped.html.size() >= extract::Limits{}.stripped_bytes) continue;
    page.html = test::longer_page(markup.html, static_cast<int>(state.range(0)));
    longer.push_back(std::move(page));
  }
  for ([[maybe_unused]] auto _ : state) {
    for (const Markup& markup : longer) {
      benchmark::DoNotOptimize(extract::extract(markup, test::knowledge().names));
    }
  }
  state.counters["pages"] = static_cast<double>(longer.size());
}

BENCHMARK(extract_beside_gumbo)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(strip_pages)->Unit(benchmark::kMillisecond);
BENCHMARK(prepare_pages)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_longer_pages)->RangeMultiplier(2)->Range(1, 8)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sayso::bench
