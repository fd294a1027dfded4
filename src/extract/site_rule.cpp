#include "extract/site_rule.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <utility>

#include "text/tsv.h"

namespace sayso::sites {
// The files of extractors/sites, built in.
std::string_view embedded(std::string_view name);
std::vector<std::string_view> embedded_names();
}  // namespace sayso::sites

namespace sayso::extract {
namespace {

constexpr std::array<std::pair<std::string_view, SitePart>, 6> kParts = {
    {{"body", SitePart::body},
     {"remove", SitePart::remove},
     {"title", SitePart::title},
     {"author", SitePart::author},
     {"date", SitePart::date},
     {"outlet", SitePart::outlet}}};

std::optional<SitePart> part_of(std::string_view spelling) {
  for (const auto& [name, part] : kParts) {
    if (name == spelling) return part;
  }
  return std::nullopt;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

/// "[name=value]" or "[name]", without the brackets.
bool read_attribute(std::string_view inner, SelectorStep& step) {
  const auto equals = inner.find('=');
  step.attribute = inner.substr(0, equals);
  if (equals != std::string_view::npos) step.value = inner.substr(equals + 1);
  return is_name(step.attribute) && (equals == std::string_view::npos || !step.value.empty());
}

/// tag, then any of .class #id [name=value].
std::optional<SelectorStep> step_of(std::string_view word) {
  SelectorStep step;
  auto end = std::min(word.find_first_of(".#["), word.size());
  step.tag = word.substr(0, end);
  if (end > 0 && !is_name(step.tag)) return std::nullopt;
  while (end < word.size()) {
    const char mark = word[end];
    word.remove_prefix(end + 1);
    if (mark == '[') {
      const auto close = word.find(']');
      if (close == std::string_view::npos || !read_attribute(word.substr(0, close), step)) {
        return std::nullopt;
      }
      end = close + 1;
      if (end < word.size() && std::string_view(".#[").find(word[end]) == std::string_view::npos) {
        return std::nullopt;
      }
      continue;
    }
    end = std::min(word.find_first_of(".#["), word.size());
    const auto name = word.substr(0, end);
    if (!is_name(name)) return std::nullopt;
    if (mark == '.') step.classes.emplace_back(name);
    if (mark == '#') step.id = name;
  }
  return step;
}

}  // namespace

Result<SiteRule> parse_site_rule(std::string_view name, std::string_view table) {
  SiteRule rule;
  rule.host = name.substr(name.rfind('/') + 1);
  rule.host.resize(std::min(rule.host.rfind(".site"), rule.host.size()));
  auto rows = text::read_tsv(name, table, 3);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const auto bad = [&](std::string_view what, std::string_view piece) {
      return Error{ErrorKind::bad_input, std::string(name) + ':' + std::to_string(row.line) + ": " +
                                             std::string(what) + " '" + std::string(piece) + "'"};
    };
    SiteDirective directive;
    const auto part = part_of(row[0]);
    if (!part) return bad("unknown part", row[0]);
    directive.part = *part;
    for (const auto word : text::split(row[1], ' ')) {
      auto step = step_of(word);
      if (!step) return bad("selector not understood:", word);
      directive.selector.push_back(std::move(*step));
    }
    if (directive.selector.empty()) return bad("no selector for", row[0]);
    if (row[2] != "text" && row[2] != "-") {
      if (!row[2].starts_with('@')) return bad("take text, - or @attribute, not", row[2]);
      directive.attribute = row[2].substr(1);
    }
    rule.directives.push_back(std::move(directive));
  }
  return rule;
}

const std::vector<SiteRule>& site_rules() {
  static const std::vector<SiteRule> rules = [] {
    std::vector<SiteRule> all;
    for (const auto name : sites::embedded_names()) {
      auto rule = parse_site_rule(name, sites::embedded(name));
      assert(rule.has_value());
      if (rule) all.push_back(std::move(*rule));
    }
    return all;
  }();
  return rules;
}

const SiteRule* site_rule_for(std::string_view host) {
  for (; !host.empty(); host.remove_prefix(std::min(host.find('.'), host.size() - 1) + 1)) {
    for (const SiteRule& rule : site_rules()) {
      if (rule.host == host) return &rule;
    }
  }
  return nullptr;
}

}  // namespace sayso::extract
