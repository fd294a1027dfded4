#pragma once
// Outlines of statements as bytes: at the head how many were stored when it was made, then seven
// bytes a feature: its forty bits of hash, and in sixteen bits its weight, how common it was, its
// kind, and whether it begins a group.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace sayso::db {

/// `counts` stand beside the features: how many statements had each when `size` were stored.
[[nodiscard]] std::string pack_outline(const match::Signature& signature,
                                       const std::vector<std::uint32_t>& counts,
                                       std::uint32_t size);

/// The features again, without values and spans, weights to 1/15. Counts are estimates for `size`
/// statements: what was common is taken to have stayed as common. Stops where the bytes are cut
/// short.
void unpack_outline(std::string_view bytes, std::uint32_t size, match::Signature& signature,
                    std::vector<std::uint32_t>& counts);

}  // namespace sayso::db
