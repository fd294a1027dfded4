#include "languages/en/english.h"

#include "languages/en/antecedent.h"
#include "languages/en/comparing.h"
#include "languages/en/compose.h"
#include "languages/en/headline.h"
#include "languages/en/names.h"
#include "registry.h"
#include "text/utf8.h"

namespace sayso::extractors::english {
namespace {

class English final : public Language {
 public:
  English(Lexicon lexicon, Model model, Comparing comparing)
      : lexicon_(std::move(lexicon)), model_(std::move(model)), comparing_(std::move(comparing)) {}

  [[nodiscard]] std::string_view code() const override { return "en"; }
  [[nodiscard]] double share(std::string_view text) const override {
    std::size_t letters = 0, ours = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto c = text::decode(text, at);
      at += c.length;
      const bool latin = (c.value | 32) >= 'a' && (c.value | 32) <= 'z';
      const bool hangul = text::is_hangul(c.value);
      letters += latin || hangul;
      ours += latin;
    }
    return letters == 0 ? 0 : static_cast<double>(ours) / static_cast<double>(letters);
  }
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
  [[nodiscard]] std::vector<Alias> aliases(std::string_view text) const override {
    return english::aliases(text, lexicon_);
  }
  [[nodiscard]] std::vector<Stem> stems(std::string_view text) const override {
    return comparing_.stems(text);
  }
  [[nodiscard]] std::vector<Quantity> quantities(std::string_view text,
                                                 std::string_view day) const override {
    return comparing_.quantities(text, day);
  }
  [[nodiscard]] bool negated(std::string_view content) const override {
    return comparing_.negated(content);
  }
  [[nodiscard]] bool hedged(std::string_view content) const override {
    return comparing_.hedged(content);
  }

 private:
  Lexicon lexicon_;
  Model model_;
  Comparing comparing_;
};

}  // namespace

Result<std::unique_ptr<Language>> make(std::string_view weights) {
  auto lexicon =
      Lexicon::parse(embedded("languages/en/words.tsv"), embedded("languages/en/cues.tsv"));
  if (!lexicon) return lexicon.error();
  auto numbers = attribute::Weights::parse("languages/en/english.weights", weights);
  if (!numbers) return numbers.error();
  return Result<std::unique_ptr<Language>>(
      std::make_unique<English>(std::move(*lexicon), Model::of(*numbers), make_comparing()));
}

Result<std::unique_ptr<Language>> make() { return make(embedded("languages/en/english.weights")); }

}  // namespace sayso::extractors::english
