// An article as extracted, every statement marked, and what changed since an earlier snapshot.

#include <fmt/format.h>

#include <set>

#include "core/names.h"
#include "export/dates.h"
#include "export/escape.h"
#include "review/changes.h"
#include "review/highlight.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

std::string claim_href(const store::StoredStatement& one) {
  return one.claim.empty() ? std::string()
                           : "/claim/" + encoded(one.claim) + "#" + one.statement.key;
}

std::string facts(const View& view, const store::Reading& reading) {
  const Words& say = view.say;
  const Article& article = reading.article;
  std::string out = "<dl class=\"reading\">";
  const auto put = [&](const char* phrase, const std::string& value) {
    if (!value.empty()) {
      out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", html(say(phrase)), value);
    }
  };
  std::string authors;
  for (const std::string& author : article.authors) {
    authors += (authors.empty() ? "" : ", ") + ("<bdi>" + html(author) + "</bdi>");
  }
  put("Outlet", article.outlet.empty() ? "" : "<bdi>" + html(article.outlet) + "</bdi>");
  put("Author", authors);
  put("Published", html(article.published.iso));
  put("Changed by the outlet", html(article.modified.iso));
  put("Address", outside_link(article.url, article.url));
  put("Stored", html(exporting::time_of(reading.fetched_at)));
  put("SHA-256", "<code>" + html(reading.snapshot_digest) + "</code>");
  put("Read by", html("sayso " + reading.version +
                      (reading.current ? "" : " · " + say("a newer snapshot is stored"))));
  return out + "</dl>\n" + chips(view, article.flags);
}

std::string body(const store::Reading& reading,
                 const std::vector<store::StoredStatement>& statements) {
  std::vector<Mark> marks;
  for (const auto& one : statements) {
    const auto& words = one.statement.attribution;
    if (words.place != Place::body) continue;
    for (Mark& mark : marks_of(words, claim_href(one))) marks.push_back(std::move(mark));
  }
  std::string out =
      fmt::format("<div class=\"text\" lang=\"{}\">\n", html(reading.article.language));
  std::set<std::uint32_t> headings;
  for (const Paragraph& paragraph : reading.article.paragraphs) {
    if (paragraph.kind == ParagraphKind::heading) headings.insert(paragraph.span.begin);
  }
  for (const ByteSpan line : lines_of(reading.article.text)) {
    out +=
        headings.contains(line.begin) ? "<p dir=\"auto\" class=\"heading\">" : "<p dir=\"auto\">";
    out += highlighted(reading.article.text, line, marks) + "</p>\n";
  }
  return out + "</div>\n";
}

std::string statement_list(const View& view,
                           const std::vector<store::StoredStatement>& statements) {
  const Words& say = view.say;
  std::string out = fmt::format(
      "<section class=\"aside\" aria-labelledby=\"list-title\"><h2 id=\"list-title\">{}</h2>\n"
      "<ol class=\"statements\">",
      html(say("{} statements", std::to_string(statements.size()))));
  for (const auto& one : statements) {
    std::string words;
    for (const std::string& piece : one.pieces) words += (words.empty() ? "" : " … ") + piece;
    const std::string& source = one.statement.canonical;
    const std::string href = claim_href(one);
    out += fmt::format("<li id=\"{}\"><bdi>{}</bdi> — ", html(one.statement.key),
                       html(source.empty() ? say("no source named") : source));
    out += href.empty() ? "<bdi>" + html(words) + "</bdi>"
                        : "<a href=\"" + html(href) + "\"><bdi>" + html(words) + "</bdi></a>";
    out += "</li>\n";
  }
  return out + "</ol></section>\n";
}

std::vector<std::string_view> paragraphs(const std::string& text) {
  std::vector<std::string_view> out;
  for (const ByteSpan line : lines_of(text)) out.push_back(slice(text, line));
  return out;
}

/// Only what changed: a paragraph that gave way to another is shown as one with its words changed.
std::string changed_paragraphs(const std::string& old, const std::string& now) {
  std::string out;
  const auto pieces = changes(paragraphs(old), paragraphs(now));
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    if (piece.change == Change::same) continue;
    const bool replaced = piece.change == Change::gone && at + 1 < pieces.size() &&
                          pieces[at + 1].change == Change::added;
    if (replaced) {
      out += "<p>" + changed_words(piece.words, pieces[++at].words) + "</p>\n";
    } else {
      const char* tag = piece.change == Change::gone ? "del" : "ins";
      out += fmt::format("<p><{0}>{1}</{0}></p>\n", tag, html(piece.words));
    }
  }
  return out;
}

Result<std::string> changes_section(const View& view, const store::Reading& reading) {
  const auto snapshots = view.store.snapshots(reading.article.url);
  if (!snapshots) return snapshots.error();
  std::string out;
  for (const std::int64_t id : *snapshots) {
    if (id >= reading.snapshot) continue;
    const auto readings = view.store.readings_of(id);
    if (!readings) return readings.error();
    if (readings->empty()) continue;
    const auto earlier = view.store.reading(readings->back());
    if (!earlier) return earlier.error();
    const std::string changed = changed_paragraphs(earlier->article.text, reading.article.text);
    out += fmt::format(
        "<h3><a href=\"/article/{}\">{}</a></h3>\n<div class=\"text\">{}</div>\n", earlier->id,
        html(view.say("since {}", exporting::time_of(earlier->fetched_at))),
        changed.empty() ? "<p>" + html(view.say("The text is the same.")) + "</p>" : changed);
  }
  if (out.empty()) return out;
  return "<section aria-labelledby=\"changes-title\"><h2 id=\"changes-title\">" +
         html(view.say("What changed")) + "</h2>\n" + out + "</section>\n";
}

}  // namespace

Response article_page(const View& view, std::int64_t id) {
  const auto reading = view.store.reading(id);
  if (!reading) return failure(view, reading.error());
  const auto statements = view.store.statements_of(id);
  if (!statements) return failure(view, statements.error());
  const auto changed = changes_section(view, *reading);
  if (!changed) return failure(view, changed.error());
  const Article& article = reading->article;
  const std::string title = article.title.empty() ? article.url : article.title;
  std::string out = fmt::format(
      "<p class=\"crumb\"><a href=\"/\">{}</a></p>\n<h1 lang=\"{}\"><bdi>{}</bdi></h1>\n",
      html(view.say("Queue")), html(article.language), html(title));
  out += facts(view, *reading) + *changed + "<div class=\"sides\">" + body(*reading, *statements) +
         statement_list(view, *statements) + "</div>\n";
  return page(view, Tab::none, title, out);
}

}  // namespace sayso::review
