#include "export/chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "export/escape.h"

namespace sayso::exporting {
namespace {

constexpr int kBoxWidth = 172, kBoxHeight = 44, kColumnStep = 236, kRowStep = 56, kMargin = 6;
constexpr std::size_t kNameColumns = 19;  // what fits a box at 13 px

/// Columns from the left: days in their order, and everything right of what it was taken from. A
/// circle stops after as many rounds as there are nodes.
void place_columns(Chain& chain) {
  std::set<std::string> days;
  for (const ChainNode& node : chain.nodes) {
    if (!node.day.empty()) days.insert(node.day);
  }
  const bool parties =
      std::ranges::any_of(chain.nodes, [](const ChainNode& node) { return node.key.empty(); });
  for (ChainNode& node : chain.nodes) {
    if (node.key.empty()) continue;
    node.column = parties ? 1 : 0;
    if (!node.day.empty()) {
      node.column += static_cast<int>(std::distance(days.begin(), days.find(node.day)));
    }
  }
  for (std::size_t round = 0; round < chain.nodes.size(); ++round) {
    bool moved = false;
    for (const ChainEdge& edge : chain.edges) {
      const int least = chain.nodes[edge.to].column + 1;
      if (chain.nodes[edge.from].column < least && least <= static_cast<int>(chain.nodes.size())) {
        chain.nodes[edge.from].column = least;
        moved = true;
      }
    }
    if (!moved) return;
  }
}

/// Columns without a node are closed up.
void close_columns(Chain& chain) {
  std::set<int> used;
  for (const ChainNode& node : chain.nodes) used.insert(node.column);
  for (ChainNode& node : chain.nodes) {
    node.column = static_cast<int>(std::distance(used.begin(), used.find(node.column)));
  }
}

/// What takes a row in a column: a node, or the lane of a node whose lines pass through.
struct Slot {
  std::size_t node = 0;
  bool lane = false;
  double wish = 0;  ///< the row of what it comes from
};

/// Rows: in each column beside what the node was taken from, so that lines cross little. Lines that
/// pass a column share one lane for each node they come from.
void place_rows(Chain& chain) {
  int columns = 0;
  for (const ChainNode& node : chain.nodes) columns = std::max(columns, node.column + 1);
  std::map<std::size_t, int> lane_rows;  // of a node's lane in the column before
  for (int column = 0; column < columns; ++column) {
    std::vector<Slot> slots;
    std::set<std::size_t> passing;
    for (const ChainEdge& edge : chain.edges) {
      if (chain.nodes[edge.to].column < column && chain.nodes[edge.from].column > column) {
        passing.insert(edge.to);
      }
    }
    const auto row_before = [&](std::size_t node) {
      const auto lane = lane_rows.find(node);
      return lane == lane_rows.end() ? chain.nodes[node].row : lane->second;
    };
    slots.reserve(passing.size());
    for (const std::size_t node : passing) {
      slots.push_back({node, true, static_cast<double>(row_before(node))});
    }
    for (std::size_t at = 0; at < chain.nodes.size(); ++at) {
      if (chain.nodes[at].column != column) continue;
      double sum = 0;
      int count = 0;
      for (const ChainEdge& edge : chain.edges) {
        if (edge.from != at || chain.nodes[edge.to].column >= column) continue;
        sum += row_before(edge.to);
        ++count;
      }
      slots.push_back({at, false, count == 0 ? 1e6 : sum / count});
    }
    std::ranges::stable_sort(slots, {}, &Slot::wish);
    std::map<std::size_t, int> lanes;
    for (std::size_t row = 0; row < slots.size(); ++row) {
      if (slots[row].lane) {
        lanes[slots[row].node] = static_cast<int>(row);
      } else {
        chain.nodes[slots[row].node].row = static_cast<int>(row);
      }
    }
    for (ChainEdge& edge : chain.edges) {
      if (chain.nodes[edge.to].column < column && chain.nodes[edge.from].column > column) {
        edge.lanes.push_back(lanes.at(edge.to));
      }
    }
    lane_rows = std::move(lanes);
  }
}

struct Point {
  int x = 0, y = 0;
};

Point corner(const ChainNode& node) {
  return {kMargin + node.column * kColumnStep, kMargin + node.row * kRowStep};
}

/// A curve between the points, level at both ends.
std::string curve(Point from, Point to) {
  const int bend = std::max(20, (to.x - from.x) / 2);
  return fmt::format("C{} {} {} {} {} {}", from.x + bend, from.y, to.x - bend, to.y, to.x, to.y);
}

void draw_edge(const Chain& chain, const ChainEdge& edge, std::ostream& out) {
  const ChainNode& begin = chain.nodes[edge.to];
  const Point left = corner(begin), right = corner(chain.nodes[edge.from]);
  Point at{left.x + kBoxWidth, left.y + kBoxHeight / 2};
  std::string path = fmt::format("M{} {}", at.x, at.y);
  for (std::size_t passed = 0; passed < edge.lanes.size(); ++passed) {
    ChainNode lane;
    lane.column = begin.column + 1 + static_cast<int>(passed);
    lane.row = edge.lanes[passed];
    const Point enter{corner(lane).x, corner(lane).y + kBoxHeight / 2};
    path += curve(at, enter) + fmt::format("H{}", enter.x + kBoxWidth);
    at = {enter.x + kBoxWidth, enter.y};
  }
  const Point end{right.x - 5, right.y + kBoxHeight / 2};
  path += curve(at, end);
  const char* kind = edge.relation == Relation::was_quoted_from ? "quoted" : "attributed";
  out << fmt::format(
      "<path class=\"edge {}\" d=\"{}\"/><path class=\"tip\" d=\"M{} {}l-7 -4v8z\"/>\n", kind, path,
      end.x + 4, end.y);
}

void draw_node(const ChainNode& node, std::ostream& out) {
  const Point at = corner(node);
  std::string classes = node.key.empty() ? "node named" : "node";
  if (node.origin) classes += " origin";
  const bool two = !node.day.empty();
  out << fmt::format(
      "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/>", classes,
      at.x, at.y, kBoxWidth, kBoxHeight);
  out << fmt::format("<text x=\"{}\" y=\"{}\">{}</text>", at.x + 10, at.y + (two ? 18 : 27),
                     html(shortened(one_line(node.name), kNameColumns)));
  if (two) {
    out << fmt::format("<text class=\"day\" x=\"{}\" y=\"{}\">{}</text>", at.x + 10, at.y + 35,
                       html(node.day));
  }
  out << "</g>\n";
}

}  // namespace

Chain chain_of(const ClaimGroup& claim, std::size_t most) {
  std::vector<const Citation*> members = claim.members;
  std::ranges::stable_sort(members, {}, [](const Citation* member) {
    return member->published.day.empty() ? std::string("9999") : member->published.day;
  });
  if (members.size() > most) members.resize(most);
  Chain chain;
  std::map<std::string, std::size_t> statements, parties, pages;
  for (const Citation* member : members) {
    // A page that says it several times took it once: its statements are one node.
    const auto [page, fresh] = pages.emplace(member->url, chain.nodes.size());
    statements.emplace(member->statement_key, page->second);
    if (!fresh) {
      chain.nodes[page->second].origin |= member->statement_key == member->origin_statement;
      continue;
    }
    ChainNode node;
    node.key = member->statement_key;
    node.name = member->outlet.empty() ? member->url : member->outlet;
    node.day = member->published.day;
    node.origin = member->statement_key == member->origin_statement;
    chain.nodes.push_back(std::move(node));
  }
  const auto party = [&](const Citation& member, const std::string& name) {
    const auto [place, fresh] = parties.emplace(name, chain.nodes.size());
    if (fresh) {
      ChainNode node;
      node.name = name;
      node.origin = member.origin_statement.empty() && name == member.origin;
      chain.nodes.push_back(std::move(node));
    }
    return place->second;
  };
  for (const Citation* member : members) {
    const std::size_t from = statements.at(member->statement_key);
    for (const Hop& hop : member->hops) {
      const auto stored = statements.find(hop.to);
      if (!hop.to.empty() && stored == statements.end()) continue;
      const std::size_t to = hop.to.empty() ? party(*member, hop.to_name) : stored->second;
      const bool drawn = std::ranges::any_of(
          chain.edges, [&](const ChainEdge& edge) { return edge.from == from && edge.to == to; });
      if (to != from && !drawn) chain.edges.push_back({from, to, hop.relation, {}});
    }
  }
  place_columns(chain);
  close_columns(chain);
  place_rows(chain);
  return chain;
}

void draw_svg(const Chain& chain, std::string_view label, std::ostream& out) {
  int columns = 0, rows = 0;
  for (const ChainNode& node : chain.nodes) {
    columns = std::max(columns, node.column + 1);
    rows = std::max(rows, node.row + 1);
  }
  for (const ChainEdge& edge : chain.edges) {
    for (const int lane : edge.lanes) rows = std::max(rows, lane + 1);
  }
  const int width = 2 * kMargin + (columns - 1) * kColumnStep + kBoxWidth;
  const int height = 2 * kMargin + (rows - 1) * kRowStep + kBoxHeight;
  out << fmt::format(
      "<svg class=\"chain\" role=\"img\" aria-label=\"{}\" width=\"{}\" height=\"{}\""
      " viewBox=\"0 0 {} {}\" xmlns=\"http://www.w3.org/2000/svg\">\n",
      html(label), width, height, width, height);
  for (const ChainEdge& edge : chain.edges) draw_edge(chain, edge, out);
  for (const ChainNode& node : chain.nodes) draw_node(node, out);
  out << "</svg>\n";
}

}  // namespace sayso::exporting
