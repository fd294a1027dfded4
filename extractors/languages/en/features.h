#pragma once
// What the English labellers look at. Training and reading share every line of this, so the numbers
// in english.weights mean the same in both.

#include <cstdint>
#include <span>
#include <vector>

#include "attribute/sequence.h"
#include "languages/en/tokens.h"

namespace sayso::extractors::english {

/// Labels of the chain.
enum class Label : std::uint8_t { other, content, source };
constexpr std::uint32_t kLabels = 3;

/// A token taken for a cue, with how surely.
struct Site {
  std::uint32_t token = 0;
  std::int32_t score = 0;
};

/// A coarse name for what a token is: its mark, its word class, else its shape and ending.
[[nodiscard]] std::uint32_t tag(const Token& token);

/// Tags of all tokens, once a text.
[[nodiscard]] std::vector<std::uint32_t> tags(const Text& text);

/// Features of "token `at` is the head of a cue".
void cue_features(const Text& text, const std::vector<std::uint32_t>& tags, std::uint32_t at,
                  std::vector<std::uint32_t>& out);

/// Tokens that the chain of a cue goes over: its sentence and its neighbours in the paragraph; the
/// middles of long quotations are left out, and what lies beyond many of the other `sites`.
[[nodiscard]] std::vector<std::uint32_t> window(const Text& text, std::uint32_t cue,
                                                std::span<const Site> sites);

/// Features of the window's positions for the cue `sites[site]`; `sites` ascend by token.
void chain_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Site>& sites, std::size_t site,
                    const std::vector<std::uint32_t>& window, attribute::Chain& out);

}  // namespace sayso::extractors::english
