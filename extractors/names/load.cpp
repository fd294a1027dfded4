#include "names/load.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/regions.h"
#include "text/tsv.h"
#include "text/utf8.h"

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

Result<void> add_countries(Names& names, std::string_view countries) {
  auto rows = text::read_tsv("names/countries.tsv", countries, 3);
  if (!rows) return rows.error();
  for (auto& region : text::regions({"en", "ko"})) {
    Entity entity{region.code, EntityType::place, region.code, {}, {}};
    for (auto* name : {&region.names[0], &region.names[1]}) {
      // "Myanmar (Burma)", "Hong Kong SAR China": the first words are the name.
      name->resize(std::min(name->find('('), name->size()));
      if (const auto sar = name->find(" SAR"); sar != std::string::npos) name->resize(sar);
      *name = std::string(text::trim(*name));
    }
    if (!region.names[0].empty()) entity.en.push_back(region.names[0]);
    if (!region.names[1].empty()) entity.ko.push_back(region.names[1]);
    for (const auto& row : *rows) {
      if (row[0] != region.code) continue;
      for (auto& form : forms(row[1])) entity.en.push_back(std::move(form));
      for (auto& form : forms(row[2])) entity.ko.push_back(std::move(form));
    }
    names.add(std::move(entity));
  }
  return {};
}

}  // namespace sayso::extractors
