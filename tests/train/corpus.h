#pragma once
// An evaluation set as training data: articles with their gold rows in bytes of the article's body.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/types.h"

namespace sayso::train {

struct GoldRow {
  std::vector<ByteSpan> content;
  std::optional<ByteSpan> cue, source;
  bool wide = false;  ///< outside the guidelines' scope
};

struct GoldArticle {
  std::string name;   ///< as the scorer names it
  std::string bytes;  ///< article.txt
  Article article;
  std::vector<GoldRow> rows;  ///< those of the body
};

/// All articles under `root`, sorted by path. `language` is set on each.
[[nodiscard]] std::vector<GoldArticle> read_corpus(const std::filesystem::path& root,
                                                   const std::string& language);

/// SHA-256 over the articles and gold rows under `root`, in hexadecimal.
[[nodiscard]] std::string corpus_digest(const std::filesystem::path& root);

}  // namespace sayso::train
