#include "export/way_json.h"

#include "core/names.h"

namespace sayso::exporting {

using Json = nlohmann::ordered_json;

Json flags_json(FlagSet flags) {
  Json out = Json::array();
  for (const Flag flag : flags) out.push_back(spell(flag));
  return out;
}

Json hops_json(const std::vector<Hop>& hops) {
  Json out = Json::array();
  for (const Hop& hop : hops) {
    out.push_back({{"from", hop.from},
                   {"to", hop.to},
                   {"to_name", hop.to_name},
                   {"relation", spell(hop.relation)},
                   {"evidence", hop.evidence}});
  }
  return out;
}

Json differences_json(const std::vector<Difference>& differences) {
  Json out = Json::array();
  for (const Difference& one : differences) {
    out.push_back({{"kind", spell(one.kind)},
                   {"left", one.left},
                   {"right", one.right},
                   {"left_words", one.left_words},
                   {"right_words", one.right_words},
                   {"detail", one.detail}});
  }
  return out;
}

}  // namespace sayso::exporting
