#pragma once
// Features of a linear model as 32-bit hashes: the same code makes them for training and for use,
// and only hashes ever reach a file. Knows no language.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sayso::attribute {

/// Hash of some bytes, the same on every machine (FNV-1a).
[[nodiscard]] constexpr std::uint32_t hash(std::string_view bytes) {
  std::uint32_t value = 2166136261U;
  for (const char c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

/// A feature from the number of its template and up to three values (hashes or small numbers).
[[nodiscard]] constexpr std::uint32_t feature(std::uint32_t name, std::uint32_t a,
                                              std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint32_t value = (name + 1) * 0x9E3779B1U;
  for (const std::uint32_t part : {a, b, c}) {
    value = (value ^ part) * 0x85EBCA6BU;
    value ^= value >> 15;
  }
  return value * 0xC2B2AE35U ^ (value >> 13);
}

/// Feature lists of many items (positions, candidates), one behind the other in one array.
class FeatureRows {
 public:
  void add(std::uint32_t value) { values_.push_back(value); }
  void end_row() { ends_.push_back(static_cast<std::uint32_t>(values_.size())); }
  void clear() {
    values_.clear();
    ends_.clear();
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t row) const {
    const std::uint32_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::span(values_).subspan(begin, ends_[row] - begin);
  }

 private:
  std::vector<std::uint32_t> values_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace sayso::attribute
