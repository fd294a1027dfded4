// Markdown: a heading a claim, an item a statement, with the page it stands on.

#include <ostream>

#include "core/names.h"
#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"

namespace sayso::exporting {
namespace {

std::string page_of(const Citation& citation) {
  std::string out;
  const std::string title = markdown(citation.title.empty() ? citation.url : citation.title);
  out += is_web_address(citation.url)
             ? "[" + title + "](" + address_without(citation.url, "()<>") + ")"
             : title;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += ", " + part;
  };
  add(markdown(citation.outlet));
  add(citation.published.day);
  return out;
}

void write_statement(const Citation& citation, std::ostream& out) {
  const char* open = citation.quoted ? "“" : "";
  const char* close = citation.quoted ? "”" : "";
  out << "- " << open << markdown(citation.quote) << close;
  out << " — " << (citation.source.empty() ? "no source named" : markdown(citation.source));
  if (!citation.via.empty()) out << ", via " << markdown(citation.via);
  out << ". " << page_of(citation) << ".\n  Confidence " << spell(citation.confidence);
  for (const Flag flag : citation.flags) out << ", " << spell(flag);
  out << '.';
  if (citation.verdict != Verdict::open) {
    out << " Ruled " << spell(citation.verdict);
    if (!citation.reviewer.empty()) out << " by " << markdown(citation.reviewer);
    if (!citation.note.empty()) out << ": " << markdown(citation.note);
    out << '.';
  }
  out << " Accessed " << day_of(citation.accessed_at) << ", snapshot SHA-256 `" << citation.digest
      << "`, characters " << citation.span.begin << "–" << citation.span.end << " of its "
      << (citation.place == Place::headline ? "title" : "text") << ".\n";
}

}  // namespace

void write_markdown(std::span<const Citation> citations, std::ostream& out) {
  bool first = true;
  for (const ClaimGroup& claim : by_claim(citations)) {
    if (!first) out << '\n';
    first = false;
    out << "## " << markdown(claim.first->claim_text) << "\n\n";
    if (!claim.first->chain.empty()) out << "Way: " << markdown(claim.first->chain) << "\n\n";
    for (const Citation* citation : claim.members) write_statement(*citation, out);
  }
}

}  // namespace sayso::exporting
