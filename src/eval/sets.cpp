#include "eval/sets.h"

#include <algorithm>
#include <array>

#include "eval/statements.h"
#include "extract/embedded.h"
#include "registry.h"
#include "text/sha256.h"

namespace sayso::eval {
namespace {

namespace fs = std::filesystem;

struct Known {
  const char* path;
  SetKind kind;
  const char* language;
  bool parts;  ///< has folders dev, heldout, test, train, each a set of its own
  const char* suffix = "";
};

constexpr std::array kKnown{
    Known{"attribution-en/polnear", SetKind::statements, "en", true},
    Known{"attribution-en/gum-news", SetKind::statements, "en", true},
    Known{"attribution-ntrex", SetKind::statements, "", true},
    Known{"attribution-ko", SetKind::statements, "ko", true},
    Known{"attribution-seed", SetKind::statements, "ko", false},
    Known{"extraction", SetKind::pages, "", true},
    Known{"matching/ntrex-en-ko", SetKind::retrieval, "both", false},
    Known{"matching/ntrex-en-ko", SetKind::retrieval_by_article, "both", false, " by article"},
    Known{"matching/pud-en-ko", SetKind::retrieval, "both", false},
    Known{"matching/park-en-ko", SetKind::retrieval, "both", false},
    Known{"matching/checkthat2020-en", SetKind::retrieval, "en", false},
    Known{"matching/korsts", SetKind::pairs, "ko", false},
    Known{"matching/klue-sts", SetKind::pairs, "ko", false},
    Known{"matching/claims", SetKind::pairs, "both", false},
    Known{"matching/chains", SetKind::chains, "both", false},
    Known{"numbers.tsv", SetKind::numbers, "", false},
};
constexpr std::array kParts{"dev", "heldout", "test", "train"};

fs::path scorer_of(const fs::path& root, SetKind kind) {
  switch (kind) {
    case SetKind::statements:
      return root / "score_statements.py";
    case SetKind::pages:
      return root / "extraction/score.py";
    default:
      return root / "matching/score.py";
  }
}

bool wanted(const std::string& name, const std::vector<std::string>& only) {
  return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& one) {
           return name.compare(0, one.size(), one) == 0;
         });
}

/// The sets of one path: its parts, or it alone.
struct Group {
  std::string name;
  std::vector<Set> sets;
};

std::vector<Group> known_sets(const fs::path& root) {
  std::vector<Group> groups;
  for (const Known& known : kKnown) {
    Group group{std::string(known.path) + known.suffix, {}};
    const auto add = [&](const std::string& path) {
      group.sets.push_back({path + known.suffix, known.kind, known.language, root / path,
                            scorer_of(root, known.kind)});
    };
    if (!known.parts) add(known.path);
    for (const char* part : kParts) {
      if (known.parts) add(std::string(known.path) + '/' + part);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

/// The files whose bytes are the gold of a set that is no set of articles.
std::vector<fs::path> gold_files(const Set& set) {
  switch (set.kind) {
    case SetKind::pages:
      return {set.path / "gold.jsonl"};
    case SetKind::pairs:
      return {set.path / "pairs.jsonl"};
    case SetKind::chains:
      return {set.path / "cases.jsonl"};
    case SetKind::numbers:
      return {set.path};
    default:
      return {set.path / "qrels.tsv", set.path / "queries.jsonl", set.path / "candidates.jsonl"};
  }
}

}  // namespace

FoundSets find_sets(const fs::path& root, const std::vector<std::string>& only) {
  FoundSets found;
  const auto groups = known_sets(root);
  for (const auto& group : groups) {
    const auto before = found.sets.size();
    bool asked = false;
    for (const Set& set : group.sets) {
      if (!wanted(set.name, only)) continue;
      asked = true;
      if (fs::exists(set.path) && fs::exists(set.scorer)) found.sets.push_back(set);
    }
    if (asked && found.sets.size() == before) found.absent.push_back(group.name);
  }
  for (const auto& name : only) {
    const bool known = std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
      return std::any_of(group.sets.begin(), group.sets.end(),
                         [&](const Set& set) { return wanted(set.name, {name}); });
    });
    if (!known) found.absent.push_back(name);
  }
  return found;
}

std::string articles_digest(const fs::path& root) {
  std::string all;
  for (const auto& article : articles_under(root)) {
    all += article.folder.filename().string() + ' ' +
           text::sha256(read(article.folder / "article.txt")) + ' ' +
           text::sha256(read(article.folder / "gold.jsonl")) + '\n';
  }
  return text::sha256(all);
}

std::string gold_digest(const Set& set) {
  if (set.kind == SetKind::statements) return articles_digest(set.path);
  std::string all;
  for (const auto& file : gold_files(set)) {
    all += file.filename().string() + ' ' + text::sha256(read(file)) + '\n';
  }
  return text::sha256(all);
}

bool learnt_from(const std::string& digest) {
  constexpr std::size_t kHead = 4096;
  std::vector<std::string_view> weights{extract::embedded("body.weights")};
  for (const auto name : extractors::embedded_names()) {
    if (name.ends_with(".weights")) weights.push_back(extractors::embedded(name));
  }
  return std::any_of(weights.begin(), weights.end(), [&](std::string_view one) {
    return one.substr(0, kHead).find(digest) != std::string_view::npos;
  });
}

}  // namespace sayso::eval
