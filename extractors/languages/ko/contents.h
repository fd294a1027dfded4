#pragma once
// A report's words as spans of the article: its pieces with their marks, and whether they are
// quoted. Who says them is settled before.

#include <optional>
#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/content_bounds.h"
#include "languages/ko/reports.h"
#include "languages/ko/sources.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

/// A sentence as its reader holds it.
struct Line {
  const std::vector<Word>& words;
  const std::vector<Spoken>& said;
  const Phrases& phrases;
  const SourceFinder& finder;
  const ContentBounds& bounds;
};

class Contents {
 public:
  Contents(std::string_view text, const std::vector<Quotation>& quotations)
      : text_(text), quotations_(quotations) {}

  /// Appends the report's pieces to the row's content, and sets its kind. `source` is the phrase
  /// that speaks, where the sentence has one.
  void fill(const Report& report, const Line& line, const std::optional<Phrase>& source,
            Attribution& row) const;
  /// The quotation that a piece is; nullptr where it is none.
  [[nodiscard]] const Quotation* quotation(const Piece& piece, const Line& line) const;
  /// Whether the sentence is a later one of a quotation that goes on below: the first one's row
  /// holds it.
  [[nodiscard]] bool within_open(ByteSpan sentence, const std::vector<Spoken>& said) const;
  /// "그렇다." 홍길동이 웃었다: whom the words behind a quotation tell of.
  [[nodiscard]] static std::optional<Phrase> teller(const Report& report, const Line& line);
  /// Whether the report's last quotation runs on over paragraphs and has its cue behind its last
  /// mark.
  [[nodiscard]] bool told_below(const Report& report, const Line& line) const;

  /// 시는 보도자료를 통해 …, 이어 보도자료를 통해 …, …고 경찰이 보고서에서 밝혔다: whether the one
  /// chosen speaks in a document.
  [[nodiscard]] static bool in_document(const Report& report, const Line& line,
                                        const Candidate& chosen);

 private:
  std::string_view text_;
  const std::vector<Quotation>& quotations_;
};

}  // namespace sayso::extractors::korean
