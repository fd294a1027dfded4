// BibTeX with biblatex's fields (date, urldate, journaltitle), UTF-8, for biber.

#include <ostream>

#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

std::string tex(std::string_view words) {
  std::string out;
  for (const char c : one_line(words)) {
    switch (c) {
      case '\\':
        out += "{\\textbackslash}";
        break;
      case '{':
      case '}':
      case '$':
      case '&':
      case '#':
      case '%':
      case '_':
        out.push_back('\\');
        out.push_back(c);
        break;
      case '~':
        out += "{\\textasciitilde}";
        break;
      case '^':
        out += "{\\textasciicircum}";
        break;
      default:
        out.push_back(c);
    }
  }
  return out;
}

std::string authors_of(const Citation& citation) {
  std::string out;
  for (const std::string& author : citation.authors) {
    if (!out.empty()) out += " and ";
    const PersonName name = split_name(author);
    // Braces keep a name in one piece, whatever words stand in it.
    out += name.literal.empty() ? tex(name.family) + ", " + tex(name.given)
                                : "{" + tex(name.literal) + "}";
  }
  return out;
}

std::string langid(const std::string& language) {
  if (language == "ko") return "korean";
  if (language == "en") return "english";
  return {};
}

void write_entry(const Citation& citation, std::ostream& out) {
  // biblatex demands an author, a title, a journal and a date of @article, and less of @online.
  const bool article = !citation.authors.empty() && !citation.title.empty() &&
                       !citation.outlet.empty() && read_day(citation.published.day);
  out << (article ? "@article{" : "@online{") << reference_key(citation);
  const auto put = [&](const char* field, const std::string& value) {
    if (!value.empty()) out << ",\n  " << field << " = {" << value << '}';
  };
  put("author", authors_of(citation));
  // The second pair of braces keeps capitals as they are written.
  put("title", citation.title.empty() ? "" : "{" + tex(citation.title) + "}");
  put(article ? "journaltitle" : "organization",
      citation.outlet.empty() ? "" : "{" + tex(citation.outlet) + "}");
  if (article) put("entrysubtype", "newspaper");
  if (read_day(citation.published.day)) put("date", citation.published.day);
  // An address is read verbatim: only what would end the field early is changed.
  put("url", address_without(citation.url, "{}\\"));
  put("urldate", day_of(citation.accessed_at));
  put("langid", langid(citation.language));
  put("note", tex(snapshot_note(citation)));
  out << "\n}\n";
}

}  // namespace

void write_bibtex(std::span<const Citation> citations, std::ostream& out) {
  bool first = true;
  for (const Citation* citation : pages(citations)) {
    if (!first) out << '\n';
    first = false;
    write_entry(*citation, out);
  }
}

}  // namespace sayso::exporting
