#pragma once
// The evaluation sets that may lie in a folder: which are there, where, and what their gold is.
// Does not measure.

#include <filesystem>
#include <string>
#include <vector>

namespace sayso::eval {

enum class SetKind { statements, pages, retrieval, retrieval_by_article, pairs, chains, numbers };

struct Set {
  std::string name;  ///< as the table and the floors name it
  SetKind kind;
  std::string language;  ///< of all of it; empty where its parts or rows say it
  std::filesystem::path path, scorer;
};

struct FoundSets {
  std::vector<Set> sets;
  std::vector<std::string> absent;  ///< known sets that are not in the folder, or lack their scorer
};

/// The known sets under `root`. With names in `only`, those whose name is or begins with one of
/// them; a name that no known set has ends up in `absent`.
[[nodiscard]] FoundSets find_sets(const std::filesystem::path& root,
                                  const std::vector<std::string>& only);

/// SHA-256 over the articles and gold rows under `root`: the digest by which weights name what they
/// were learnt from.
[[nodiscard]] std::string articles_digest(const std::filesystem::path& root);

/// SHA-256 over the gold of a set: of statements the articles' digest.
[[nodiscard]] std::string gold_digest(const Set& set);

/// Whether weights built into this program name that digest as what they were learnt from.
[[nodiscard]] bool learnt_from(const std::string& digest);

}  // namespace sayso::eval
