#pragma once
// Words by which a sentence goes by what somebody says: 따르면, 말대로.

#include <cstdint>
#include <string_view>
#include <vector>

#include "languages/ko/lexicon.h"
#include "languages/ko/words.h"

namespace sayso::extractors::korean {

struct Accord {
  bool found = false;
  std::size_t first = 0;      ///< the cue's first word
  const Cue* told = nullptr;  ///< the verb of saying in it: 시가 강조한 것처럼
};

/// Whether word `at` ends such a cue: 시에 따르면 …, 시가 낸 자료를 보면 …, 시장의 말대로 …, 시가
/// 강조한 것처럼 …
[[nodiscard]] Accord accord_at(std::string_view text, const std::vector<Word>& words,
                               std::size_t at, const Lexicon& lexicon);

}  // namespace sayso::extractors::korean
