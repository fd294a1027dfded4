#pragma once
// The parts of a likeness: groups of two signatures laid side by side. Of use to likeness.cpp and
// find.cpp alone.

#include <optional>
#include <utility>
#include <vector>

#include "match/compare.h"

namespace sayso::match {

/// The groups of one signature with their masses, and which of them found a counterpart.
class Parts {
 public:
  /// `counts` as in Outline, where they are at hand. Without a vocabulary nothing is known of
  /// words: enough for answer().
  Parts(const Signature& signature, const Rarity& rarity, const Vocabulary* vocabulary,
        const std::vector<std::uint32_t>* counts = nullptr);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(mass_.size()); }
  [[nodiscard]] bool used(std::uint32_t group) const { return used_[group]; }
  void use(std::uint32_t group) { used_[group] = true; }
  /// No group has a counterpart any more.
  void release() { used_.assign(used_.size(), false); }
  [[nodiscard]] bool is_quantity(std::uint32_t group) const { return quantity_[group]; }
  [[nodiscard]] double mass_of(std::uint32_t group) const { return mass_[group]; }
  /// Mass of the groups without a counterpart, quantities left out.
  [[nodiscard]] double open() const;
  /// The same of quantities alone.
  [[nodiscard]] double open_numbers() const;
  /// Rarity of all groups, summed.
  [[nodiscard]] double mass() const;
  [[nodiscard]] const Signature& signature() const { return signature_; }
  /// The features of one group: a range of signature().features.
  [[nodiscard]] std::pair<const Feature*, const Feature*> features(std::uint32_t group) const;
  [[nodiscard]] double rarity_of(const Feature& feature) const { return rarity_[at(feature)]; }
  /// What the vocabulary knows of a word among the features; nothing of other features.
  [[nodiscard]] const Vocabulary::Word* word(const Feature& feature) const {
    return words_.empty() ? nullptr : words_[at(feature)].known;
  }
  /// Words that share a rendering share a bit of these; most do not.
  [[nodiscard]] std::uint64_t renderings(const Feature& feature) const {
    return words_.empty() ? 0 : words_[at(feature)].renderings;
  }
  /// Groups with a word that has an opposite.
  [[nodiscard]] bool has_opposite(std::uint32_t group) const { return has_opposite_[group]; }
  /// The features in the order of their ids.
  [[nodiscard]] const std::vector<const Feature*>& by_id() const;

 private:
  [[nodiscard]] std::size_t at(const Feature& feature) const {
    return static_cast<std::size_t>(&feature - signature_.features.data());
  }

  const Signature& signature_;
  std::vector<double> rarity_;  ///< beside the features
  struct Word {
    const Vocabulary::Word* known = nullptr;
    std::uint64_t renderings = 0;
  };
  std::vector<Word> words_;                    ///< beside the features, or empty
  mutable std::vector<const Feature*> by_id_;  ///< empty until asked for
  std::vector<double> mass_;
  std::vector<std::uint32_t> begin_;
  std::vector<bool> used_, quantity_, has_opposite_;
};

/// Two groups that share a reading, or have related ones.
struct Link {
  double value = 0;
  std::uint32_t left = 0, right = 0;
  const Feature* by = nullptr;
  const Feature* with = nullptr;
};

struct Masses {
  double left = 0, right = 0;
};

/// Groups that share a reading, best first.
[[nodiscard]] std::vector<Link> equal_links(const Parts& left, const Parts& right);
/// Groups without a counterpart so far that have words of near meaning, best first.
[[nodiscard]] std::vector<Link> related_links(const Parts& left, const Parts& right);
/// Mass of the groups without a counterpart that `other` is about.
[[nodiscard]] double meant_by(const Parts& parts, const Signature& other);

/// Opposed words of two groups.
[[nodiscard]] std::optional<std::pair<const Feature*, const Feature*>> opposed_words(
    const Parts& left, std::uint32_t left_group, const Parts& right, std::uint32_t right_group);

/// The best of `links` that leave no group with two counterparts; marks their groups as used.
std::vector<Link> pair_off(Parts& left, Parts& right, const std::vector<Link>& links);
/// Likeness::overlap of two whose pairs of equal readings are `pairs`.
[[nodiscard]] double overlap(const Parts& left, const Parts& right, const std::vector<Link>& pairs);

/// How well a stored statement answers a new one.
struct Answer {
  double overlap = 0;  ///< see above
  double shared = 0;   ///< rarity of what both have, with what it is worth for finding
  double asked = 0;    ///< mass of the new one
  double length = 0;   ///< mass of the stored one, what it repeats left out
  /// To order the answers to one statement by, 0 to about 1: long ones have more by chance.
  /// `related` is the value of words of near meaning.
  [[nodiscard]] double rank(double related) const;
};
/// Takes both parts apart into pairs. Of texts in `one_language` names are spelt alike, and a word
/// that the stored one repeats is what it is about.
[[nodiscard]] Answer answer(Parts& ours, Parts& theirs, bool one_language);

/// likeness() of a side whose parts are at hand, with the vocabulary's words: compared with many.
[[nodiscard]] Likeness likeness(const Side& left, Parts& ours, const Side& right,
                                const Rarity& rarity, const Vocabulary& vocabulary);

/// How the quantities of two statements stand to each other.
struct NumberAgreement {
  int equal = 0;       ///< the same amount on both sides
  int comparable = 0;  ///< the same kind and unit, another amount
  int strange = 0;     ///< on both sides something that the other has no like of
};
[[nodiscard]] NumberAgreement compare_numbers(const Signature& left, const Signature& right);

}  // namespace sayso::match
