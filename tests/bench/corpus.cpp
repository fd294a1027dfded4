#include "bench/corpus.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "decode/decode.h"
#include "extract/extract.h"
#include "fakes/clock.h"
#include "fetch/file_fetcher.h"
#include "support/knowledge.h"

namespace fs = std::filesystem;

namespace sayso::bench {
namespace {

fs::path page_folder() {
  const char* named = std::getenv("SAYSO_EVAL");
  const fs::path source(SAYSO_SOURCE_DIR);
  const fs::path sets = named != nullptr ? fs::path(named) : source / "../shared/eval";
  const fs::path pages = sets / "extraction/dev/pages";
  return fs::is_directory(pages) ? pages : source / "samples/pages";
}

Corpus load() {
  constexpr std::size_t kLimit = 8u << 20;
  Corpus out;
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(page_folder())) files.insert(entry.path());
  const fakes::FixedClock clock(1'740'400'000);
  for (const fs::path& file : files) {
    const std::string address = "https://news.example/" + file.filename().string();
    auto page = fetch::read_page(file.string(), address, clock, kLimit);
    if (page) out.pages.push_back(std::move(*page));
  }
  for (const Page& page : out.pages) {
    out.bytes += static_cast<std::int64_t>(page.body.size());
    out.markups.push_back(decode::decode(page));
    auto article = extract::extract(out.markups.back(), test::knowledge().names);
    if (!article || article->flags.has(Flag::no_body)) continue;
    out.articles.push_back(*article);
    out.analyses.push_back(pipeline::analyse(std::move(*article), test::knowledge()));
    for (Statement& statement : out.analyses.back().statements) {
      statement.key = "s" + std::to_string(++out.statements);
    }
  }
  std::fprintf(stderr, "%zu pages, %.1f MB, from %s; %zu articles, %lld statements\n",
               out.pages.size(), static_cast<double>(out.bytes) / 1e6,
               page_folder().lexically_normal().c_str(), out.articles.size(),
               static_cast<long long>(out.statements));
  return out;
}

}  // namespace

const Corpus& corpus() {
  static const Corpus loaded = load();
  return loaded;
}

}  // namespace sayso::bench
