#pragma once
// Two statements side by side: how alike they are, why, and what differs. Numbers compare; they
// never veto a match.

#include <array>
#include <string>
#include <vector>

#include "core/language.h"
#include "match/index.h"

namespace sayso::match {

/// How rare features are among the statements of an index. Keeps references; the index must outlive
/// it.
class Rarity {
 public:
  explicit Rarity(const Index& index);
  /// 0 (in every statement) to about 1 (in none), times what the kind of feature is worth.
  [[nodiscard]] double of(const Feature& feature) const;
  [[nodiscard]] double of(FeatureKind kind, std::uint32_t count) const;

 private:
  static constexpr std::size_t kSmall = 256;

  const Index& index_;
  double all_, log_all_;
  std::array<double, kSmall> logs_{};  ///< for small counts: most readings have one
};

[[nodiscard]] Side side_of(Entry entry, const Knowledge& knowledge);

struct Likeness {
  double score = 0;     ///< 0..1: how surely both say the same, whatever their numbers
  double overlap = 0;   ///< 0..1: how much both have in common, numbers included: for finding
  double evidence = 0;  ///< rarity of what both have, summed: a few common words prove little
  double names = 0;     ///< of it, what rests on names of the table
  double related = 0;   ///< of it, what rests on words of near meaning
  std::vector<std::string> reasons;  ///< strongest first: "both name TD Cowen", "both say USD 500"
};

/// Symmetric but for the wording of the reasons.
[[nodiscard]] Likeness likeness(const Side& left, const Side& right, const Rarity& rarity,
                                const Vocabulary& vocabulary);

/// What differs between two statements that say the same, the weightiest first. `left` is the
/// earlier one: lost, gained and upgraded are told from it.
[[nodiscard]] std::vector<Difference> differences(const Side& left, const Side& right,
                                                  const Knowledge& knowledge);

}  // namespace sayso::match
