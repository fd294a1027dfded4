#include "eval/all.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "eval/floors.h"
#include "eval/sets.h"
#include "eval/statements.h"
#include "registry.h"

using namespace sayso;
namespace fs = std::filesystem;

namespace {

/// Stands in for the scorer of a real set: it counts the predicted rows and gives fixed figures.
constexpr std::string_view kScorer = R"(import json, os, sys
folder = sys.argv[sys.argv.index('--pred') + 1]
rows = sum(len(open(os.path.join(at, name)).readlines())
           for at, _, names in os.walk(folder) for name in names)
print(json.dumps([{'set': 'attribution-en/gum-news', 'share': {
    'confidence high: right': {'right': 1, 'of': 1, 'share': 1.0}},
  'f1': {'statements': {'precision': 0.9, 'recall': 0.7, 'f1': 0.8 if rows else 0.0,
                        'f1_95': [0.7, 0.9]}}}], indent=1))
if '--errors' in sys.argv:
    print('\n== miss: 1')
)";

void write(const fs::path& file, std::string_view text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

/// A folder with one small set and its scorer, gone at the end.
struct SmallSet {
  fs::path root = fs::temp_directory_path() / ("sayso-eval-test-" + std::to_string(::getpid()));
  SmallSet() {
    const fs::path article = root / "attribution-en/gum-news/dev/harbour";
    write(article / "article.txt",
          "Harbour to close\nThe mayor, Jane Sample, said the harbour would close in May.\n");
    write(article / "gold.jsonl", "{}\n");
    write(root / "score_statements.py", kScorer);
  }
  ~SmallSet() { fs::remove_all(root); }
};

int run(const SmallSet& set, std::vector<std::string> words, std::string& out, std::string& err) {
  const auto knowledge = extractors::load_knowledge();
  words.insert(words.end(),
               {"--eval", set.root.string(), "--floors", (set.root / "floors.tsv").string()});
  std::ostringstream table, told;
  const int code = eval::run_all(words, *knowledge, table, told);
  out = table.str();
  err = told.str();
  return code;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("All sets: one table, floors set, held, then broken") {
  if (std::system("python3 -c pass") != 0) return;
  const SmallSet set;
  std::string out, err;
  REQUIRE(run(set, {"--update-floors"}, out, err) == 0);
  CHECK(has(out, "attribution-en/gum-news/dev"));
  CHECK(has(out, "0.900 0.700 0.800  0.700-0.900"));
  CHECK(has(out, "no floor"));
  CHECK(has(out, "100.0 % right"));
  CHECK(has(out, "skipped, not there: attribution-ko"));
  CHECK(has(err, " s  attribution-en/gum-news/dev"));

  const fs::path file = set.root / "floors.tsv";
  auto floors = eval::parse_floors("floors.tsv", eval::read(file));
  REQUIRE(floors);
  REQUIRE(floors->size() == 1);
  CHECK(floors->front().floor == Approx(0.78));
  CHECK(run(set, {"--worst", "3"}, out, err) == 0);
  CHECK(has(out, "held"));
  CHECK(has(out, "== miss: 1"));

  floors->front().floor = 0.9;
  write(file, eval::print_floors(*floors));
  CHECK(run(set, {}, out, err) == 1);
  CHECK(has(out, "BROKEN"));
  CHECK(run(set, {"--update-floors"}, out, err) == 1);
  CHECK(eval::parse_floors("floors.tsv", eval::read(file))->front().floor == Approx(0.9));

  write(set.root / "attribution-en/gum-news/dev/harbour/gold.jsonl", "{}\n{}\n");
  CHECK(run(set, {}, out, err) == 0);
  CHECK(has(out, "floor of other gold"));
}

TEST_CASE("All sets: a scorer that fails is told, and unknown options are usage") {
  if (std::system("python3 -c pass") != 0) return;
  const SmallSet set;
  std::string out, err;
  write(set.root / "score_statements.py", "print('nothing')\n");
  CHECK(run(set, {}, out, err) == 1);
  CHECK(has(out, "FAILED: attribution-en/gum-news/dev"));
  CHECK(run(set, {"--no-such-option"}, out, err) == 2);
  CHECK(run(set, {"--set", "attribution-ko"}, out, err) == 2);
  CHECK(run(set, {"--help"}, out, err) == 0);
}

TEST_CASE("The digest of a set's gold changes with it, and weights name what they know") {
  const SmallSet set;
  const auto found = eval::find_sets(set.root, {"attribution-en"});
  REQUIRE(found.sets.size() == 1);
  CHECK(found.absent == std::vector<std::string>{"attribution-en/polnear"});
  const std::string before = eval::gold_digest(found.sets[0]);
  CHECK_FALSE(eval::learnt_from(before));
  write(set.root / "attribution-en/gum-news/dev/harbour/gold.jsonl", "{}\n{}\n");
  CHECK(eval::gold_digest(found.sets[0]) != before);
  CHECK(eval::find_sets(set.root, {"no-such-set"}).absent ==
        std::vector<std::string>{"no-such-set"});
}
