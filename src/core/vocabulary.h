#pragma once
// What the words of the common vocabulary have to do with each other: near in meaning, or opposed.
// Filled from tables by the extractors; knows nothing of languages.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sayso {

class Vocabulary {
 public:
  /// Notes that one word of some language has these stems as renderings: each pair is related, the
  /// more so the more often it is noted.
  void add_renderings(const std::vector<std::string>& stems);
  /// Notes words of which a statement says one where another says the other. Each of `sides` is a
  /// set of stems; words of two different sides are opposed, words of one side are related.
  void add_contrast(const std::vector<std::vector<std::string>>& sides);

  struct Side {
    std::uint32_t contrast = 0, side = 0;
  };
  /// What is known of one word.
  struct Word {
    std::vector<std::uint32_t> renderings;  ///< that it is among, ascending
    std::vector<Side> sides;
  };

  /// nullptr where nothing is known of it. Valid until the vocabulary changes.
  [[nodiscard]] const Word* find(std::string_view stem) const;
  /// How near two different words are: 0 (nothing known) to 1 (as good as the same word).
  [[nodiscard]] static double related(const Word* left, const Word* right);
  [[nodiscard]] static bool opposed(const Word* left, const Word* right);

 private:
  std::unordered_map<std::string, Word> words_;
  std::uint32_t next_rendering_ = 0, next_contrast_ = 0;
};

}  // namespace sayso
