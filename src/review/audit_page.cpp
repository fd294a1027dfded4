// The audit trail: who changed what, when, from what to what; and whether the chain of hashes
// holds.

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "export/dates.h"
#include "export/escape.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

constexpr std::size_t kLines = 200;

/// The subject as a link where it is a statement that stands in a claim.
std::string subject(const View& view, const std::string& key) {
  const auto stored = view.store.statement(key);
  if (!stored || stored->claim.empty()) return "<bdi>" + html(key) + "</bdi>";
  std::string words;
  for (const std::string& piece : stored->pieces) words += (words.empty() ? "" : " … ") + piece;
  return fmt::format("<a href=\"/claim/{}#{}\"><bdi>{}</bdi></a>", html(encoded(stored->claim)),
                     html(key), html(exporting::shortened(exporting::one_line(words), 90)));
}

/// A ruling's cell as words, a statement's key as its words; anything else as it is.
std::string state_words(const View& view, const std::string& cell) {
  const auto parsed = nlohmann::json::parse(cell, nullptr, false);
  if (!parsed.is_object()) return cell.empty() ? cell : subject(view, cell);
  std::string out;
  for (const auto& [name, value] : parsed.items()) {
    if (!value.is_string() || value.get_ref<const std::string&>().empty()) continue;
    const std::string words = value.get<std::string>();
    if (!out.empty()) out += ", ";
    out += name == "verdict" ? html(view.say(words))
                             : html(view.say(name)) + ": <bdi>" + html(words) + "</bdi>";
  }
  return out;
}

}  // namespace

Response audit_page(const View& view) {
  const Words& say = view.say;
  const auto lines = view.store.audit(kLines);
  if (!lines) return failure(view, lines.error());
  const auto broken = view.store.broken_audit_line();
  if (!broken) return failure(view, broken.error());
  std::string out = "<h1>" + html(say("Audit trail")) + "</h1>\n";
  out += *broken
             ? fmt::format(
                   "<p class=\"notice alarm\">{}</p>\n",
                   html(say("The chain of hashes breaks at line {}.", std::to_string(**broken))))
             : "<p class=\"notice\">" + html(say("The chain of hashes holds.")) + "</p>\n";
  if (lines->empty()) {
    out += "<div class=\"empty\"><p>" + html(say("Nobody has ruled yet.")) + "</p></div>\n";
    return page(view, Tab::audit, say("Audit trail"), out);
  }
  out += fmt::format(
      "<table class=\"audit\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n"
      "<tbody>\n",
      html(say("When")), html(say("Who")), html(say("What")), html(say("Before")),
      html(say("After")));
  for (const store::AuditLine& line : *lines) {
    out += fmt::format(
        "<tr><td><time>{}</time><p class=\"soft\" title=\"{}\">{}…</p></td><td><bdi>{}</bdi></td>"
        "<td>{}<p>{}</p></td><td data-label=\"{}\">{}</td><td data-label=\"{}\">{}</td></tr>\n",
        exporting::time_of(line.at), html(line.hash), html(line.hash.substr(0, 10)), html(line.who),
        html(say(line.action)), subject(view, line.subject), html(say("Before")),
        state_words(view, line.before), html(say("After")), state_words(view, line.after));
  }
  return page(view, Tab::audit, say("Audit trail"), out + "</tbody></table>\n");
}

}  // namespace sayso::review
