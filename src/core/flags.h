#pragma once
// Flags: what the text says about a statement, what the program doubts, and what a comparison of
// statements found. One enum; its outside spellings stand in names.cpp.

#include <bit>
#include <cstdint>

namespace sayso {

enum class Flag : std::uint8_t {
  // What the text says (GUIDELINES: they follow from the other fields, but for denial and hedged).
  direct_quote,
  anonymous,
  hearsay,
  second_hand,
  document,
  denial,
  hedged,
  // What the program doubts.
  charset_guessed,
  bytes_repaired,
  no_body,
  date_missing,
  quote_unclosed,
  cue_weak,
  source_guessed,
  cross_language,
  origin_not_seen,
  address_guessed,
  robots_ignored,
  // What the page says of itself.
  paywall,
  corrected,
  // What comparing statements of one claim found.
  number_conflict,
  date_conflict,
  negation_conflict,
  bound_changed,
  attribution_lost,
  attribution_changed,
  hedge_lost,
  hedge_gained,
  quote_altered,
  headline_unsourced,
  single_source,
  circular,
  kCount,
};

/// A set of flags; iterates in the order of the enum.
class FlagSet {
 public:
  constexpr FlagSet() = default;
  constexpr void add(Flag flag) { bits_ |= bit(flag); }
  constexpr void add(FlagSet other) { bits_ |= other.bits_; }
  constexpr void remove(Flag flag) { bits_ &= ~bit(flag); }
  [[nodiscard]] constexpr bool has(Flag flag) const { return (bits_ & bit(flag)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr int size() const { return std::popcount(bits_); }
  friend constexpr bool operator==(FlagSet, FlagSet) = default;

  class Iterator {
   public:
    constexpr explicit Iterator(std::uint64_t rest) : rest_(rest) {}
    constexpr Flag operator*() const { return static_cast<Flag>(std::countr_zero(rest_)); }
    constexpr Iterator& operator++() {
      rest_ &= rest_ - 1;
      return *this;
    }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::uint64_t rest_;
  };
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(bits_); }
  [[nodiscard]] static constexpr Iterator end() { return Iterator(0); }

 private:
  static constexpr std::uint64_t bit(Flag flag) {
    return std::uint64_t{1} << static_cast<unsigned>(flag);
  }
  std::uint64_t bits_ = 0;
};
static_assert(static_cast<unsigned>(Flag::kCount) <= 64);

}  // namespace sayso
