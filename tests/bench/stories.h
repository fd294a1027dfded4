#pragma once
// Articles that nobody wrote, for measuring how matching grows: as many as wanted, in both
// languages, several of each story. Words, names, outlets and reporting verbs come from the tables
// of the project, the frequent ones far more often than the rare (Zipf); some names are new, as in
// real news. The same number gives the same article on every machine.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/language.h"
#include "core/types.h"
#include "pipeline/analysis.h"

namespace sayso::bench {

/// An article with what is known of it because it was made up.
struct Told {
  Page page;
  pipeline::Analysis analysis;
  std::vector<std::string> claims;  ///< beside analysis.statements: key of what each says
};

class Stories {
 public:
  static constexpr std::size_t kStatements = 10;  ///< in each article, as in real news

  /// `knowledge` must outlive it.
  explicit Stories(const Knowledge& knowledge);

  /// Article `number`, from 0. Articles near each other tell the same stories, days ascending.
  [[nodiscard]] Told article(std::size_t number) const;

 private:
  struct Word {
    std::string en, ko;
  };
  struct Name {
    std::string en, ko;
    std::string id;  ///< in the names table; empty for one that is in no table
  };
  struct Fact;
  class Draw;

  [[nodiscard]] std::size_t rank(Draw& draw, std::size_t size) const;
  [[nodiscard]] Name name(Draw& draw) const;
  [[nodiscard]] Fact fact(std::size_t story, std::size_t number) const;
  /// `varied` words of it replaced or left out, as another reporter would.
  [[nodiscard]] std::string english(const Fact& fact, Draw& varied) const;
  [[nodiscard]] std::string korean(const Fact& fact, Draw& varied) const;

  std::vector<Word> words_;
  std::vector<Name> names_;
  std::vector<const Outlet*> outlets_;
  std::vector<std::string> english_cues_, korean_cues_;
  std::vector<double> mass_;  ///< of ranks up to each, for Zipf's law
};

}  // namespace sayso::bench
