#pragma once
// The tables of korean.weights from annotated articles: whether a row is right.

#include <vector>

#include "attribute/weights.h"
#include "core/language.h"
#include "languages/ko/lexicon.h"
#include "train/corpus.h"

namespace sayso::train {

/// An article with its sentences cut.
struct KoreanLesson {
  const GoldArticle* gold = nullptr;
  Segments segments;
};

[[nodiscard]] std::vector<KoreanLesson> korean_lessons(const std::vector<GoldArticle>& corpus,
                                                       const Language& language);

/// All tables.
[[nodiscard]] attribute::Weights learn_korean(const std::vector<const KoreanLesson*>& lessons,
                                              const extractors::korean::Lexicon& lexicon);

}  // namespace sayso::train
