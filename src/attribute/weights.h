#pragma once
// Trained numbers: tables of small integers that a feature's hash points into. Scoring is integer
// addition, so that every machine gives the same answer. Training stands in tests/train.

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attribute/features.h"
#include "core/result.h"

namespace sayso::attribute {

/// One table: rows, a power of two of them, of one weight for each label.
class Table {
 public:
  Table() = default;
  Table(std::uint32_t rows, std::uint32_t labels, std::vector<std::int8_t> weights)
      : mask_(rows - 1), labels_(labels), weights_(std::move(weights)) {}

  [[nodiscard]] std::uint32_t labels() const { return labels_; }
  [[nodiscard]] std::uint32_t rows() const { return mask_ + 1; }
  [[nodiscard]] std::span<const std::int8_t> weights() const { return weights_; }
  /// Adds to `scores` (one for each label) what the features say.
  void score(std::span<const std::uint32_t> features, std::int32_t* scores) const {
    for (const std::uint32_t value : features) {
      const std::int8_t* row = &weights_[std::size_t{value & mask_} * labels_];
      for (std::uint32_t label = 0; label < labels_; ++label) scores[label] += row[label];
    }
  }
  /// The first label's score: for tables of one label (yes against no, candidates to rank).
  [[nodiscard]] std::int32_t score(std::span<const std::uint32_t> features) const {
    std::int32_t sum = 0;
    for (const std::uint32_t value : features)
      sum += weights_[std::size_t{value & mask_} * labels_];
    return sum;
  }

 private:
  std::uint32_t mask_ = 0;
  std::uint32_t labels_ = 1;
  std::vector<std::int8_t> weights_{0};
};

/// A *.weights file: a head of text lines, a blank line, the tables' bytes.
///
///     sayso-weights 1
///     trained <what on, with its digest>
///     table <name> <rows> <labels>
class Weights {
 public:
  /// A weight of 1 in training is this many steps here, so scores / kSteps are log-odds.
  static constexpr int kSteps = 32;

  /// Reads a file's bytes. Fails with the file's name on a bad head or a wrong length.
  [[nodiscard]] static Result<Weights> parse(std::string_view name, std::string_view bytes);
  /// The bytes of a file.
  [[nodiscard]] std::string dump() const;

  void add(const std::string& name, Table table) { tables_[name] = std::move(table); }
  /// The table; an empty one (all scores 0) where there is none of that name.
  [[nodiscard]] const Table& table(const std::string& name) const;
  [[nodiscard]] bool has(const std::string& name) const { return tables_.count(name) != 0; }

  std::string trained_on;  ///< one line: what the numbers were learnt from

 private:
  std::map<std::string, Table> tables_;
};

/// The probability that log-odds of `score` steps stand for; straight lines between knots, so that
/// it is the same number on every machine.
[[nodiscard]] float probability(std::int32_t score);

}  // namespace sayso::attribute
