#include "languages/ko/korean.h"

#include "languages/ko/antecedent.h"
#include "languages/ko/comparing.h"
#include "languages/ko/headline.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/reader.h"
#include "languages/ko/source_words.h"
#include "languages/written.h"
#include "registry.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

class Korean final : public WrittenLanguage {
 public:
  Korean(std::unique_ptr<Lexicon> lexicon, attribute::Weights weights, Comparing comparing)
      : WrittenLanguage("ko", text::is_hangul, std::move(comparing)),
        lexicon_(std::move(lexicon)),
        weights_(std::move(weights)) {}

  [[nodiscard]] bool is_abbreviation(std::string_view text, std::size_t stop) const override {
    return ends_abbreviation(text, stop);
  }
  [[nodiscard]] std::vector<Attribution> read(const Article& article,
                                              const Segments& segments) const override {
    return read_body(article, segments, *lexicon_, weights_);
  }
  [[nodiscard]] std::vector<Attribution> read_headline(const Article& article) const override {
    return read_title(article.title, *lexicon_);
  }
  [[nodiscard]] SourceWords source_words(std::string_view words) const override {
    return korean::source_words(words, *lexicon_);
  }
  [[nodiscard]] std::string antecedent(const Article& article, const Segments& segments,
                                       ByteSpan pronoun, const FullName& full) const override {
    return korean::antecedent(article, segments, pronoun, full, *lexicon_);
  }
  [[nodiscard]] std::vector<Alias> aliases(std::string_view text) const override {
    return korean::aliases(text, *lexicon_);
  }

 private:
  std::unique_ptr<Lexicon> lexicon_;
  attribute::Weights weights_;
};

}  // namespace

Result<std::unique_ptr<Lexicon>> make_lexicon() {
  const auto table = [](const char* name) { return embedded(std::string("languages/ko/") + name); };
  return Lexicon::make(table("cues.tsv"), table("source_nouns.tsv"), table("not_sources.tsv"),
                       table("openers.tsv"), table("venues.tsv"), embedded("names/entities.tsv"),
                       embedded("names/glossary.tsv"));
}

Result<std::unique_ptr<Language>> make(std::string_view weights) {
  auto lexicon = make_lexicon();
  if (!lexicon) return lexicon.error();
  auto numbers = attribute::Weights::parse("languages/ko/korean.weights", weights);
  if (!numbers) return numbers.error();
  return Result<std::unique_ptr<Language>>(
      std::make_unique<Korean>(std::move(*lexicon), std::move(*numbers), make_comparing()));
}

Result<std::unique_ptr<Language>> make() { return make(embedded("languages/ko/korean.weights")); }

}  // namespace sayso::extractors::korean
