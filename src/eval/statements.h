#pragma once
// All articles of evaluation sets through the analysis, in one process: rows for the scorer.

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/language.h"
#include "core/result.h"

namespace sayso::eval {

/// One article of a set.
struct SetArticle {
  std::filesystem::path folder;  ///< holds article.txt and gold.jsonl
  std::string name;  ///< as the scorer names it: the path below dev, heldout, test, train
};

/// Folders under `root` that hold article.txt and gold.jsonl, sorted by path.
[[nodiscard]] std::vector<SetArticle> articles_under(const std::filesystem::path& root);

/// "en" or "ko" where the article's folder is named so; else empty.
[[nodiscard]] std::string folder_language(const SetArticle& article);

/// Whole file as bytes; empty where it cannot be read.
[[nodiscard]] std::string read(const std::filesystem::path& file);

/// The rows of one article.txt, a line each, in the scorer's fields. `language` may be empty.
[[nodiscard]] std::string statement_rows(const std::string& bytes, const std::string& name,
                                         const std::string& language, const Knowledge& knowledge);

/// Writes DIR/<article>.jsonl for each article under SETs. `--lang ko` takes only folders of that
/// name and reads them as that language. Returns the exit code.
int run_statements(const std::vector<std::string>& words, const Knowledge& knowledge,
                   std::ostream& err);

}  // namespace sayso::eval
