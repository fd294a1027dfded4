// CSL-JSON (citeproc-js schema 1.0): one item a page.

#include <nlohmann/json.hpp>

#include <ostream>

#include "export/citation.h"
#include "export/dates.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

using Json = nlohmann::ordered_json;

Json date_parts(std::string_view words) {
  const auto day = read_day(words);
  if (!day) return nullptr;
  Json parts = Json::array({day->year});
  if (day->month != 0) parts.push_back(day->month);
  if (day->day != 0) parts.push_back(day->day);
  return Json{{"date-parts", Json::array({parts})}};
}

Json authors_of(const Citation& citation) {
  Json out = Json::array();
  for (const std::string& author : citation.authors) {
    const PersonName name = split_name(author);
    out.push_back(name.literal.empty() ? Json{{"family", name.family}, {"given", name.given}}
                                       : Json{{"literal", name.literal}});
  }
  return out;
}

Json item_of(const Citation& citation) {
  Json item{{"id", reference_key(citation)}, {"type", "article-newspaper"}};
  const auto put = [&](const char* field, Json value) {
    if (!value.is_null() && !(value.is_string() && value.get_ref<std::string&>().empty()) &&
        !(value.is_array() && value.empty())) {
      item[field] = std::move(value);
    }
  };
  put("title", citation.title);
  put("author", authors_of(citation));
  put("container-title", citation.outlet);
  put("issued", date_parts(citation.published.day));
  put("accessed", date_parts(day_of(citation.accessed_at)));
  put("URL", citation.url);
  put("language", citation.language);
  put("note", snapshot_note(citation));
  return item;
}

}  // namespace

void write_csl_json(std::span<const Citation> citations, std::ostream& out) {
  Json items = Json::array();
  for (const Citation* citation : pages(citations)) items.push_back(item_of(*citation));
  out << items.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace sayso::exporting
