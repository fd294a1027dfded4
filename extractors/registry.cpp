#include "registry.h"

#include <cassert>
#include <utility>

#include "extract/tables.h"
#include "languages/en/english.h"
#include "languages/ko/korean.h"
#include "languages/vocabulary.h"
#include "names/load.h"
#include "text/sha256.h"

namespace sayso::extractors {

Result<Knowledge> load_knowledge() {
  Knowledge knowledge;
  auto names = load_names(embedded("names/entities.tsv"), embedded("names/outlets.tsv"));
  if (!names) return names.error();
  knowledge.names = std::move(*names);
  if (auto done = add_countries(knowledge.names, embedded("names/countries.tsv")); !done) {
    return done.error();
  }

  // Only who matches statements needs it.
  knowledge.vocabulary = Lazy<Vocabulary>([] {
    auto loaded =
        load_vocabulary(embedded("names/glossary.tsv"), embedded("languages/synonyms.tsv"),
                        embedded("languages/contrasts.tsv"));
    assert(loaded);
    return loaded ? std::move(*loaded) : Vocabulary{};
  });

  auto korean = korean::make();
  if (!korean) return korean.error();
  knowledge.languages.push_back(std::move(*korean));
  auto english = english::make();
  if (!english) return english.error();
  knowledge.languages.push_back(std::move(*english));

  // What reads the pages belongs to it: text read by other tables is another reading.
  std::string all = "extract\n" + extract::tables_digest() + '\n';
  for (const auto name : embedded_names()) {
    all.append(name).push_back('\n');
    all.append(text::sha256(embedded(name))).push_back('\n');
  }
  knowledge.digest = text::sha256(all);
  return knowledge;
}

}  // namespace sayso::extractors
