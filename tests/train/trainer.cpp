#include "train/trainer.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/statements.h"
#include "registry.h"

namespace sayso::train {
namespace {

namespace fs = std::filesystem;

/// Reads the articles of one fold with a model learnt from the others.
void read_fold(const Trainer& trainer, const std::vector<GoldArticle>& corpus,
               const std::string& code, std::size_t folds, std::size_t fold, const fs::path& out) {
  std::vector<std::size_t> others;
  for (std::size_t at = 0; at < corpus.size(); ++at) {
    if (at % folds != fold) others.push_back(at);
  }
  auto knowledge = extractors::load_knowledge();
  auto reader = trainer.reader(trainer.learn(others).dump());
  for (auto& language : knowledge->languages) {
    if (language->code() == code) language = std::move(*reader);
  }
  for (std::size_t at = fold; at < corpus.size(); at += folds) {
    std::ofstream file(out / (corpus[at].name + ".jsonl"), std::ios::binary);
    cli::print_text_rows(corpus[at].bytes, corpus[at].name, code, *knowledge, file);
  }
  std::cerr << "fold " << fold + 1 << " of " << folds << '\n';
}

void write(const Trainer& trainer, std::size_t articles, const std::string& set,
           const std::string& file) {
  std::vector<std::size_t> all(articles);
  for (std::size_t at = 0; at < articles; ++at) all[at] = at;
  auto weights = trainer.learn(all);
  weights.trained_on =
      trainer.set + ", " + std::to_string(articles) + " articles, sha256 " + corpus_digest(set);
  std::ofstream(file, std::ios::binary) << weights.dump();
}

}  // namespace

int run_trainer(const std::string& code, int argc, char** argv, const MakeTrainer& make) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool writes = words.size() == 3 && words[1] == "--write";
  const bool folds = words.size() == 5 && words[1] == "--folds" && words[3] == "--out";
  if (!writes && !folds) {
    std::cerr << "usage: sayso-train-" << code << " SET --write FILE | SET --folds N --out DIR\n";
    return 2;
  }
  const auto corpus = read_corpus(words[0], code);
  std::cerr << corpus.size() << " articles\n";
  const auto trainer = make(corpus);
  if (!trainer) {
    std::cerr << trainer.error().message << '\n';
    return 2;
  }
  if (writes) {
    write(*trainer, corpus.size(), words[0], words[2]);
    return 0;
  }
  const auto count = static_cast<std::size_t>(std::max(2, std::atoi(words[2].c_str())));
  fs::create_directories(words[4]);
  for (std::size_t fold = 0; fold < count; ++fold) {
    read_fold(*trainer, corpus, code, count, fold, words[4]);
  }
  return 0;
}

}  // namespace sayso::train
