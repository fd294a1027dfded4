// sayso-train-ko: learns korean.weights from an annotated set, or measures by cross-validation.
//
//   sayso-train-ko SET --write FILE        weights learnt from the whole set
//   sayso-train-ko SET --folds N --out DIR each article read by a model that has not seen it

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "cli/statements.h"
#include "languages/ko/korean.h"
#include "registry.h"
#include "train/korean_learn.h"

namespace {

using namespace sayso;
namespace fs = std::filesystem;

struct Setup {
  std::vector<train::GoldArticle> corpus;
  std::unique_ptr<extractors::korean::Lexicon> lexicon;
  std::vector<train::KoreanLesson> lessons;
};

attribute::Weights learn(const Setup& setup, int folds, int left_out) {
  std::vector<const train::KoreanLesson*> lessons;
  for (std::size_t at = 0; at < setup.lessons.size(); ++at) {
    if (folds == 0 || static_cast<int>(at) % folds != left_out) {
      lessons.push_back(&setup.lessons[at]);
    }
  }
  return train::learn_korean(lessons, *setup.lexicon);
}

void read_fold(const Setup& setup, int folds, int fold, const fs::path& out) {
  auto knowledge = extractors::load_knowledge();
  auto korean = extractors::korean::make(learn(setup, folds, fold).dump());
  for (auto& language : knowledge->languages) {
    if (language->code() == "ko") language = std::move(*korean);
  }
  for (std::size_t at = 0; at < setup.corpus.size(); ++at) {
    if (static_cast<int>(at) % folds != fold) continue;
    std::ofstream file(out / (setup.corpus[at].name + ".jsonl"), std::ios::binary);
    cli::print_text_rows(setup.corpus[at].bytes, setup.corpus[at].name, "ko", *knowledge, file);
  }
}

int run(const std::vector<std::string>& words) {
  if (words.size() < 3) {
    std::cerr << "usage: sayso-train-ko SET --write FILE | SET --folds N --out DIR\n";
    return 2;
  }
  const attribute::Weights none;
  Setup setup;
  auto lexicon = extractors::korean::make_lexicon();
  const auto language = extractors::korean::make(none.dump());
  if (!lexicon || !language) {
    std::cerr << (lexicon ? language.error() : lexicon.error()).message << '\n';
    return 2;
  }
  setup.lexicon = std::move(*lexicon);
  setup.corpus = train::read_corpus(words[0], "ko");
  setup.lessons = train::korean_lessons(setup.corpus, **language);
  if (words[1] == "--write") {
    auto weights = learn(setup, 0, 0);
    weights.trained_on = "Korean news of two days of 2023, " + std::to_string(setup.corpus.size()) +
                         " articles, sha256 " + train::corpus_digest(words[0]);
    std::ofstream(words[2], std::ios::binary) << weights.dump();
    return 0;
  }
  if (words[1] != "--folds" || words.size() < 5 || words[3] != "--out") return 2;
  const int folds = std::atoi(words[2].c_str());
  fs::create_directories(words[4]);
  for (int fold = 0; fold < folds; ++fold) read_fold(setup, folds, fold, words[4]);
  return 0;
}

}  // namespace

int main(int argc, char** argv) { return run({argv + 1, argv + argc}); }
