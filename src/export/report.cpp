// An HTML report that stands alone: table, evidence, chain graphs, references. One file, no script,
// nothing loaded from elsewhere.

#include <ostream>
#include <sstream>

#include "core/names.h"
#include "export/chain.h"
#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"

namespace sayso::exporting {
namespace {

constexpr const char* kStyle = R"(
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5a6675;--line:#d9dee5;--paper:#fff;--tint:#f4f6f9;--accent:#1f5fae;--mark:#fff3c4}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3afbf;--line:#39424f;--paper:#14181e;--tint:#1d232b;--accent:#8cb9f5;--mark:#4b4216}}
body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans KR","Noto Sans CJK KR",sans-serif}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem;line-height:1.4;margin:2.5rem 0 .5rem}
a{color:var(--accent)}.soft{color:var(--soft);font-size:.875rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}
figure{margin:1rem 0;padding:.75rem 1rem;background:var(--tint);border-radius:8px}
blockquote{margin:0;overflow-wrap:anywhere}mark{background:var(--mark);color:inherit;padding:.05em 0}
figcaption{margin-top:.4rem;overflow-wrap:anywhere}
.chain{max-width:none;font:13px system-ui,"Noto Sans KR",sans-serif}
.chain rect{fill:var(--tint);stroke:var(--line)}.chain text{fill:var(--ink)}.chain .day{fill:var(--soft);font-size:11px}
.chain .named rect{fill:none;stroke-dasharray:4 3}.chain .origin rect{stroke:var(--accent);stroke-width:2}
.chain .edge{fill:none;stroke:var(--soft)}.chain .attributed{stroke-dasharray:4 3}.chain .tip{fill:var(--soft)}
)";

std::string linked(const std::string& url, const std::string& words) {
  if (!is_web_address(url)) return html(words);
  return "<a href=\"" + html(url) + "\">" + html(words) + "</a>";
}

std::string flag_words(const Citation& citation) {
  std::string out;
  for (const Flag flag : citation.flags) {
    if (!out.empty()) out += ", ";
    out += spell(flag);
  }
  return out;
}

void write_summary(std::span<const ClaimGroup> claims, std::ostream& out) {
  out << "<h2>Claims and sources</h2>\n<div class=\"scroll\">\n<table>\n<thead>\n<tr>"
         "<th scope=\"col\">Claim</th><th scope=\"col\">Source</th><th scope=\"col\">Via</th>"
         "<th scope=\"col\">Outlet</th><th scope=\"col\">Date</th>"
         "<th scope=\"col\">Confidence</th></tr>\n</thead>\n<tbody>\n";
  std::size_t number = 0;
  for (const ClaimGroup& claim : claims) {
    ++number;
    for (const Citation* citation : claim.members) {
      out << "<tr><td><a href=\"#claim-" << number << "\">" << html(citation->claim_text)
          << "</a></td><td>" << html(citation->source) << "</td><td>" << html(citation->via)
          << "</td><td>" << html(citation->outlet) << "</td><td>" << html(citation->published.day)
          << "</td><td>" << spell(citation->confidence) << "</td></tr>\n";
    }
  }
  out << "</tbody>\n</table>\n</div>\n";
}

void write_evidence(const Citation& citation, std::ostream& out) {
  out << "<figure>\n<blockquote>" << html(citation.prefix.empty() ? "" : "…" + citation.prefix)
      << "<mark>" << html(citation.exact.empty() ? citation.quote : citation.exact) << "</mark>"
      << html(citation.suffix.empty() ? "" : citation.suffix + "…") << "</blockquote>\n<figcaption>"
      << (citation.source.empty() ? "No source named" : html(citation.source));
  if (!citation.via.empty()) out << ", via " << html(citation.via);
  out << " · " << linked(citation.url, citation.title.empty() ? citation.url : citation.title);
  if (!citation.outlet.empty()) out << " · " << html(citation.outlet);
  if (!citation.published.day.empty()) out << " · " << html(citation.published.day);
  out << "<br><span class=\"soft\">Confidence " << spell(citation.confidence);
  if (!citation.flags.empty()) out << " · " << flag_words(citation);
  if (citation.verdict != Verdict::open) {
    out << " · ruled " << spell(citation.verdict) << " by " << html(citation.reviewer);
    if (!citation.note.empty()) out << ": " << html(citation.note);
  }
  out << "<br>Accessed " << time_of(citation.accessed_at) << " · SHA-256 " << html(citation.digest)
      << " · characters " << citation.span.begin << "–" << citation.span.end
      << "</span></figcaption>\n</figure>\n";
}

void write_claim(const ClaimGroup& claim, std::size_t number, std::ostream& out) {
  out << "<section id=\"claim-" << number << "\">\n<h2>" << html(claim.first->claim_text)
      << "</h2>\n";
  if (!claim.first->chain.empty()) out << "<p>" << html(claim.first->chain) << "</p>\n";
  const Chain chain = chain_of(claim);
  if (!chain.edges.empty()) {
    out << "<div class=\"scroll\">\n";
    draw_svg(chain, "Who took the claim from whom: " + claim.first->chain, out);
    out << "</div>\n";
  }
  for (const Citation* citation : claim.members) write_evidence(*citation, out);
  out << "</section>\n";
}

}  // namespace

void write_html(std::span<const Citation> citations, std::ostream& out) {
  const auto claims = by_claim(citations);
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<title>Claims and their sources</title>\n<style>"
      << kStyle << "</style>\n</head>\n<body>\n<main>\n<h1>Claims and their sources</h1>\n";
  write_summary(claims, out);
  std::size_t number = 0;
  for (const ClaimGroup& claim : claims) write_claim(claim, ++number, out);
  out << "<h2>References</h2>\n<ul>\n";
  std::ostringstream references;
  write_chicago(citations, references);
  std::istringstream lines(references.str());
  for (std::string line; std::getline(lines, line);) out << "<li>" << html(line) << "</li>\n";
  out << "</ul>\n</main>\n</body>\n</html>\n";
}

}  // namespace sayso::exporting
