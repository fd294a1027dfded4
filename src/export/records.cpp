// One record a statement: CSV, TSV, JSON lines. Same fields, same names.

#include <nlohmann/json.hpp>

#include <ostream>

#include "core/names.h"
#include "export/cells.h"
#include "export/dates.h"
#include "export/format.h"

namespace sayso::exporting {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

Json record_of(const Citation& citation) {
  Json flags = Json::array();
  for (const Flag flag : citation.flags) flags.push_back(spell(flag));
  Json span = Json::array({citation.span.begin, citation.span.end});
  return Json{{"claim", citation.claim_text},
              {"statement", citation.quote},
              {"kind", spell(citation.kind)},
              {"cue", or_null(citation.cue)},
              {"source", or_null(citation.source)},
              {"source_type", spell(citation.source_type)},
              {"via", or_null(citation.via)},
              {"chain", or_null(citation.chain)},
              {"origin", or_null(citation.origin)},
              {"origin_status", spell(citation.origin_status)},
              {"flags", std::move(flags)},
              {"confidence", spell(citation.confidence)},
              {"verdict", spell(citation.verdict)},
              {"note", or_null(citation.note)},
              {"reviewer", or_null(citation.reviewer)},
              {"title", or_null(citation.title)},
              {"authors", citation.authors},
              {"outlet", or_null(citation.outlet)},
              {"published", or_null(citation.published.iso.empty() ? citation.published.day
                                                                   : citation.published.iso)},
              {"url", or_null(citation.url)},
              {"language", or_null(citation.language)},
              {"accessed", or_null(time_of(citation.accessed_at))},
              {"snapshot_sha256", or_null(citation.digest)},
              {"place", spell(citation.place)},
              {"span", std::move(span)},
              {"claim_key", or_null(citation.claim_key)},
              {"statement_key", citation.statement_key}};
}

/// A list's members with "; " between them, a span as "begin-end".
std::string cell_of(const std::string& field, const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  const char* between = field == "span" ? "-" : "; ";
  std::string out;
  for (const Json& part : value) {
    if (!out.empty()) out += between;
    out += part.is_string() ? part.get<std::string>() : part.dump();
  }
  return out;
}

void write_cells(std::span<const Citation> citations, void (*line)(const Cells&, std::ostream&),
                 std::ostream& out) {
  Cells header;
  const Json fields = record_of(Citation{});
  for (const auto& [field, value] : fields.items()) header.push_back(field);
  line(header, out);
  for (const Citation& citation : citations) {
    Cells cells;
    const Json record = record_of(citation);
    for (const auto& [field, value] : record.items()) {
      cells.push_back(cell_of(field, value));
    }
    line(cells, out);
  }
}

}  // namespace

void write_csv(std::span<const Citation> citations, std::ostream& out) {
  write_cells(citations, write_csv_line, out);
}

void write_tsv(std::span<const Citation> citations, std::ostream& out) {
  write_cells(citations, write_tsv_line, out);
}

void write_jsonl(std::span<const Citation> citations, std::ostream& out) {
  for (const Citation& citation : citations) {
    out << record_of(citation).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
}

}  // namespace sayso::exporting
