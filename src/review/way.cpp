// The claim's way as a picture and in words, and what differs between its statements.

#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>

#include "core/departures.h"
#include "core/names.h"
#include "export/chain.h"
#include "export/escape.h"
#include "review/changes.h"
#include "review/pages.h"

namespace sayso::review {
namespace {

using exporting::html;

using Places = std::map<std::string, const store::Row*>;

Places places_of(const std::vector<store::Row>& rows) {
  Places out;
  for (const store::Row& row : rows) out.emplace(row.statement_key, &row);
  return out;
}

/// The outlet of a statement, as a link to its card.
std::string party(const Places& places, const std::string& key, const std::string& name) {
  const auto found = places.find(key);
  if (found == places.end()) return "<bdi>" + html(name.empty() ? key : name) + "</bdi>";
  const store::Row& row = *found->second;
  std::string out = fmt::format("<a href=\"#{}\"><bdi>{}</bdi></a>", html(key),
                                html(row.outlet.empty() ? row.url : row.outlet));
  if (!row.day.empty()) out += " <span class=\"soft\">" + html(row.day) + "</span>";
  return out;
}

std::string in_words(const View& view, const Provenance& provenance, const Places& places) {
  std::string out = "<ul>";
  for (const Hop& hop : provenance.hops) {
    out += fmt::format("<li>{} ← {} <span class=\"soft\">{}: {}</span></li>",
                       party(places, hop.from, ""), party(places, hop.to, hop.to_name),
                       html(view.say(spell(hop.relation))), html(view.say(hop.evidence)));
  }
  return out + "</ul>";
}

/// What a departure tells beside the words on either side; nothing where these say all.
std::string detail_of(const Departure& one) {
  const bool plain = one.kind == DifferenceKind::number || one.kind == DifferenceKind::date ||
                     one.kind == DifferenceKind::unit;
  const bool shown = !one.words.empty() && !one.others.front().words.empty();
  return plain && shown ? std::string() : one.others.front().detail;
}

/// The departing words, as a change of the other's where they are a rewording.
std::string words_of(const Departure& one) {
  const std::string& other = one.others.front().words;
  const bool rewording = one.kind == DifferenceKind::quote_altered && !one.words.empty();
  return rewording && !other.empty() ? changed_words(other, one.words) : html(one.words);
}

/// Those after the first that it departs from, each outlet once.
std::string more_of(const Places& places, const Departure& one) {
  std::string out;
  std::set<std::string> outlets;
  const auto outlet = [&](const std::string& key) {
    const auto found = places.find(key);
    return found == places.end() ? key : found->second->outlet + found->second->day;
  };
  outlets.insert(outlet(one.others.front().statement));
  for (const auto& other : one.others) {
    if (!outlets.insert(outlet(other.statement)).second) continue;
    out += (out.empty() ? "" : ", ") + party(places, other.statement, "");
  }
  return out.empty() ? out : "<p class=\"soft\">" + out + "</p>";
}

}  // namespace

Result<std::string> way_section(const View& view, const Claim& claim, const Provenance& provenance,
                                const std::vector<store::Row>& rows) {
  if (provenance.hops.empty()) return std::string();
  std::vector<Citation> citations;
  for (const store::Row& row : rows) {
    Citation one;
    one.claim_key = claim.key;
    one.statement_key = row.statement_key;
    one.outlet = row.outlet;
    one.url = row.url;
    one.published.day = row.day;
    one.origin = provenance.origin;
    one.origin_statement = provenance.origin_statement;
    for (const Hop& hop : provenance.hops) {
      if (hop.from == row.statement_key) one.hops.push_back(hop);
    }
    citations.push_back(std::move(one));
  }
  const auto groups = exporting::by_claim(citations);
  if (groups.empty()) return std::string();
  const Words& say = view.say;
  std::ostringstream picture;
  exporting::draw_svg(exporting::chain_of(groups.front()),
                      say("Who took the claim from whom: {}", provenance.chain), picture);
  return fmt::format(
      "<section aria-labelledby=\"way-title\"><h2 id=\"way-title\">{}</h2>\n"
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
      "aria-labelledby=\"way-title\">{}</div>\n"
      "<details class=\"inwords\"><summary>{}</summary>{}</details></section>\n",
      html(say("The way of the claim")), picture.str(), html(say("In words")),
      in_words(view, provenance, places_of(rows)));
}

std::string differences_table(const View& view, const Provenance& provenance,
                              const std::vector<store::Row>& rows) {
  if (provenance.differences.empty()) return {};
  const Words& say = view.say;
  const Places places = places_of(rows);
  std::string out = fmt::format(
      "<section aria-labelledby=\"differs-title\"><h2 id=\"differs-title\">{}</h2>\n"
      "<table class=\"differs\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
      html(say("What differs")), html(say("Difference")), html(say("Others")),
      html(say("Departs")));
  for (const Departure& one : departures(provenance)) {
    const auto& first = one.others.front();
    out += fmt::format(
        "<tr><th scope=\"row\">{}<p class=\"soft\">{}</p></th>"
        "<td data-label=\"{}\"><p>{}</p><p class=\"words\"><bdi>{}</bdi></p>{}</td>"
        "<td data-label=\"{}\"><p>{}</p><p class=\"words\"><bdi>{}</bdi></p></td></tr>\n",
        html(say(spell(one.kind))), html(detail_of(one)), html(say("Others")),
        party(places, first.statement, ""), html(first.words), more_of(places, one),
        html(say("Departs")), party(places, one.statement, ""), words_of(one));
  }
  return out + "</tbody></table></section>\n";
}

}  // namespace sayso::review
