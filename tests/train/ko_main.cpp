// sayso-train-ko: korean.weights, see train/trainer.h.

#include "languages/ko/korean.h"
#include "train/korean_learn.h"
#include "train/trainer.h"

namespace {

using namespace sayso;

Result<train::Trainer> make(const std::vector<train::GoldArticle>& corpus) {
  auto words = extractors::korean::make_lexicon();
  if (!words) return words.error();
  const auto language = extractors::korean::make(attribute::Weights().dump());
  if (!language) return language.error();
  const std::shared_ptr<const extractors::korean::Lexicon> lexicon = std::move(*words);
  const auto lessons = std::make_shared<const std::vector<train::KoreanLesson>>(
      train::korean_lessons(corpus, **language));
  train::Trainer out;
  out.set = "Korean news of two days of 2023";
  out.reader = [](std::string_view weights) { return extractors::korean::make(weights); };
  out.learn = [lexicon, lessons](const std::vector<std::size_t>& articles) {
    std::vector<const train::KoreanLesson*> some;
    for (const std::size_t at : articles) some.push_back(&(*lessons)[at]);
    return train::learn_korean(some, *lexicon);
  };
  return out;
}

}  // namespace

int main(int argc, char** argv) { return train::run_trainer("ko", argc, argv, make); }
