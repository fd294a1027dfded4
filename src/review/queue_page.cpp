// The queue: the claim–source table with search, filters and paging by key.

#include <fmt/format.h>

#include <sstream>

#include "core/names.h"
#include "export/citation.h"
#include "export/escape.h"
#include "export/format.h"
#include "export/table.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

std::vector<Choice> flag_choices(const View& view) {
  std::vector<Choice> out = {{"", view.say("any")}};
  for (unsigned at = 0; at < static_cast<unsigned>(Flag::kCount); ++at) {
    const auto name = spell(static_cast<Flag>(at));
    out.push_back({std::string(name), view.say(name)});
  }
  return out;
}

template <typename Enum>
std::vector<Choice> enum_choices(const View& view, Enum last) {
  std::vector<Choice> out = {{"", view.say("any")}};
  for (unsigned at = 0; at <= static_cast<unsigned>(last); ++at) {
    const auto name = spell(static_cast<Enum>(at));
    out.push_back({std::string(name), view.say(name)});
  }
  return out;
}

std::string field(const View& view, const char* id, const char* phrase,
                  const std::string& control) {
  return fmt::format("<div class=\"field\"><label for=\"{}\">{}</label>{}</div>\n", id,
                     html(view.say(phrase)), control);
}

std::string input(const View& view, const char* id, const char* name, const char* type = "text") {
  return fmt::format("<input id=\"{}\" name=\"{}\" type=\"{}\" value=\"{}\">", id, name, type,
                     html(view.request.query.get(name)));
}

std::string filters(const View& view) {
  const Words& say = view.say;
  const Params& query = view.request.query;
  const bool filtered = !query_string(query, {"q", "sort", "after", "lang", "claim"}).empty();
  std::string out = "<form method=\"get\" action=\"/\" class=\"search\" role=\"search\">\n";
  out += fmt::format(
      "<div class=\"searchline\"><label class=\"hide\" for=\"q\">{0}</label>"
      "<input id=\"q\" name=\"q\" type=\"search\" value=\"{1}\" placeholder=\"{2}\">"
      "<button type=\"submit\" class=\"primary\">{0}</button></div>\n",
      html(say("Search")), html(query.get("q")), html(say("Words of a claim, Korean or English")));
  out += fmt::format("<details class=\"filters\"{}><summary>{}</summary>\n<div class=\"fields\">\n",
                     filtered ? " open" : "", html(say("Filters and order")));
  const store::Filter filter = filter_of(query);
  out += field(view, "sort", "Order",
               select("sort", "sort",
                      {{"attention", say("most in need of a person")},
                       {"newest", say("newest first")},
                       {"oldest", say("oldest first")},
                       {"claim", say("by claim")}},
                      spell(filter.sort)));
  out += field(view, "flag", "Flag", select("flag", "flag", flag_choices(view), query.get("flag")));
  out += field(
      view, "verdict", "Verdict",
      select("verdict", "verdict", enum_choices(view, Verdict::needs_work), query.get("verdict")));
  out += field(view, "confidence", "Confidence",
               select("confidence", "confidence", enum_choices(view, Confidence::low),
                      query.get("confidence")));
  out += field(view, "language", "Language",
               select("language", "language",
                      {{"", say("any")}, {"ko", say("Korean")}, {"en", say("English")}},
                      query.get("language")));
  out += field(view, "source", "Source", input(view, "source", "source"));
  out += field(view, "outlet", "Outlet", input(view, "outlet", "outlet"));
  out += field(view, "since", "From", input(view, "since", "since", "date"));
  out += field(view, "until", "To", input(view, "until", "until", "date"));
  out += "</div>\n<div class=\"fieldend\"><button type=\"submit\">" + html(say("Apply")) +
         "</button> <a href=\"/\">" + html(say("Clear")) + "</a></div>\n</details>\n</form>\n";
  return out;
}

/// The claim's wording, and the statement's own where it is another.
std::string claim_cell(const View& view, const store::Row& row) {
  const std::string shown = row.claim_text.empty() ? row.content : row.claim_text;
  const std::string href = "/claim/" + encoded(row.claim_key) + "#" + row.statement_key;
  std::string out =
      fmt::format("<a class=\"claim\" href=\"{}\"><bdi>{}</bdi></a>", html(href), html(shown));
  if (row.content != shown) {
    out += fmt::format("<p class=\"own\" lang=\"{}\"><bdi>{}</bdi></p>", html(row.language),
                       html(row.content));
  }
  if (row.claim_size > 1) {
    out +=
        fmt::format("<p class=\"soft\">{}</p>",
                    html(view.say("{} statements in this claim", std::to_string(row.claim_size))));
  }
  return out;
}

std::string row_html(const View& view, const store::Row& row, std::size_t rulings) {
  const Words& say = view.say;
  std::string source = row.source.empty()
                           ? "<span class=\"soft\">" + html(say("no source named")) + "</span>"
                           : "<bdi>" + html(row.source) + "</bdi>";
  if (!row.via.empty()) {
    source += fmt::format("<p class=\"via\">{} <bdi>{}</bdi></p>", html(say("via")), html(row.via));
  }
  std::string outlet = "<bdi>" + html(row.outlet.empty() ? row.url : row.outlet) + "</bdi>";
  outlet += row.day.empty() ? "<p class=\"soft\">" + html(say("no date")) + "</p>"
                            : "<p class=\"soft\"><time>" + html(row.day) + "</time></p>";
  return fmt::format(
      "<tr data-statement=\"{}\" data-rulings=\"{}\">"
      "<td class=\"c-claim\">{}</td><td class=\"c-source\" data-label=\"{}\">{}</td>"
      "<td class=\"c-outlet\" data-label=\"{}\">{}</td><td class=\"c-signs\">{}{}</td>"
      "<td class=\"c-verdict\">{}</td></tr>\n",
      html(row.statement_key), rulings, claim_cell(view, row), html(say("Source")), source,
      html(say("Outlet")), outlet, confidence_badge(view, row.confidence), chips(view, row.flags),
      verdict_badge(view, row.verdict, row.stale_verdict));
}

std::string table(const View& view, const std::vector<store::Row>& rows) {
  const Words& say = view.say;
  std::string out = fmt::format(
      "<table class=\"queue\">\n<caption class=\"hide\">{}</caption>\n<thead><tr>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
      html(say("Claims and their sources")), html(say("Claim")), html(say("Source")),
      html(say("Outlet")), html(say("Confidence and flags")), html(say("Verdict")));
  for (const store::Row& row : rows) {
    const auto rulings = view.store.reviews(row.statement_key);
    out += row_html(view, row, rulings ? rulings->size() : 0);
  }
  return out + "</tbody>\n</table>\n";
}

std::string counts_line(const View& view, const store::Counts& counts) {
  const Words& say = view.say;
  const auto part = [&](const char* phrase, std::int64_t count) {
    return "<span>" + html(say(phrase, std::to_string(count))) + "</span>";
  };
  return "<p class=\"counts\">" + part("{} pages", counts.snapshots) +
         part("{} statements", counts.statements) + part("{} claims", counts.claims) +
         part("{} rulings", counts.reviews) + "</p>\n";
}

}  // namespace

Response queue_page(const View& view) {
  const Words& say = view.say;
  store::Filter filter = filter_of(view.request.query);
  filter.limit = kPageRows + 1;
  auto rows = view.store.rows(filter);
  if (!rows) return failure(view, rows.error());
  const bool more = rows->size() > kPageRows;
  if (more) rows->pop_back();
  const auto counts = view.store.counts();
  if (!counts) return failure(view, counts.error());

  std::string out =
      "<div class=\"head\"><h1>" + html(say("Queue")) + "</h1>" +
      export_menu(view, query_string(view.request.query, {"after", "lang", "format", "rows"})) +
      "</div>\n" + counts_line(view, *counts) + filters(view);
  if (rows->empty()) {
    const bool nothing = counts->statements == 0;
    out += fmt::format("<div class=\"empty\"><p>{}</p>{}</div>\n",
                       html(say(nothing ? "No pages yet." : "Nothing fits these filters.")),
                       nothing && view.can_add
                           ? "<p><a href=\"/add\">" + html(say("Add pages")) + "</a></p>"
                           : "");
  } else {
    out += table(view, *rows);
  }
  const std::string query = query_string(view.request.query, {"after", "lang"});
  out += "<nav class=\"pager\" aria-label=\"" + html(say("More rows")) + "\">";
  if (!filter.after.empty()) {
    out += fmt::format("<a href=\"/{}\">{}</a>", query.empty() ? "" : "?" + html(query),
                       html(say("First rows")));
  }
  if (more) {
    out += fmt::format("<a rel=\"next\" href=\"/?{}after={}\">{}</a>",
                       query.empty() ? "" : html(query) + "&amp;",
                       html(encoded(rows->back().cursor)), html(say("Next rows")));
  }
  return page(view, Tab::queue, say("Queue"), out + "</nav>\n");
}

Response export_file(const View& view) {
  const Params& query = view.request.query;
  const std::string name = query.get("format");
  const store::Filter filter = filter_of(query);
  std::ostringstream out;
  Response answer;
  if (query.has("rows")) {
    const auto format = exporting::find_row_format(name);
    if (!format) return failure(view, 404, view.say("There is no such format."));
    const auto rows = view.store.rows(filter);
    if (!rows) return failure(view, rows.error());
    exporting::write_rows(*rows, *format, 0, out);
    const auto same = exporting::find_format(name);
    answer.type = same ? std::string(same->media_type) : "text/plain; charset=utf-8";
    answer.filename = "claims." + std::string(same ? same->ending : "txt");
  } else {
    const auto format = exporting::find_format(name);
    if (!format) return failure(view, 404, view.say("There is no such format."));
    const auto citations = exporting::collect(view.store, filter);
    if (!citations) return failure(view, citations.error());
    format->write(*citations, out);
    answer.type = format->media_type;
    answer.filename = "citations-" + name + "." + std::string(format->ending);
  }
  answer.body = out.str();
  return answer;
}

}  // namespace sayso::review
