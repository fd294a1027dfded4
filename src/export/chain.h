#pragma once
// The way of a claim as a picture: who took it from whom, time from left to right. Lays out and
// draws; finds nothing out.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "export/citation.h"

namespace sayso::exporting {

/// A page with its statements of the claim, or a party that is named and whose page is not stored.
struct ChainNode {
  std::string key;   ///< Statement::key of the page's first; empty for a party that is only named
  std::string name;  ///< outlet of the page, name of the party
  std::string day;
  bool origin = false;
  int column = 0;  ///< from the left; every node stands right of what it took from
  int row = 0;
};

struct ChainEdge {
  std::size_t from = 0;  ///< index of the node that took it
  std::size_t to = 0;    ///< index of the node it was taken from
  Relation relation = Relation::was_quoted_from;
  std::vector<int> lanes;  ///< rows kept free for it in the columns that it passes
};

struct Chain {
  std::vector<ChainNode> nodes;
  std::vector<ChainEdge> edges;
};

/// The chain of one claim, laid out. At most `most` statements, the earliest first.
[[nodiscard]] Chain chain_of(const ClaimGroup& claim, std::size_t most = 40);

/// Inline SVG with the classes `chain`, `node`, `named`, `origin`, `edge`, `quoted`, `attributed`.
/// `label` is what a screen reader says for the picture.
void draw_svg(const Chain& chain, std::string_view label, std::ostream& out);

}  // namespace sayso::exporting
