// RIS (2011 field list), UTF-8, CRLF: one record of type NEWS a page.

#include <ostream>

#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

std::string with_slashes(std::string day) {
  for (char& c : day) {
    if (c == '-') c = '/';
  }
  return day;
}

void write_record(const Citation& citation, std::ostream& out) {
  const auto put = [&](const char* tag, std::string_view value) {
    if (!value.empty()) out << tag << "  - " << one_line(value) << "\r\n";
  };
  out << "TY  - NEWS\r\n";
  put("ID", reference_key(citation));
  put("TI", citation.title);
  for (const std::string& author : citation.authors) {
    const PersonName name = split_name(author);
    put("AU", name.literal.empty() ? name.family + ", " + name.given : name.literal);
  }
  put("T2", citation.outlet);
  if (const auto day = read_day(citation.published.day)) {
    // PY as the first specification has it, year/month/day: readers that know no DA find the day.
    put("PY", with_slashes(citation.published.day));
    put("DA", with_slashes(citation.published.day));
  }
  put("UR", citation.url);
  put("Y2", with_slashes(day_of(citation.accessed_at)));
  put("LA", citation.language);
  put("N1", snapshot_note(citation));
  out << "ER  - \r\n\r\n";
}

}  // namespace

void write_ris(std::span<const Citation> citations, std::ostream& out) {
  for (const Citation* citation : pages(citations)) write_record(*citation, out);
}

}  // namespace sayso::exporting
