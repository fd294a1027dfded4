// Citations as printed lines: APA (7th edition), Chicago (17th, bibliography), MLA (9th) and the
// Korean form. A part that is missing is left out with the punctuation around it. Snapshot and day
// of access stand with each, where the style has no place for them at its end.

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

/// Adds `part` behind `line`, `between` them where both have words.
void add(std::string& line, const std::string& part, std::string_view between = " ") {
  if (part.empty()) return;
  if (!line.empty()) line += between;
  line += part;
}

std::string stopped(std::string words) {
  if (words.empty() || words.ends_with('.') || words.ends_with('?') || words.ends_with('!')) {
    return words;
  }
  return words + ".";
}

std::string snapshot(const Citation& citation) {
  const std::string note = snapshot_note(citation);
  return note.empty() ? note : "[" + note + "]";
}

std::string initials(const std::string& given) {
  std::string out;
  bool begins = true;
  for (const char c : given) {
    if (begins && c != ' ') {
      if (!out.empty()) out += ' ';
      out += c;
      out += '.';
    }
    begins = c == ' ' || c == '-';
  }
  return out;
}

/// "Sample, J. & Beispiel, K."; a name in one piece stays so.
std::string apa_authors(const Citation& citation) {
  std::string out;
  for (std::size_t at = 0; at < citation.authors.size(); ++at) {
    const PersonName name = split_name(citation.authors[at]);
    if (at > 0) out += at + 1 == citation.authors.size() ? ", & " : ", ";
    out +=
        name.literal.empty() ? name.family + ", " + initials(name.given) : one_line(name.literal);
  }
  return out;
}

/// "Sample, Jane, and Karl Beispiel": only the first name is turned round.
std::string turned_authors(const Citation& citation) {
  std::string out;
  for (std::size_t at = 0; at < citation.authors.size(); ++at) {
    const PersonName name = split_name(citation.authors[at]);
    if (at > 0) out += at + 1 == citation.authors.size() ? ", and " : ", ";
    out += at == 0 && name.literal.empty() ? name.family + ", " + name.given
                                           : one_line(citation.authors[at]);
  }
  return out;
}

std::string quoted_title(const Citation& citation) {
  if (citation.title.empty()) return {};
  return "“" + stopped(one_line(citation.title)) + "”";
}

std::string apa(const Citation& citation) {
  const std::string date = year_first(citation.published.day);
  const std::string title = stopped(one_line(citation.title));
  const std::string accessed = month_first(day_of(citation.accessed_at));
  // APA 9.49: "n.d." is how the style says that there is no date; 9.12: without author the title
  // comes first.
  const std::string when = "(" + (date.empty() ? "n.d." : date) + ").";
  std::string line = stopped(apa_authors(citation));
  if (line.empty()) {
    line = title;
    add(line, when);
  } else {
    add(line, when);
    add(line, title);
  }
  add(line, stopped(one_line(citation.outlet)));
  add(line, accessed.empty() ? citation.url : "Retrieved " + accessed + ", from " + citation.url);
  add(line, snapshot(citation));
  return line;
}

std::string chicago(const Citation& citation) {
  std::string line = stopped(turned_authors(citation));
  add(line, quoted_title(citation));
  std::string where = one_line(citation.outlet);
  add(where, month_first(citation.published.day), ", ");
  add(line, stopped(where));
  const std::string accessed = month_first(day_of(citation.accessed_at));
  add(line, accessed.empty() ? "" : "Accessed " + accessed + ".");
  add(line, stopped(citation.url));
  add(line, snapshot(citation));
  return line;
}

std::string mla(const Citation& citation) {
  std::string line = stopped(turned_authors(citation));
  add(line, quoted_title(citation));
  std::string where = one_line(citation.outlet);
  add(where, day_first(citation.published.day), ", ");
  add(where, citation.url, ", ");
  add(line, stopped(where));
  const std::string accessed = day_first(day_of(citation.accessed_at));
  add(line, accessed.empty() ? "" : "Accessed " + accessed + ".");
  add(line, snapshot(citation));
  return line;
}

std::string korean(const Citation& citation) {
  std::string line;
  for (const std::string& author : citation.authors) {
    const bool first = line.empty();
    add(line, one_line(author), first ? "" : "·");
  }
  const std::string title = one_line(citation.title);
  add(line, title.empty() ? "" : "「" + title + "」", ", ");
  add(line, one_line(citation.outlet), ", ");
  add(line, korean_day(citation.published.day), ", ");
  add(line, citation.url, ", ");
  const std::string accessed = korean_day(day_of(citation.accessed_at));
  add(line, accessed.empty() ? "" : "확인일 " + accessed, ", ");
  const std::string digest =
      citation.digest.empty() ? "" : "[저장본 SHA-256: " + citation.digest + "]";
  add(line, digest);
  return line;
}

void write_lines(std::span<const Citation> citations, std::string (*style)(const Citation&),
                 std::ostream& out) {
  std::vector<std::string> lines;
  for (const Citation* citation : pages(citations)) lines.push_back(style(*citation));
  std::ranges::sort(lines);  // all four styles list alphabetically
  for (const std::string& line : lines) out << line << '\n';
}

}  // namespace

void write_apa(std::span<const Citation> citations, std::ostream& out) {
  write_lines(citations, apa, out);
}
void write_chicago(std::span<const Citation> citations, std::ostream& out) {
  write_lines(citations, chicago, out);
}
void write_mla(std::span<const Citation> citations, std::ostream& out) {
  write_lines(citations, mla, out);
}
void write_korean(std::span<const Citation> citations, std::ostream& out) {
  write_lines(citations, korean, out);
}

}  // namespace sayso::exporting
