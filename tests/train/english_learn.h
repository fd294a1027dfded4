#pragma once
// The tables of english.weights from annotated articles.

#include <vector>

#include "attribute/weights.h"
#include "core/language.h"
#include "languages/en/drafts.h"
#include "train/corpus.h"

namespace sayso::train {

/// An article ready to learn from: tokens, and gold rows in tokens.
struct EnglishLesson {
  struct Row {
    std::vector<extractors::english::Range> content;
    std::optional<extractors::english::Range> cue, source;
    std::uint32_t head = 0;  ///< token that heads the cue
    bool wide = false;
  };
  const extractors::english::Lexicon* lexicon = nullptr;
  extractors::english::Text text;
  std::vector<std::uint32_t> tags;
  std::vector<Row> rows;
};

/// Lessons of a corpus. `lexicon` must outlive them; `language` cuts the sentences.
[[nodiscard]] std::vector<EnglishLesson> english_lessons(
    const std::vector<GoldArticle>& corpus, const extractors::english::Lexicon& lexicon,
    const Language& language);

/// All tables. The keep and right tables, and the sites that chains see, come from models of the
/// other half of the lessons, so that none is learnt from answers it has seen.
[[nodiscard]] attribute::Weights learn_english(const std::vector<const EnglishLesson*>& lessons);

}  // namespace sayso::train
