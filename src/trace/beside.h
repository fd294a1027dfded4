#pragma once
// The words around a statement, inside its sentence, and whether they name an outlet: "X told the
// Example Post". Serves where the relay was not read as one.

#include <string>
#include <string_view>
#include <vector>

#include "core/types.h"

namespace sayso::trace {

/// The sentence or sentences that the content stands in, without the content; of a headline the
/// rest of it.
[[nodiscard]] std::string words_beside(const Article& article, const Attribution& attribution);

/// The names that some words may hold, ready to be compared with many outlets.
class Mentions {
 public:
  explicit Mentions(std::string words);
  /// Whether a run of the words is the outlet's name as it stands, or sounds like it in the other
  /// script. False for names too short to tell from common words.
  [[nodiscard]] bool of(const std::string& outlet) const;
  /// Runs of capitalized words: names whose translation may be the outlet's.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::string words_;
  bool hangul_ = false;
  std::vector<std::string> names_;
  std::vector<std::string> sounds_;  ///< of the runs of words, sorted
};

}  // namespace sayso::trace
