// The analysis of a text, segment to resolve, each language by itself: its time beside that of
// ICU's word iterator over the same text in the same run, and where the time goes.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "attribute/attribute.h"
#include "bench/corpus.h"
#include "bench/thread_time.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "support/knowledge.h"

namespace sayso::bench {
namespace {

/// The words of a text by Unicode's rules, counted.
std::int64_t count_words(icu::BreakIterator& words, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* utf8 =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  words.setText(utf8, status);
  std::int64_t count = 0;
  while (words.next() != icu::BreakIterator::DONE) ++count;
  utext_close(utf8);
  return count;
}

void analysis(benchmark::State& state, const std::string& code) {
  const Knowledge& knowledge = test::knowledge();
  const Language& language = knowledge.pick(code, {});
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale(code.c_str()), status));
  double segmenting = 0, attributing = 0, resolving = 0, bare = 0;
  std::size_t bytes = 0, articles = 0;
  for ([[maybe_unused]] auto _ : state) {
    for (const Article& article : corpus().articles) {
      if (&knowledge.pick(article.language, article.text) != &language) continue;
      const double begin = thread_seconds();
      const Segments segments = segment::segment(article, language);
      const double segmented = thread_seconds();
      auto found = attribute::attribute(article, segments, language);
      const double attributed = thread_seconds();
      resolve::resolve(article, segments, std::move(found), language, knowledge.names,
                       [](const Statement& one) { benchmark::DoNotOptimize(one); });
      const double resolved = thread_seconds();
      benchmark::DoNotOptimize(count_words(*words, article.text));
      bare += thread_seconds() - resolved;
      segmenting += segmented - begin;
      attributing += attributed - segmented;
      resolving += resolved - attributed;
      bytes += article.text.size();
      ++articles;
    }
  }
  const double whole = segmenting + attributing + resolving;
  state.counters["ratio"] = whole / bare;
  state.counters["segment"] = segmenting / bare;
  state.counters["attribute"] = attributing / bare;
  state.counters["resolve"] = resolving / bare;
  state.counters["MB/s"] = static_cast<double>(bytes) / whole / 1e6;
  state.counters["articles/s"] = static_cast<double>(articles) / whole;
}

void korean_statements(benchmark::State& state) { analysis(state, "ko"); }
void english_statements(benchmark::State& state) { analysis(state, "en"); }

BENCHMARK(korean_statements)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(english_statements)->Unit(benchmark::kMillisecond)->Iterations(20);

}  // namespace
}  // namespace sayso::bench
