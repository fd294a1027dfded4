#pragma once
// What matching asks of the statements stored so far: how many have a feature, which ones, and what
// they say. `db/` keeps it with the store; MemoryIndex serves tests, dry runs and measurements.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/signature.h"

namespace sayso::match {

/// Number of a statement in an index: given in the order of adding, from 0.
using Number = std::uint32_t;

/// A statement that has a feature.
struct Posting {
  Number number = 0;
  float weight = 1;          ///< Feature::weight in that statement
  std::uint16_t length = 1;  ///< Signature::groups of that statement
};

/// A stored statement without its words: enough to see how much it has in common with another.
struct Outline {
  std::string_view article, language;    ///< as in Entry
  const Signature* signature = nullptr;  ///< perhaps only id, kind, group and weight of features
  /// How many statements have each of the features, perhaps roughly.
  const std::vector<std::uint32_t>* counts = nullptr;
};

class Index {
 public:
  virtual ~Index() = default;

  /// Statements stored.
  [[nodiscard]] virtual std::uint32_t size() const = 0;
  /// Statements that have this feature.
  [[nodiscard]] virtual std::uint32_t count(std::uint64_t feature) const = 0;
  /// At most `limit` of them, the latest added first.
  [[nodiscard]] virtual std::vector<Posting> postings(std::uint64_t feature,
                                                      std::uint32_t limit) const = 0;
  /// Nothing where it was removed. Valid until the index is asked for another or changes.
  [[nodiscard]] virtual std::optional<Outline> outline(Number number) const = 0;
  /// The whole of it; nullptr where it was removed. Costs more than its outline where it was not
  /// asked for lately. Valid until the index is asked for another or changes.
  [[nodiscard]] virtual const Side* side(Number number) const = 0;
  /// The number of the statement with that key; nothing where it is not in.
  [[nodiscard]] virtual std::optional<Number> find(std::string_view key) const = 0;
};

/// An index that takes new statements.
class WritableIndex : public Index {
 public:
  /// REQUIRES: no entry of that key is in the index.
  virtual void add(const Entry& entry, const Signature& signature) = 0;
  /// Takes a statement out, where it is in; its number is not given again.
  virtual void remove(std::string_view key) = 0;
  /// Notes that a statement is now in another claim.
  virtual void move(std::string_view key, std::string_view claim) = 0;
};

/// What an index stores of a signature: each feature once, with its greatest weight, ascending.
struct Indexed {
  std::uint64_t feature = 0;
  float weight = 1;
};
[[nodiscard]] std::vector<Indexed> indexed(const Signature& signature);

/// An index in memory, about 3 KB a statement.
class MemoryIndex final : public WritableIndex {
 public:
  void add(const Entry& entry, const Signature& signature) override;
  void remove(std::string_view key) override;
  void move(std::string_view key, std::string_view claim) override;

  [[nodiscard]] std::uint32_t size() const override;
  [[nodiscard]] std::uint32_t count(std::uint64_t feature) const override;
  [[nodiscard]] std::vector<Posting> postings(std::uint64_t feature,
                                              std::uint32_t limit) const override;
  [[nodiscard]] std::optional<Outline> outline(Number number) const override;
  [[nodiscard]] const Side* side(Number number) const override;
  [[nodiscard]] std::optional<Number> find(std::string_view key) const override;

 private:
  struct Stored {
    Side side;                                     ///< the key is empty where it was removed
    std::vector<const std::vector<Posting>*> has;  ///< beside its features: who has each
  };
  std::deque<Stored> stored_;  ///< by number
  std::unordered_map<std::string, Number> numbers_;
  std::unordered_map<std::uint64_t, std::vector<Posting>> postings_;
  mutable std::vector<std::uint32_t> counts_;  ///< of the outline asked for last
};

}  // namespace sayso::match
