#include "review/view.h"

#include <fmt/format.h>

#include "core/names.h"
#include "core/version.h"
#include "export/escape.h"
#include "export/format.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

std::string nav_link(const View& view, const char* path, const char* phrase, bool current) {
  return fmt::format("<a href=\"{}\"{}>{}</a>", path, current ? " aria-current=\"page\"" : "",
                     html(view.say(phrase)));
}

/// The same page in the other language.
std::string language_link(const View& view) {
  const bool korean = view.say.code() == "ko";
  const std::string rest = query_string(view.request.query, {"lang"});
  const std::string path = view.request.method == "GET" ? view.request.path : "/";
  return fmt::format(
      "<a class=\"language\" href=\"{0}?{1}lang={2}\" lang=\"{2}\" hreflang=\"{2}\">{3}</a>",
      html(path), rest.empty() ? "" : html(rest) + "&amp;", korean ? "en" : "ko",
      korean ? "English" : "한국어");
}

std::string shortcuts(const View& view) {
  static constexpr std::pair<const char*, const char*> kKeys[] = {
      {"j / k", "next, previous"},
      {"o", "open it"},
      {"1", "right"},
      {"2", "wrong-attribution"},
      {"3", "not-a-statement"},
      {"4", "needs-work"},
      {"e", "correct the source"},
      {"m", "move to another claim"},
      {"s", "split from this claim"},
      {"u", "undo"},
      {"/", "search"},
      {"?", "these keys"},
  };
  std::string out = fmt::format(
      "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">{}</h2><dl>",
      html(view.say("Keyboard")));
  for (const auto& [key, phrase] : kKeys) {
    out += fmt::format("<div><dt><kbd>{}</kbd></dt><dd>{}</dd></div>", key, html(view.say(phrase)));
  }
  return out +
         fmt::format(
             "</dl><form method=\"dialog\"><button type=\"submit\">{}</button></form></dialog>",
             html(view.say("Close")));
}

std::string chip_class(Flag flag) {
  switch (flag) {
    case Flag::number_conflict:
    case Flag::date_conflict:
    case Flag::negation_conflict:
    case Flag::quote_altered:
    case Flag::attribution_lost:
    case Flag::attribution_changed:
    case Flag::circular:
      return "chip alarm";
    case Flag::direct_quote:
    case Flag::document:
    case Flag::second_hand:
    case Flag::cross_language:
    case Flag::denial:
      return "chip";
    default:
      return "chip doubt";
  }
}

}  // namespace

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::refused:
      return 403;
    case ErrorKind::bad_input:
      return 400;
    case ErrorKind::unsupported:
      return 415;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::io:
      break;
  }
  return 500;
}

Response page(const View& view, Tab tab, const std::string& title, const std::string& main) {
  const Words& say = view.say;
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{} · sayso</title>\n"
      "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n"
      "<link rel=\"stylesheet\" href=\"/review.css\">\n"
      "<script src=\"/review.js\" defer></script>\n</head>\n<body data-token=\"{}\">\n",
      say.code(), html(title), html(view.token));
  out += fmt::format(
      "<a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"bar\">\n"
      "<a class=\"brand\" href=\"/\">sayso</a>\n<nav aria-label=\"{}\">",
      html(say("Skip to the content")), html(say("Pages")));
  out += nav_link(view, "/", "Queue", tab == Tab::queue);
  if (view.can_add) out += nav_link(view, "/add", "Add pages", tab == Tab::add);
  out += nav_link(view, "/audit", "Audit trail", tab == Tab::audit);
  out += "</nav>\n<div class=\"who\">";
  out += fmt::format("<button type=\"button\" class=\"quiet\" data-keys hidden>{}</button>",
                     html(say("Keys")));
  out += view.read_only ? "<span class=\"reviewer\">" + html(say("read only")) + "</span>"
                        : "<span class=\"reviewer\"><span class=\"hide\">" + html(say("Signed")) +
                              " </span>" + html(view.reviewer) + "</span>";
  out += language_link(view) + "</div>\n</header>\n";
  out += "<main id=\"main\" tabindex=\"-1\">\n" + main + "</main>\n";
  out += "<div id=\"live\" class=\"toast\" role=\"status\" aria-live=\"polite\"></div>\n";
  out += shortcuts(view) + "\n</body>\n</html>\n";
  Response answer;
  answer.body = std::move(out);
  return answer;
}

Response failure(const View& view, int status, const std::string& detail) {
  const char* title = status == 409   ? "Somebody was quicker"
                      : status == 404 ? "Not found"
                                      : "This did not work";
  Response answer =
      page(view, Tab::none, view.say(title),
           fmt::format("<h1>{}</h1>\n<p>{}</p>\n<p><a href=\"/\">{}</a></p>\n",
                       html(view.say(title)), html(detail), html(view.say("Back to the queue"))));
  answer.status = status;
  return answer;
}

Response failure(const View& view, const Error& error) {
  return failure(view, status_of(error.kind), error.message);
}

std::string hidden(std::string_view name, std::string_view value) {
  return fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, html(value));
}

std::string open_form(const View& view, const std::string& action, const std::string& back,
                      const std::string& classes) {
  return fmt::format("<form method=\"post\" enctype=\"multipart/form-data\" action=\"{}\"{}>",
                     html(action), classes.empty() ? "" : " class=\"" + classes + "\"") +
         hidden("token", view.token) + hidden("back", back);
}

std::string chips(const View& view, FlagSet flags) {
  std::string alarm, doubt, plain;
  for (const Flag flag : flags) {
    const std::string kind = chip_class(flag);
    std::string& into = kind == "chip alarm" ? alarm : kind == "chip doubt" ? doubt : plain;
    into += fmt::format("<li class=\"{}\">{}</li>", kind, html(view.say(spell(flag))));
  }
  if (flags.empty()) return {};
  return fmt::format("<ul class=\"chips\" aria-label=\"{}\">{}{}{}</ul>", html(view.say("Flags")),
                     alarm, doubt, plain);
}

std::string verdict_badge(const View& view, Verdict verdict, bool stale) {
  if (stale) {
    return "<span class=\"verdict stale\">" + html(view.say("ruled on another reading")) +
           "</span>";
  }
  return fmt::format("<span class=\"verdict {}\">{}</span>", spell(verdict),
                     html(view.say(spell(verdict))));
}

std::string confidence_badge(const View& view, Confidence confidence) {
  return fmt::format("<span class=\"confidence {}\"><span class=\"hide\">{} </span>{}</span>",
                     spell(confidence), html(view.say("Confidence")),
                     html(view.say(spell(confidence))));
}

std::string outside_link(const std::string& url, const std::string& words) {
  std::string shown = "<bdi>" + html(words) + "</bdi>";
  if (!exporting::is_web_address(url)) return shown;
  return fmt::format("<a href=\"{}\" rel=\"noreferrer noopener\">{}</a>", html(url), shown);
}

std::string select(std::string_view id, std::string_view name, const std::vector<Choice>& choices,
                   std::string_view chosen) {
  std::string out = fmt::format("<select id=\"{}\" name=\"{}\">", id, name);
  for (const Choice& choice : choices) {
    out += fmt::format("<option value=\"{}\"{}>{}</option>", html(choice.value),
                       choice.value == chosen ? " selected" : "", html(choice.words));
  }
  return out + "</select>";
}

std::string export_menu(const View& view, const std::string& query) {
  const std::string tail = query.empty() ? "" : "&amp;" + html(query);
  std::string out = fmt::format(
      "<details class=\"menu\"><summary>{}</summary>\n<div class=\"panel\">\n<h2>{}</h2><ul>\n",
      html(view.say("Export")), html(view.say("Citations")));
  for (const auto& format : exporting::formats()) {
    out += fmt::format("<li><a href=\"/export?format={0}{1}\" download>{0}</a></li>\n", format.name,
                       tail);
  }
  out += "</ul><h2>" + html(view.say("This table")) + "</h2><ul>\n";
  for (const char* name : {"csv", "tsv", "jsonl", "markdown", "html"}) {
    out += fmt::format("<li><a href=\"/export?rows=1&amp;format={0}{1}\" download>{0}</a></li>\n",
                       name, tail);
  }
  return out + "</ul></div></details>\n";
}

}  // namespace sayso::review
