#include "cli/trace.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "cli/departures.h"
#include "cli/hop_words.h"
#include "cli/library.h"
#include "core/names.h"
#include "export/way_json.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Node {
  std::string outlet, day, url, content;
};

struct Graph {
  Claim claim;
  Provenance provenance;
  std::map<std::string, Node> nodes;  ///< by statement key
};

Result<Graph> read_graph(store::Store& store, const std::string& key) {
  Graph graph;
  auto claim = store.claim(key);
  if (!claim) return claim.error();
  auto provenance = store.provenance(key);
  if (!provenance) return provenance.error();
  graph.claim = std::move(*claim);
  graph.provenance = std::move(*provenance);
  for (const Member& member : graph.claim.members) {
    auto stored = store.statement(member.statement);
    if (!stored) return stored.error();
    auto reading = store.reading(stored->reading);
    if (!reading) return reading.error();
    std::string content;
    for (const auto& piece : stored->pieces) content += content.empty() ? piece : " " + piece;
    graph.nodes[member.statement] = {reading->article.outlet, reading->article.published.day,
                                     reading->article.url, std::move(content)};
  }
  return graph;
}

std::string label(const Graph& graph, const std::string& key) {
  const auto found = graph.nodes.find(key);
  if (found == graph.nodes.end()) return key;
  const Node& node = found->second;
  return (node.outlet.empty() ? node.url : node.outlet) +
         (node.day.empty() ? "" : " (" + node.day + ")");
}

/// The flags that the claim's way puts on a member: "  ! number-conflict".
std::string flag_words(const Graph& graph, const std::string& key) {
  std::string out;
  for (const auto& [statement, flags] : graph.provenance.statement_flags) {
    if (statement != key) continue;
    for (const Flag flag : flags) out.append(out.empty() ? "  ! " : " ").append(spell(flag));
  }
  return out;
}

/// The members that took the claim from `key`, below it.
void print_branch(const Graph& graph, const std::string& key, const std::string& indent,
                  std::set<std::string>& printed, std::ostream& out) {
  for (const Hop& hop : graph.provenance.hops) {
    if (hop.to != key || printed.contains(hop.from)) continue;
    printed.insert(hop.from);
    out << fmt::format("{}└ {}  [{}]{}\n", indent, label(graph, hop.from), hop_words(hop),
                       flag_words(graph, hop.from));
    print_branch(graph, hop.from, indent + "  ", printed, out);
  }
}

void print_tree(const Graph& graph, std::ostream& out) {
  const Provenance& way = graph.provenance;
  out << graph.claim.key << "  " << graph.claim.text << '\n';
  out << "origin: "
      << (way.origin.empty() ? "not known"
                             : way.origin + " (" + std::string(spell(way.origin_status)) + ")")
      << '\n';
  std::set<std::string> took, printed;
  for (const Hop& hop : way.hops) {
    if (!hop.to.empty()) took.insert(hop.from);
  }
  const auto print_root = [&](const std::string& key) {
    printed.insert(key);
    std::string source;
    for (const Hop& hop : way.hops) {
      if (hop.from == key && hop.to.empty()) source += "  ← " + hop.to_name;
    }
    out << label(graph, key) << source << flag_words(graph, key) << '\n';
    print_branch(graph, key, "  ", printed, out);
  };
  for (const Member& member : graph.claim.members) {
    if (!took.contains(member.statement)) print_root(member.statement);
  }
  // What is left goes round in circles.
  for (const Member& member : graph.claim.members) {
    if (!printed.contains(member.statement)) print_root(member.statement);
  }
  for (const auto& circle : way.circles) {
    out << "circle:";
    for (const auto& name : circle) out << "  " << name << " →";
    out << "  " << circle.front() << '\n';
  }
  print_departures(
      way, [&](const std::string& key) { return label(graph, key); }, out);
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

void print_dot(const Graph& graph, std::ostream& out) {
  out << "digraph claim {\n  rankdir=RL;\n";
  for (const auto& [key, node] : graph.nodes) {
    out << fmt::format("  {} [label={}];\n", quoted(key), quoted(label(graph, key)));
  }
  for (const Hop& hop : graph.provenance.hops) {
    const std::string to = hop.to.empty() ? hop.to_name : hop.to;
    out << fmt::format("  {} -> {} [label={}{}];\n", quoted(hop.from), quoted(to),
                       quoted(std::string(spell(hop.relation))),
                       hop.to.empty() ? ", style=dashed" : "");
  }
  out << "}\n";
}

void print_json(const Graph& graph, std::ostream& out) {
  const Provenance& way = graph.provenance;
  Json hops = Json::array(), members = Json::array();
  for (const Hop& hop : way.hops) {
    hops.push_back({{"from", hop.from},
                    {"to", hop.to.empty() ? Json(nullptr) : Json(hop.to)},
                    {"to_name", hop.to_name},
                    {"relation", spell(hop.relation)},
                    {"evidence", hop.evidence},
                    {"score", hop.score}});
  }
  for (const auto& [key, node] : graph.nodes) {
    members.push_back({{"statement", key},
                       {"outlet", node.outlet},
                       {"day", node.day},
                       {"url", node.url},
                       {"content", node.content}});
  }
  const Json all = {{"claim", graph.claim.key},
                    {"text", graph.claim.text},
                    {"first_appearance", way.first_appearance},
                    {"origin", way.origin},
                    {"origin_status", spell(way.origin_status)},
                    {"origin_statement", way.origin_statement},
                    {"chain", way.chain},
                    {"circles", way.circles},
                    {"members", std::move(members)},
                    {"hops", std::move(hops)},
                    {"differences", exporting::differences_json(way.differences)}};
  out << all.dump(2) << '\n';
}

}  // namespace

int run_trace(const TraceOptions& options, std::ostream& out, std::ostream& err) {
  const auto fail = [&](const std::string& message, int code) {
    err << "sayso: " << message << '\n';
    return code;
  };
  if (options.format != "tree" && options.format != "dot" && options.format != "json") {
    return fail("--format " + options.format + ": unknown; use tree, dot or json", 2);
  }
  auto store = open_for_reading(database_path(options.database));
  if (!store) return fail(store.error().message, 1);
  const auto keys = (*store)->find_claims(options.claim, 6);
  if (!keys) return fail(keys.error().message, 1);
  if (keys->size() != 1) {
    std::string message = keys->empty() ? "no claim has \"" + options.claim + "\""
                                        : "several claims have \"" + options.claim + "\":";
    for (const auto& key : *keys) {
      const auto claim = (*store)->claim(key);
      message += "\n  " + key + "  " + (claim ? claim->text : "");
    }
    return fail(message, 2);
  }
  const auto graph = read_graph(**store, keys->front());
  if (!graph) return fail(graph.error().message, 1);
  if (options.format == "tree") print_tree(*graph, out);
  if (options.format == "dot") print_dot(*graph, out);
  if (options.format == "json") print_json(*graph, out);
  return 0;
}

}  // namespace sayso::cli
