#pragma once
// Ties the statements of a headline to those of the body: who said it there, and whether the
// headline's quotation is the body's.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/entities.h"
#include "core/types.h"

namespace sayso::resolve {

/// Holds, for each statement of the headline, no more than the body's statement most like it.
class Headline {
 public:
  /// `attributions` are all of the article's; those of the headline are noted, and where there is
  /// none the title as it is.
  Headline(const Article& article, const std::vector<Attribution>& attributions,
           const Names& names);

  /// Looks at a statement of the body.
  void compare(const Statement& body);

  /// The title as a statement of nobody's, where it has no quotation and no source, repeats what
  /// the body gives to somebody, and names neither them nor who relays it. REQUIRES: the body was
  /// compared.
  [[nodiscard]] std::optional<Attribution> bare() const;

  /// Gives the headline's next statement, where it has no source, that of the body's statement it
  /// repeats, and sets headline_unsourced and quote_altered. REQUIRES: the body was compared.
  void link(Statement& headline);

 private:
  struct Wanted {
    std::vector<std::uint64_t> pairs;  ///< of letters, sorted
    double most = 0;                   ///< share of them in the statement that holds most
    std::u32string letters;            ///< of that one, and who said it
    StatementKind kind = StatementKind::indirect;
    std::string canonical, entity;
    SourceType source_type = SourceType::unattributed;
  };

  /// Whether a bare title drops the source of that statement; notes where it names it.
  bool is_unsourced(const Statement& body, double share, const std::u32string& said);

  const Article& article_;
  const Names& names_;
  std::vector<Wanted> wanted_;
  std::optional<ByteSpan> bare_;  ///< the title, where that alone is wanted
  bool sourced_ = false;
  std::size_t next_ = 0;
};

}  // namespace sayso::resolve
