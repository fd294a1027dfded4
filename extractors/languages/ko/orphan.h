#pragma once
// Who a quotation without a speaker is given to: whom the next sentences name.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/choices.h"
#include "languages/ko/contents.h"
#include "languages/ko/lexicon.h"

namespace sayso::extractors::korean {

/// The last row that has no speaker yet.
class Orphan {
 public:
  Orphan(std::string_view text, const Segments& segments, const Lexicon& lexicon)
      : text_(text), segments_(segments), lexicon_(lexicon) {}

  /// Remembers the row at this index, which sentence `sentence` gave.
  void note(std::size_t row, std::size_t sentence) {
    row_ = row;
    sentence_ = sentence;
  }
  /// Whether the sentence behind `sentence` hands on the quotation that this one is.
  [[nodiscard]] bool closed_below(const Report& report, const Line& line,
                                  std::size_t sentence) const;
  /// 홍길동은 이렇게 말했다: gives the row the sentence's cue and source; who that is, if anybody.
  std::optional<Phrase> close(ByteSpan sentence, const Line& line, std::vector<Attribution>& rows);
  /// A quotation that opens a story goes to whom the next sentences tell of.
  void adopt(const Phrase& subject, std::size_t sentence, std::vector<Attribution>& rows);

 private:
  [[nodiscard]] bool waits(const std::vector<Attribution>& rows) const {
    return row_ && *row_ < rows.size();
  }

  std::string_view text_;
  const Segments& segments_;
  const Lexicon& lexicon_;
  std::optional<std::size_t> row_;
  std::size_t sentence_ = 0;
};

}  // namespace sayso::extractors::korean
