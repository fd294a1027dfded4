#pragma once
// Sentences that hand on the quotation before them (홍길동은 이렇게 말했다. 홍길동의 말이다.) or
// behind them (홍길동은 이렇게 말했다. "…").

#include <optional>
#include <string_view>
#include <vector>

#include "core/types.h"
#include "languages/ko/lexicon.h"
#include "languages/ko/reports.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

struct Closing {
  ByteSpan cue;
  const Cue* word = nullptr;  ///< a verb of saying, or a noun cue behind its 의
};

/// The cue of a sentence that says nothing itself; nothing where it is another kind of sentence.
[[nodiscard]] std::optional<Closing> closing(std::string_view text, ByteSpan sentence,
                                             const Lexicon& lexicon);

/// The report of a sentence that ends in a verb of saying, if it says nothing itself.
[[nodiscard]] std::optional<Report> opening(std::string_view text, const std::vector<Word>& words,
                                            const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
