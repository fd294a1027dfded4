#pragma once
// Core values as JSON cells of the database, both ways.

#include <nlohmann/json.hpp>
#include <string>

#include "core/names.h"
#include "core/types.h"
#include "text/offsets.h"

namespace sayso::db {

using Json = nlohmann::json;

/// Stands in statement.day where a page states no date: sorts behind every day.
inline const std::string kNoDay = "~";

/// ' direct-quote second-hand ', or '' where there is none: a cell that LIKE can search.
[[nodiscard]] std::string flags_cell(FlagSet flags);
[[nodiscard]] FlagSet parse_flags(std::string_view cell);

[[nodiscard]] std::string moment_cell(const Moment& moment);
[[nodiscard]] Moment parse_moment(const std::string& cell);

[[nodiscard]] std::string strings_cell(const std::vector<std::string>& strings);
[[nodiscard]] std::vector<std::string> parse_strings(const std::string& cell);

[[nodiscard]] std::string pairs_cell(const std::vector<std::pair<std::string, std::string>>& pairs);
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parse_pairs(const std::string& cell);

[[nodiscard]] std::string paragraphs_cell(const Article& article, const text::Offsets& offsets);
[[nodiscard]] std::vector<Paragraph> parse_paragraphs(const std::string& cell,
                                                      const text::Offsets& offsets);
[[nodiscard]] std::string links_cell(const Article& article, const text::Offsets& offsets);
[[nodiscard]] std::vector<Link> parse_links(const std::string& cell, const text::Offsets& offsets);

[[nodiscard]] std::string provenance_cell(const Provenance& provenance);
[[nodiscard]] Provenance parse_provenance(const std::string& cell);

/// The value with that spelling, `otherwise` where a newer program wrote one unknown here.
template <typename Enum>
[[nodiscard]] Enum parse_or(std::string_view spelling, Enum otherwise) {
  return parse<Enum>(spelling).value_or(otherwise);
}

}  // namespace sayso::db
