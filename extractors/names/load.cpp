#include "names/load.h"

#include <array>
#include <optional>
#include <utility>

#include "text/tsv.h"

namespace sayso::extractors {
namespace {

std::optional<EntityType> entity_type(std::string_view spelling) {
  constexpr std::array<std::pair<std::string_view, EntityType>, 6> kTypes = {
      {{"person", EntityType::person},
       {"organization", EntityType::organization},
       {"outlet", EntityType::outlet},
       {"place", EntityType::place},
       {"product", EntityType::product},
       {"law", EntityType::law}}};
  for (const auto& [name, type] : kTypes) {
    if (name == spelling) return type;
  }
  return std::nullopt;
}

std::vector<std::string> forms(std::string_view cell) {
  const auto pieces = text::split(cell, '|');
  return {pieces.begin(), pieces.end()};
}

}  // namespace

Result<Names> load_names(std::string_view entities, std::string_view outlets) {
  Names names;
  auto rows = text::read_tsv("names/entities.tsv", entities, 4);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const auto type = entity_type(row[1]);
    if (!type) {
      return Error{ErrorKind::bad_input, "names/entities.tsv:" + std::to_string(row.line) +
                                             ": unknown type '" + std::string(row[1]) + "'"};
    }
    names.add(
        Entity{std::string(row[0]), *type, std::string(row[2]), forms(row[3]), forms(row[4])});
  }
  auto hosts = text::read_tsv("names/outlets.tsv", outlets, 5);
  if (!hosts) return hosts.error();
  for (const auto& row : *hosts) {
    names.add(Outlet{std::string(row[0]), std::string(row[1]), std::string(row[2]),
                     std::string(row[3]), std::string(row[4])});
  }
  return names;
}

}  // namespace sayso::extractors
