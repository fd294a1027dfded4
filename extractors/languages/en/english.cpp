#include "languages/en/english.h"

#include "languages/en/antecedent.h"
#include "languages/en/comparing.h"
#include "languages/en/compose.h"
#include "languages/en/headline.h"
#include "languages/en/names.h"
#include "languages/written.h"
#include "registry.h"

namespace sayso::extractors::english {
namespace {

class English final : public WrittenLanguage {
 public:
  English(Lexicon lexicon, Model model, Comparing comparing)
      : WrittenLanguage("en", is_latin, std::move(comparing)),
        lexicon_(std::move(lexicon)),
        model_(std::move(model)) {}

  [[nodiscard]] bool is_abbreviation(std::string_view text, std::size_t stop) const override {
    return english::is_abbreviation(text, stop, lexicon_);
  }
  [[nodiscard]] std::vector<Attribution> read(const Article& article,
                                              const Segments& segments) const override {
    const Text text = read_text(article, segments, lexicon_);
    return compose(text, model_, lexicon_);
  }
  [[nodiscard]] std::vector<Attribution> read_headline(const Article& article) const override {
    return english::read_headline(article, *this, lexicon_, model_);
  }
  [[nodiscard]] SourceWords source_words(std::string_view words) const override {
    return english::source_words(words, lexicon_);
  }
  [[nodiscard]] std::string antecedent(const Article& article, const Segments& segments,
                                       ByteSpan pronoun, const FullName& full) const override {
    return english::antecedent(article, segments, pronoun, full, lexicon_);
  }
  [[nodiscard]] std::optional<std::string> bearer(const Article& article, const Segments& segments,
                                                  ByteSpan description, std::string_view speaker,
                                                  const FullName& full) const override {
    return english::bearer(article, segments, description, speaker, full, lexicon_);
  }
  [[nodiscard]] std::vector<Alias> aliases(std::string_view text) const override {
    return english::aliases(text, lexicon_);
  }

 private:
  Lexicon lexicon_;
  Model model_;
};

}  // namespace

Result<std::unique_ptr<Language>> make(std::string_view weights) {
  auto lexicon =
      Lexicon::parse(embedded("languages/en/words.tsv"), embedded("languages/en/cues.tsv"),
                     embedded("languages/en/kinds.tsv"));
  if (!lexicon) return lexicon.error();
  auto numbers = attribute::Weights::parse("languages/en/english.weights", weights);
  if (!numbers) return numbers.error();
  return Result<std::unique_ptr<Language>>(
      std::make_unique<English>(std::move(*lexicon), Model::of(*numbers), make_comparing()));
}

Result<std::unique_ptr<Language>> make() { return make(embedded("languages/en/english.weights")); }

}  // namespace sayso::extractors::english
