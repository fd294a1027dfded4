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

  /// 0 (nothing known) to 1 (as good as the same word).
  [[nodiscard]] double related(std::string_view left, std::string_view right) const;
  [[nodiscard]] bool opposed(std::string_view left, std::string_view right) const;

 private:
  struct Side {
    std::uint32_t contrast = 0, side = 0;
  };
  /// For each word the renderings that it is among.
  std::unordered_map<std::string, std::vector<std::uint32_t>> renderings_;
  std::unordered_map<std::string, std::vector<Side>> sides_;
  std::uint32_t next_rendering_ = 0, next_contrast_ = 0;
};

}  // namespace sayso
