#pragma once
// Spellings of names that a person ruled to be one name. It changes what is compared, never what is
// stored.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/entities.h"
#include "match/signature.h"

namespace sayso::match {

class Spellings {
 public:
  /// `pairs`: two spellings of one name each; of several pairs with a name in common all are one.
  explicit Spellings(const std::vector<std::pair<std::string, std::string>>& pairs);

  /// The spelling that stands for all of a name: that of its first pair; a name without a ruling
  /// comes back as it is.
  [[nodiscard]] std::string one(std::string_view name) const;
  /// All spellings of a name, joined by a blank.
  [[nodiscard]] std::string all(std::string_view name) const;
  /// Gives an entry's source the one spelling, and the entity that is known by it.
  void unify(Entry& entry, const Names& names) const;

 private:
  [[nodiscard]] const std::vector<std::string>* group_of(std::string_view name) const;

  std::vector<std::vector<std::string>> groups_;
};

}  // namespace sayso::match
