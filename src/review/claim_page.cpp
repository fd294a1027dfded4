// A claim: its way, what differs between its statements, each statement with its evidence, and what
// may be done with the whole of it.

#include <fmt/format.h>

#include <map>

#include "core/names.h"
#include "export/escape.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

std::string origin_line(const View& view, const Provenance& provenance) {
  const Words& say = view.say;
  const std::string who = "<strong><bdi>" + html(provenance.origin) + "</bdi></strong>";
  switch (provenance.origin_status) {
    case OriginStatus::reached:
      return html(say("Origin:")) + " " + who + " <span class=\"soft\">" +
             html(say("its own words are stored")) + "</span>";
    case OriginStatus::named:
      return html(say("Origin:")) + " " + who + " <span class=\"soft\">" +
             html(say("named; its own words are not stored")) + "</span>";
    case OriginStatus::lost:
      break;
  }
  return html(say(provenance.circles.empty() ? "Origin lost: nobody is named as the first."
                                             : "No origin: the statements lead in a circle."));
}

/// Claims found for the words, each with a button that joins it or moves the statement there.
std::string candidates(const View& view, const Claim& claim, const std::string& moving) {
  const std::string& words = view.request.query.get("find");
  const Words& say = view.say;
  const auto found = view.store.find_claims(words, 12);
  if (!found) return "<p>" + html(found.error().message) + "</p>";
  std::string out;
  for (const std::string& key : *found) {
    if (key == claim.key) continue;
    const auto candidate = view.store.claim(key);
    if (!candidate || candidate->members.empty()) continue;
    const std::string back = "/claim/" + encoded(moving.empty() ? claim.key : key) +
                             (moving.empty() ? "" : "#" + moving);
    out += "<li>" + open_form(view, "/decisions", back);
    if (moving.empty()) {
      out += hidden("kind", "join") + hidden("left", claim.members.front().statement) +
             hidden("right", candidate->members.front().statement);
    } else {
      out += hidden("kind", "move") + hidden("left", candidate->members.front().statement) +
             hidden("right", moving);
    }
    out += fmt::format(
        "<a href=\"/claim/{}\"><bdi>{}</bdi></a> <span class=\"soft\">{}</span>"
        "<button type=\"submit\">{}</button></form></li>\n",
        html(encoded(key)), html(candidate->text),
        html(say("{} statements", std::to_string(candidate->members.size()))),
        html(say(moving.empty() ? "Join" : "Move here")));
  }
  return out.empty() ? "<p>" + html(say("No other claim has these words.")) + "</p>"
                     : "<ul class=\"candidates\">" + out + "</ul>\n";
}

std::string join_section(const View& view, const Claim& claim) {
  const Words& say = view.say;
  const std::string& moving = view.request.query.get("move");
  const std::string& find = view.request.query.get("find");
  std::string out = fmt::format(
      "<section id=\"join\" aria-labelledby=\"join-title\"><h2 id=\"join-title\">{}</h2>\n"
      "<form method=\"get\" action=\"/claim/{}#join\" class=\"searchline\">{}"
      "<label class=\"hide\" for=\"find\">{}</label>"
      "<input id=\"find\" name=\"find\" type=\"search\" value=\"{}\" placeholder=\"{}\">"
      "<button type=\"submit\">{}</button></form>\n",
      html(say(moving.empty() ? "Join with another claim" : "Move the statement to another claim")),
      html(encoded(claim.key)), moving.empty() ? "" : hidden("move", moving),
      html(say("Words or key of the other claim")), html(find),
      html(say("Words or key of the other claim")), html(say("Find")));
  if (!find.empty()) out += candidates(view, claim, moving);
  return out + "</section>\n";
}

/// What persons decided about the statements of this claim, each with its undo.
std::string decisions_section(const View& view, const std::map<std::string, std::string>& outlets,
                              const std::string& back) {
  const auto decisions = view.store.decisions();
  if (!decisions) return {};
  const Words& say = view.say;
  std::string items;
  for (const store::Decision& one : *decisions) {
    const bool touches = outlets.contains(one.left) || outlets.contains(one.right);
    if (one.kind == store::Decision::Kind::same_name || !touches) continue;
    const char* phrase = one.kind == store::Decision::Kind::join ? "joined" : "split";
    items += fmt::format("<li>{} <span class=\"soft\"><bdi>{}</bdi></span>", html(say(phrase)),
                         html(one.reviewer));
    if (!view.token.empty()) {
      items += open_form(view, "/decisions/undo", back) + hidden("id", std::to_string(one.id)) +
               "<button type=\"submit\" class=\"quiet\">" + html(say("Undo")) + "</button></form>";
    }
    items += "</li>";
  }
  if (items.empty()) return {};
  return "<section><h2>" + html(say("Decided by persons")) + "</h2><ul class=\"candidates\">" +
         items + "</ul></section>\n";
}

}  // namespace

Response claim_page(const View& view, const std::string& key) {
  const auto claim = view.store.claim(key);
  if (!claim) return failure(view, claim.error());
  const auto provenance = view.store.provenance(key);
  if (!provenance) return failure(view, provenance.error());
  store::Filter filter;
  filter.claim = key;
  const auto rows = view.store.rows(filter);
  if (!rows) return failure(view, rows.error());

  const Words& say = view.say;
  std::string out = fmt::format(
      "<p class=\"crumb\"><a href=\"/\">{}</a></p>\n<div class=\"head\"><h1><bdi>{}</bdi></h1>{}"
      "</div>\n<p class=\"origin\">{}</p>\n",
      html(say("Queue")), html(claim->text), export_menu(view, "sort=claim&claim=" + encoded(key)),
      origin_line(view, *provenance));
  const auto way = way_section(view, *claim, *provenance, *rows);
  if (!way) return failure(view, way.error());
  out += *way + differences_table(view, *provenance, *rows);
  out += fmt::format(
      "<section aria-labelledby=\"statements-title\"><div class=\"head\">"
      "<h2 id=\"statements-title\">{}</h2><p class=\"legend\">"
      "<mark class=\"content\">{}</mark> <mark class=\"source\">{}</mark> "
      "<mark class=\"via\">{}</mark> <mark class=\"cue\">{}</mark></p></div>\n",
      html(say("{} statements", std::to_string(rows->size()))), html(say("what is said")),
      html(say("source")), html(say("relay")), html(say("cue")));
  std::map<std::string, Member> members;
  for (const Member& member : claim->members) members.emplace(member.statement, member);
  std::map<std::string, std::string> outlets;
  for (const store::Row& row : *rows) {
    outlets.emplace(row.statement_key, row.outlet);
    const std::string other = rows->size() < 2 ? ""
                              : row.statement_key == rows->front().statement_key
                                  ? (*rows)[1].statement_key
                                  : rows->front().statement_key;
    const auto card = statement_card(view, row, members[row.statement_key], other);
    if (!card) return failure(view, card.error());
    out += *card;
  }
  out += "</section>\n";
  out += decisions_section(view, outlets, "/claim/" + encoded(key));
  if (!view.token.empty() && !claim->members.empty()) out += join_section(view, *claim);
  return page(view, Tab::queue, claim->text, out);
}

}  // namespace sayso::review
