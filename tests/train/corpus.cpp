#include "train/corpus.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "eval/sets.h"
#include "eval/statements.h"
#include "extract/extract.h"
#include "text/normalize.h"
#include "text/offsets.h"

namespace sayso::train {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// From code points of a file to bytes of the normalised body.
struct Alignment {
  const text::Offsets& offsets;
  const text::Mapped& mapped;
  std::uint32_t body;  ///< where the body begins in the normalised text

  [[nodiscard]] std::uint32_t normal(std::uint32_t byte) const {
    if (mapped.from.empty()) return byte;
    const auto found = std::lower_bound(mapped.from.begin(), mapped.from.end(), byte);
    return static_cast<std::uint32_t>(found - mapped.from.begin());
  }
  /// Nothing where the span stands in the title.
  [[nodiscard]] std::optional<ByteSpan> in_body(const Json& span) const {
    if (span.is_null()) return std::nullopt;
    const ByteSpan bytes = offsets.to_bytes(CharSpan{span[0], span[1]});
    const ByteSpan whole{normal(bytes.begin), normal(bytes.end)};
    if (whole.begin < body) return std::nullopt;
    return ByteSpan{whole.begin - body, whole.end - body};
  }
};

}  // namespace

std::vector<GoldArticle> read_corpus(const fs::path& root, const std::string& language) {
  std::vector<GoldArticle> out;
  for (const auto& [folder, name] : eval::articles_under(root)) {
    GoldArticle gold;
    gold.name = name;
    gold.bytes = eval::read(folder / "article.txt");
    const auto mapped = text::nfc_mapped(gold.bytes);
    gold.article = extract::from_text(mapped.text, true);
    gold.article.language = language;
    const text::Offsets offsets(gold.bytes);
    const auto body = static_cast<std::uint32_t>(mapped.text.size() - gold.article.text.size());
    const Alignment alignment{offsets, mapped, body};
    std::istringstream lines(eval::read(folder / "gold.jsonl"));
    for (std::string line; std::getline(lines, line);) {
      if (line.empty()) continue;
      const Json json = Json::parse(line);
      GoldRow row;
      for (const auto& piece : json["content_spans"]) {
        if (const auto span = alignment.in_body(piece)) row.content.push_back(*span);
      }
      row.cue = alignment.in_body(json["cue_span"]);
      row.source = alignment.in_body(json["source_span"]);
      row.wide = json.value("scope", "") == "wide";
      if (!row.content.empty()) gold.rows.push_back(std::move(row));
    }
    out.push_back(std::move(gold));
  }
  return out;
}

std::string corpus_digest(const fs::path& root) { return eval::articles_digest(root); }

}  // namespace sayso::train
