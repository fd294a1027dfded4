// schema.org JSON-LD: a Claim for each claim with its appearances, and a ClaimReview for each
// ruling of a person. A ruling is about who said it, not about whether it is true: `reviewAspect`
// says so.

#include <nlohmann/json.hpp>

#include <ostream>
#include <set>

#include "core/names.h"
#include "export/citation.h"
#include "export/dates.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

using Json = nlohmann::ordered_json;

std::string id_of(std::string_view kind, std::string_view key) {
  return "urn:sayso:" + std::string(kind) + ":" + std::string(key);
}

void put(Json& object, const char* field, const std::string& value) {
  if (!value.empty()) object[field] = value;
}

Json article_of(const Citation& citation) {
  Json out{{"@type", "NewsArticle"}, {"@id", id_of("page", reference_key(citation))}};
  put(out, "headline", citation.title);
  put(out, "url", citation.url);
  put(out, "datePublished",
      citation.published.iso.empty() ? citation.published.day : citation.published.iso);
  put(out, "dateModified",
      citation.modified.iso.empty() ? citation.modified.day : citation.modified.iso);
  put(out, "inLanguage", citation.language);
  for (const std::string& author : citation.authors) {
    out["author"].push_back({{"@type", "Person"}, {"name", author}});
  }
  if (!citation.outlet.empty()) {
    out["publisher"] = {{"@type", "NewsMediaOrganization"}, {"name", citation.outlet}};
  }
  // The page as stored: when it was fetched and which bytes it had.
  Json copy{{"@type", "WebPage"}};
  put(copy, "dateCreated", time_of(citation.accessed_at));
  put(copy, "identifier", citation.digest.empty() ? "" : "sha256:" + citation.digest);
  out["archivedAt"] = std::move(copy);
  return out;
}

/// schema.org has people and organizations; a document's author is not known from its name.
Json source_of(const Citation& citation) {
  switch (citation.source_type) {
    case SourceType::person:
      return {{"@type", "Person"}, {"name", citation.source}};
    case SourceType::organization:
      return {{"@type", "Organization"}, {"name", citation.source}};
    case SourceType::outlet:
      return {{"@type", "NewsMediaOrganization"}, {"name", citation.source}};
    default:
      return nullptr;
  }
}

Json claim_of(const ClaimGroup& group) {
  const Citation& first = *group.first;
  Json out{{"@type", "Claim"}, {"@id", id_of("claim", first.claim_key)}};
  put(out, "text", first.claim_text);
  std::set<std::string> named, shown;
  for (const Citation* citation : group.members) {
    Json source = source_of(*citation);
    if (!source.is_null() && !citation->source.empty() && named.insert(citation->source).second) {
      out["author"].push_back(std::move(source));
    }
    if (shown.insert(reference_key(*citation)).second) {
      out["appearance"].push_back(article_of(*citation));
    }
    if (!first.first_appearance.empty() && citation->statement_key == first.first_appearance) {
      out["firstAppearance"] = {{"@id", id_of("page", reference_key(*citation))}};
    }
  }
  return out;
}

Json review_of(const Citation& citation) {
  Json out{{"@type", "ClaimReview"},
           {"@id", id_of("review", citation.statement_key)},
           {"claimReviewed", citation.quote},
           {"reviewAspect", "attribution"},
           {"itemReviewed", {{"@id", id_of("claim", citation.claim_key)}}},
           {"reviewRating", {{"@type", "Rating"}, {"alternateName", spell(citation.verdict)}}}};
  put(out, "datePublished", day_of(citation.reviewed_at));
  put(out, "reviewBody", citation.note);
  if (!citation.reviewer.empty()) {
    out["author"] = {{"@type", "Person"}, {"name", citation.reviewer}};
  }
  return out;
}

}  // namespace

void write_claimreview(std::span<const Citation> citations, std::ostream& out) {
  Json graph = Json::array();
  for (const ClaimGroup& group : by_claim(citations)) {
    graph.push_back(claim_of(group));
    for (const Citation* citation : group.members) {
      if (citation->verdict != Verdict::open) graph.push_back(review_of(*citation));
    }
  }
  const Json document{{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace sayso::exporting
