// W3C PROV-JSON (member submission, 2013): statements and pages as entities, who said and published
// them as agents, each hop as a derivation.

#include <nlohmann/json.hpp>

#include <ostream>

#include "core/key.h"
#include "core/names.h"
#include "export/citation.h"
#include "export/dates.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

using Json = nlohmann::json;  // its map finds an entity at once, also among 100k

/// A name of the vocabulary as a value (section 2.2.2).
Json qualified(const char* name) { return {{"$", name}, {"type", "prov:QUALIFIED_NAME"}}; }

std::string typed(const char* kind, std::string_view key) {
  return "sayso:" + std::string(kind) + "-" + std::string(key);
}

class Document {
 public:
  void add(const Citation& citation) {
    const std::string statement = typed("statement", citation.statement_key);
    const std::string page = typed("page", reference_key(citation));
    Json& entity = document_["entity"];
    entity[statement] = {{"prov:value", citation.quote},
                         {"prov:type", qualified("sayso:Statement")}};
    if (!citation.claim_text.empty()) entity[statement]["sayso:claim"] = citation.claim_text;
    entity[page] = {{"prov:type", qualified("sayso:Page")}};
    put(entity[page], "prov:label", citation.title);
    put(entity[page], "prov:location", citation.url);
    put(entity[page], "sayso:published", citation.published.day);
    put(entity[page], "sayso:accessed", time_of(citation.accessed_at));
    put(entity[page], "sayso:snapshotSha256", citation.digest);
    relate("wasDerivedFrom", {{"prov:generatedEntity", statement},
                              {"prov:usedEntity", page},
                              {"prov:type", qualified("prov:Quotation")}});
    if (!citation.outlet.empty()) attribute(page, citation.outlet, "prov:Organization");
    if (!citation.source.empty()) {
      attribute(statement, citation.source,
                citation.source_type == SourceType::person ? "prov:Person" : "");
    }
    for (const Hop& hop : citation.hops) add(hop, statement);
  }

  [[nodiscard]] const Json& json() const { return document_; }

 private:
  static void put(Json& object, const char* field, const std::string& value) {
    if (!value.empty()) object[field] = value;
  }

  void relate(const char* relation, Json body) {
    document_[relation]["_:r" + std::to_string(++relations_)] = std::move(body);
  }

  std::string agent(const std::string& name, const char* type) {
    std::string id = typed("agent", make_key("n", {name}));
    Json& entry = document_["agent"][id];
    entry["prov:label"] = name;
    if (*type != '\0') entry["prov:type"] = qualified(type);
    return id;
  }

  void attribute(const std::string& entity, const std::string& name, const char* type) {
    relate("wasAttributedTo", {{"prov:entity", entity}, {"prov:agent", agent(name, type)}});
  }

  /// A hop to a party whose page is not stored leads to an entity of its name.
  std::string end_of(const Hop& hop) {
    if (!hop.to.empty()) return typed("statement", hop.to);
    std::string id = typed("named", make_key("n", {hop.to_name}));
    Json& entry = document_["entity"][id];
    entry["prov:label"] = hop.to_name;
    entry["prov:type"] = qualified("sayso:NotSeen");
    return id;
  }

  void add(const Hop& hop, const std::string& statement) {
    if (hop.relation == Relation::was_attributed_to && hop.to.empty()) {
      attribute(statement, hop.to_name, "");
      return;
    }
    const std::string end = end_of(hop);
    // The ends of a derivation are declared, also where the filter left that statement out.
    Json& entry = document_["entity"][end];
    if (entry.is_null())
      entry = {{"prov:label", hop.to_name}, {"prov:type", qualified("sayso:Statement")}};
    relate("wasDerivedFrom", {{"prov:generatedEntity", statement},
                              {"prov:usedEntity", end},
                              {"prov:type", qualified(hop.relation == Relation::had_primary_source
                                                          ? "prov:PrimarySource"
                                                          : "prov:Quotation")},
                              {"sayso:evidence", hop.evidence}});
  }

  Json document_{{"prefix", {{"sayso", "urn:sayso:"}}}};
  int relations_ = 0;
};

}  // namespace

void write_prov_json(std::span<const Citation> citations, std::ostream& out) {
  Document document;
  for (const Citation& citation : citations) document.add(citation);
  out << document.json().dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace sayso::exporting
