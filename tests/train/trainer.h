#pragma once
// The program around a language's learner: learns from the whole of an annotated set, or measures
// by cross-validation.
//
//   sayso-train-<code> SET --write FILE         weights learnt from the whole set
//   sayso-train-<code> SET --folds N --out DIR  each article read by a model that has not seen it

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "attribute/weights.h"
#include "core/language.h"
#include "core/result.h"
#include "train/corpus.h"

namespace sayso::train {

/// A learner with its lessons, one an article of the corpus.
struct Trainer {
  /// Weights from some of the articles, by index.
  std::function<attribute::Weights(const std::vector<std::size_t>&)> learn;
  /// The reader with such weights, as a file's bytes.
  std::function<Result<std::unique_ptr<Language>>(std::string_view)> reader;
  std::string set;  ///< the set's name for people
};

using MakeTrainer = std::function<Result<Trainer>(const std::vector<GoldArticle>&)>;

/// Runs the command line of the language `code`. Gives the exit code.
[[nodiscard]] int run_trainer(const std::string& code, int argc, char** argv,
                              const MakeTrainer& make);

}  // namespace sayso::train
