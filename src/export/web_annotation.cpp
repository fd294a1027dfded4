// W3C Web Annotation: each statement found again by its words and by its place.

#include <nlohmann/json.hpp>

#include <ostream>

#include "core/names.h"
#include "export/dates.h"
#include "export/format.h"

namespace sayso::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// Positions count code points of the extracted text (model, 4.2.5); those of a title do not, so a
/// headline is found by its words alone.
Json selectors_of(const Citation& citation) {
  Json quote{{"type", "TextQuoteSelector"}, {"exact", citation.exact}};
  if (!citation.prefix.empty()) quote["prefix"] = citation.prefix;
  if (!citation.suffix.empty()) quote["suffix"] = citation.suffix;
  Json out = Json::array({std::move(quote)});
  if (citation.place == Place::body) {
    out.push_back({{"type", "TextPositionSelector"},
                   {"start", citation.span.begin},
                   {"end", citation.span.end}});
  }
  return out;
}

std::string words_of(const Citation& citation) {
  std::string out = citation.source.empty() ? "no source named" : "source: " + citation.source;
  if (!citation.via.empty()) out += "; via: " + citation.via;
  if (!citation.claim_text.empty()) out += "; claim: " + citation.claim_text;
  return out;
}

Json annotation_of(const Citation& citation) {
  Json tags = Json::array();
  tags.push_back({{"type", "TextualBody"},
                  {"purpose", "describing"},
                  {"format", "text/plain"},
                  {"value", words_of(citation)}});
  for (const Flag flag : citation.flags) {
    tags.push_back({{"type", "TextualBody"}, {"purpose", "tagging"}, {"value", spell(flag)}});
  }
  Json target{{"source", citation.url}, {"selector", selectors_of(citation)}};
  Json state{{"type", "TimeState"}};
  if (const auto at = time_of(citation.accessed_at); !at.empty()) {
    state["sourceDate"] = at;
    target["state"] = std::move(state);
  }
  if (!citation.digest.empty()) target["id"] = "urn:sha256:" + citation.digest;
  return Json{{"id", "urn:sayso:statement:" + citation.statement_key},
              {"type", "Annotation"},
              {"motivation", "describing"},
              {"body", std::move(tags)},
              {"target", std::move(target)}};
}

}  // namespace

void write_web_annotation(std::span<const Citation> citations, std::ostream& out) {
  Json items = Json::array();
  for (const Citation& citation : citations) items.push_back(annotation_of(citation));
  const Json page{{"@context", "http://www.w3.org/ns/anno.jsonld"},
                  {"id", "urn:sayso:annotations"},
                  {"type", "AnnotationPage"},
                  {"items", std::move(items)}};
  out << page.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace sayso::exporting
