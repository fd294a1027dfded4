#include "extract/forest.h"

#include <charconv>
#include <optional>

namespace sayso::extract {
namespace {

std::string_view next_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

std::optional<std::int32_t> next_number(std::string_view& line) {
  while (line.starts_with(' ')) line.remove_prefix(1);
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (error != std::errc{}) return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  return value;
}

}  // namespace

void Forest::add_tree(const std::vector<TreeNode>& nodes) {
  const auto base = static_cast<std::int32_t>(nodes_.size());
  roots_.push_back(base);
  for (TreeNode node : nodes) {
    node.yes += base;
    node.no += base;
    nodes_.push_back(node);
  }
}

std::int32_t Forest::score(const std::int32_t* row) const {
  std::int32_t sum = 0;
  for (const std::int32_t root : roots_) {
    const TreeNode* node = &nodes_[static_cast<std::size_t>(root)];
    while (node->feature >= 0) {
      const bool yes = row[node->feature] <= node->threshold;
      node = &nodes_[static_cast<std::size_t>(yes ? node->yes : node->no)];
    }
    sum += node->threshold;
  }
  return sum;
}

std::string Forest::print(std::size_t columns) const {
  std::string out =
      "forest " + std::to_string(roots_.size()) + ' ' + std::to_string(columns) + '\n';
  for (std::size_t tree = 0; tree < roots_.size(); ++tree) {
    const auto base = roots_[tree];
    const auto end =
        tree + 1 < roots_.size() ? roots_[tree + 1] : static_cast<std::int32_t>(nodes_.size());
    for (auto at = base; at < end; ++at) {
      const TreeNode& node = nodes_[static_cast<std::size_t>(at)];
      out += std::to_string(node.feature) + ' ' + std::to_string(node.threshold);
      if (node.feature >= 0) {
        out += ' ' + std::to_string(node.yes - base) + ' ' + std::to_string(node.no - base);
      }
      out += '\n';
    }
    out += '\n';
  }
  return out;
}

Result<Forest> Forest::parse(std::string_view& text, std::size_t columns) {
  const Error bad{ErrorKind::bad_input, "body.weights: malformed; train it again"};
  std::string_view head = next_line(text);
  if (!head.starts_with("forest ")) return bad;
  head.remove_prefix(7);
  const auto trees = next_number(head);
  const auto wanted = next_number(head);
  if (!trees || !wanted) return bad;
  if (static_cast<std::size_t>(*wanted) != columns) {
    return Error{ErrorKind::bad_input, "body.weights: made for " + std::to_string(*wanted) +
                                           " features, the program has " + std::to_string(columns) +
                                           "; train it again"};
  }
  Forest forest;
  for (std::int32_t tree = 0; tree < *trees; ++tree) {
    std::vector<TreeNode> nodes;
    for (std::string_view line = next_line(text); !line.empty(); line = next_line(text)) {
      TreeNode node;
      const auto feature = next_number(line);
      const auto threshold = next_number(line);
      if (!feature || !threshold || *feature >= *wanted) return bad;
      node.feature = *feature;
      node.threshold = *threshold;
      if (node.feature >= 0) {
        node.yes = next_number(line).value_or(-1);
        node.no = next_number(line).value_or(-1);
      }
      nodes.push_back(node);
    }
    // Answers stand behind their questions, so every walk ends.
    const auto size = static_cast<std::int32_t>(nodes.size());
    for (std::int32_t at = 0; at < size; ++at) {
      const TreeNode& node = nodes[static_cast<std::size_t>(at)];
      if (node.feature < 0) continue;
      if (node.yes <= at || node.no <= at || node.yes >= size || node.no >= size) return bad;
    }
    if (nodes.empty()) return bad;
    forest.add_tree(nodes);
  }
  return forest;
}

}  // namespace sayso::extract
