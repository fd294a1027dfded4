#pragma once
// Content words of Korean text in the common vocabulary: words are taken apart into stems of the
// glossary, particles and endings; what is left stands for itself, as names do.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/language.h"
#include "core/result.h"

namespace sayso::extractors::korean {

class StemFinder {
 public:
  /// `glossary`: Korean stem, English forms by comma; the most usual first. `words`: see stems.tsv.
  /// Fails with file, line and row on a bad table.
  [[nodiscard]] static Result<StemFinder> load(std::string_view glossary, std::string_view words);

  /// Readings in text order.
  [[nodiscard]] std::vector<Stem> find(std::string_view text) const;

 private:
  struct Gloss {
    std::string stem;
    float weight = 1;
    int part = 0;  ///< of a compound, from its end: "price index" counts as two
  };
  struct Piece {
    std::size_t begin = 0, end = 0;                       ///< syllables of the word
    const std::vector<std::uint32_t>* entries = nullptr;  ///< empty: not in the glossary
  };

  Result<void> add_words(std::string_view table);
  void add_entry(std::string_view korean, std::string_view english,
                 const std::unordered_set<std::u32string>& stems);
  void note(const std::u32string& form);
  [[nodiscard]] std::vector<Piece> take_apart(const std::u32string& word) const;
  [[nodiscard]] double tail_cost(const std::u32string& tail, bool after_unknown) const;
  [[nodiscard]] bool stands_alone(const std::u32string& tail) const;
  [[nodiscard]] static double verbal_tail_cost(const std::u32string& tail);
  void put(const std::u32string& word, const std::vector<std::uint32_t>& offsets,
           std::vector<Stem>& out, std::uint32_t& group) const;
  void put_known(const Piece& piece, ByteSpan span, std::vector<Stem>& out,
                 std::uint32_t& group) const;

  std::vector<std::vector<Gloss>> glosses_;
  std::unordered_map<std::u32string, std::vector<std::uint32_t>> surfaces_, verbal_;
  /// Bits of the sums of what stands in either: most pieces of words stand in neither.
  std::vector<bool> perhaps_ = std::vector<bool>(1 << 20);
  std::unordered_set<std::u32string> particles_, stops_;
  std::unordered_set<char32_t> ending_starts_;
  std::size_t longest_ = 1;
};

}  // namespace sayso::extractors::korean
