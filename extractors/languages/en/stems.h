#pragma once
// Content words of English text as stems of the common vocabulary.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/language.h"
#include "core/result.h"

namespace sayso::extractors::english {

class StemFinder {
 public:
  /// `words`: see stems.tsv. Fails with file, line and row on a bad table.
  [[nodiscard]] static Result<StemFinder> load(std::string_view words);

  /// Readings in text order. Neighbouring words that are written as names also give one reading
  /// together: a Korean text writes "Jane Sample" and "Hong Gil-dong" as one word or as two.
  [[nodiscard]] std::vector<Stem> find(std::string_view text) const;

 private:
  void put(std::string_view word, ByteSpan span, std::uint32_t& group,
           std::vector<Stem>& out) const;

  std::unordered_map<std::string, std::string> bases_;
  std::unordered_set<std::string> stops_;
};

}  // namespace sayso::extractors::english
