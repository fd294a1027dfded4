// sayso-train-en: english.weights, see train/trainer.h.

#include "languages/en/english.h"
#include "registry.h"
#include "train/english_learn.h"
#include "train/trainer.h"

namespace {

using namespace sayso;

Result<train::Trainer> make(const std::vector<train::GoldArticle>& corpus) {
  auto words = extractors::english::Lexicon::parse(extractors::embedded("languages/en/words.tsv"),
                                                   extractors::embedded("languages/en/cues.tsv"),
                                                   extractors::embedded("languages/en/kinds.tsv"));
  if (!words) return words.error();
  const auto language = extractors::english::make();
  if (!language) return language.error();
  // The lessons point into the lexicon.
  const auto lexicon = std::make_shared<const extractors::english::Lexicon>(std::move(*words));
  const auto lessons = std::make_shared<const std::vector<train::EnglishLesson>>(
      train::english_lessons(corpus, *lexicon, **language));
  train::Trainer out;
  out.set = "PolNeAR 1.0, train and dev compartments";
  out.reader = [](std::string_view weights) { return extractors::english::make(weights); };
  out.learn = [lexicon, lessons](const std::vector<std::size_t>& articles) {
    std::vector<const train::EnglishLesson*> some;
    for (const std::size_t at : articles) some.push_back(&(*lessons)[at]);
    return train::learn_english(some);
  };
  return out;
}

}  // namespace

int main(int argc, char** argv) { return train::run_trainer("en", argc, argv, make); }
