// One statement of a claim: the evidence, what the program read in it, what persons ruled.

#include <fmt/format.h>

#include "core/names.h"
#include "export/dates.h"
#include "export/escape.h"
#include "review/highlight.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using exporting::html;

struct Card {
  const View& view;
  const store::Row& row;
  const Member& member;
  const std::string& other;
  store::StoredStatement stored;
  store::Reading reading;
  std::vector<Review> rulings;

  [[nodiscard]] std::string back() const {
    return "/claim/" + encoded(row.claim_key) + "#" + row.statement_key;
  }
};

std::string quotation(const Card& card) {
  const auto& words = card.stored.statement.attribution;
  const bool headline = words.place == Place::headline;
  const std::string& text = headline ? card.reading.article.title : card.reading.article.text;
  const auto marks = marks_of(words);
  const ByteSpan part = headline ? ByteSpan{0, static_cast<std::uint32_t>(text.size())}
                                 : paragraphs_around(text, marks);
  std::string out = fmt::format("<blockquote lang=\"{}\">", html(card.row.language));
  for (const ByteSpan line : lines_of(slice(text, part))) {
    const ByteSpan shifted{line.begin + part.begin, line.end + part.begin};
    out += "<p dir=\"auto\">" + highlighted(text, shifted, marks) + "</p>";
  }
  return out + "</blockquote>\n";
}

/// Reasons of a match begin with what they are about ("both: lease"): those alike are told as one.
std::string reason_list(const View& view, const std::vector<std::string>& reasons) {
  static constexpr std::string_view kBoth = "both: ";
  std::string shared, rest;
  for (const std::string& one : reasons) {
    const bool both = one.starts_with(kBoth);
    std::string& into = both ? shared : rest;
    if (!into.empty()) into += both ? ", " : "; ";
    into += both ? one.substr(kBoth.size()) : view.say(one);
  }
  if (!shared.empty()) shared = view.say("in both: {}", shared);
  return html(shared + (shared.empty() || rest.empty() ? "" : "; ") + rest);
}

std::string reading_list(const Card& card) {
  const Words& say = card.view.say;
  const Statement& statement = card.stored.statement;
  std::string out = "<dl class=\"reading\">";
  const auto put = [&](const char* phrase, const std::string& value) {
    if (!value.empty()) {
      out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", html(say(phrase)), value);
    }
  };
  std::string source = card.row.source.empty() ? html(say("no source named"))
                                               : "<bdi>" + html(card.row.source) + "</bdi>";
  source += " <span class=\"soft\">" + html(say(spell(statement.source_type))) + "</span>";
  if (card.row.source != statement.canonical) {
    source +=
        " <span class=\"soft\">" +
        html(say("corrected; the program read: {}",
                 statement.canonical.empty() ? say("no source named") : statement.canonical)) +
        "</span>";
  }
  put("Source", source);
  put("Via", card.row.via.empty() ? "" : "<bdi>" + html(card.row.via) + "</bdi>");
  put("Confidence", confidence_badge(card.view, statement.confidence) + " <span class=\"soft\">" +
                        reason_list(card.view, statement.reasons) + "</span>");
  put("Joined because", reason_list(card.view, card.member.reasons));
  return out + "</dl>\n";
}

std::string evidence(const Card& card) {
  const Words& say = card.view.say;
  const std::string digest = card.reading.snapshot_digest;
  return fmt::format(
      "<p class=\"evidence\">{} · {} · <span title=\"{}\">SHA-256 {}…</span> · {}</p>\n",
      outside_link(card.reading.article.url, card.reading.article.url),
      html(say("stored {}", exporting::time_of(card.reading.fetched_at))), html(digest),
      html(digest.substr(0, 12)),
      html(say("characters {}",
               fmt::format("{}–{}", card.stored.span.begin, card.stored.span.end))));
}

std::string history(const Card& card) {
  if (card.rulings.empty()) return {};
  const Words& say = card.view.say;
  std::string out = "<ol class=\"history\" aria-label=\"" + html(say("Rulings")) + "\">";
  for (const Review& ruling : card.rulings) {
    out += fmt::format("<li>{} <span class=\"soft\"><bdi>{}</bdi>, <time>{}</time></span>",
                       verdict_badge(card.view, ruling.verdict, false), html(ruling.reviewer),
                       exporting::time_of(ruling.at));
    const auto put = [&](const char* phrase, const std::string& value) {
      if (!value.empty()) {
        out += "<p>" + html(say(phrase)) + ": <bdi>" + html(value) + "</bdi></p>";
      }
    };
    put("Source", ruling.corrected_source);
    put("Via", ruling.corrected_via);
    put("Note", ruling.note);
    out += "</li>";
  }
  return out + "</ol>\n";
}

std::string text_field(const Card& card, const char* name, const char* phrase,
                       const std::string& value) {
  const std::string id = std::string(name) + "-" + card.row.statement_key;
  return fmt::format(
      "<div class=\"field\"><label for=\"{0}\">{1}</label>"
      "<input id=\"{0}\" name=\"{2}\" type=\"text\" value=\"{3}\" autocomplete=\"off\"></div>",
      html(id), html(card.view.say(phrase)), name, html(value));
}

std::string ruling_form(const Card& card) {
  const View& view = card.view;
  const Words& say = view.say;
  std::string out = open_form(view, "/rulings", card.back(), "ruling");
  out += hidden("statement", card.row.statement_key);
  out += hidden("expected", std::to_string(card.rulings.size()));
  out +=
      fmt::format("<div class=\"verdicts\" role=\"group\" aria-label=\"{}\">", html(say("Ruling")));
  static constexpr std::pair<Verdict, char> kButtons[] = {{Verdict::right, '1'},
                                                          {Verdict::wrong_attribution, '2'},
                                                          {Verdict::not_a_statement, '3'},
                                                          {Verdict::needs_work, '4'}};
  for (const auto& [verdict, key] : kButtons) {
    const bool holds = !card.row.stale_verdict && card.row.verdict == verdict;
    out += fmt::format(
        "<button type=\"submit\" name=\"verdict\" value=\"{0}\" data-key=\"{1}\""
        " aria-pressed=\"{2}\" class=\"{0}\">{3}<kbd aria-hidden=\"true\">{1}</kbd></button>",
        spell(verdict), key, holds ? "true" : "false", html(say(spell(verdict))));
  }
  out += "</div>\n<details class=\"correct\"><summary data-key=\"e\">" +
         html(say("Correct the source, add a note")) + "</summary><div class=\"fields\">";
  out += text_field(card, "source", "Correct source", "");
  out += text_field(card, "via", "Correct relay", "");
  out += text_field(card, "note", "Note, own sources", "");
  return out + "</div></details></form>\n";
}

/// Buttons beside the ruling: undo, split, move.
std::string tools(const Card& card) {
  const View& view = card.view;
  const Words& say = view.say;
  std::string out = "<div class=\"tools\">";
  const auto button = [&](const std::string& action, const std::string& fields, const char* key,
                          const char* phrase) {
    out += open_form(view, action, card.back()) + fields +
           fmt::format("<button type=\"submit\" class=\"quiet\" data-key=\"{}\">{}</button></form>",
                       key, html(say(phrase)));
  };
  if (!card.rulings.empty()) {
    button("/rulings/undo",
           hidden("statement", card.row.statement_key) +
               hidden("expected", std::to_string(card.rulings.size())),
           "u", "Undo the last ruling");
  }
  if (!card.other.empty()) {
    button("/decisions",
           hidden("kind", "split") + hidden("left", card.other) +
               hidden("right", card.row.statement_key),
           "s", "Split from this claim");
  }
  out += fmt::format("<a class=\"quiet\" data-key=\"m\" href=\"/claim/{}?move={}#join\">{}</a>",
                     html(encoded(card.row.claim_key)), html(encoded(card.row.statement_key)),
                     html(say("Move to another claim")));
  return out + "</div>\n";
}

}  // namespace

Result<std::string> statement_card(const View& view, const store::Row& row, const Member& member,
                                   const std::string& other) {
  auto stored = view.store.statement(row.statement_key);
  if (!stored) return stored.error();
  auto reading = view.store.reading(stored->reading);
  if (!reading) return reading.error();
  auto rulings = view.store.reviews(row.statement_key);
  if (!rulings) return rulings.error();
  const Card card{
      view, row, member, other, std::move(*stored), std::move(*reading), std::move(*rulings)};
  const Words& say = view.say;
  const Article& article = card.reading.article;
  std::string when = row.day.empty() ? html(say("no date")) : "<time>" + html(row.day) + "</time>";
  std::string out = fmt::format(
      "<article class=\"statement\" id=\"{0}\" tabindex=\"-1\" aria-labelledby=\"t-{0}\">\n"
      "<header><p class=\"from\"><bdi>{1}</bdi> · {2} · {3}{4}</p>{5}</header>\n"
      "<h3 id=\"t-{0}\"><a href=\"/article/{6}#{0}\"><bdi>{7}</bdi></a></h3>\n",
      html(row.statement_key), html(row.outlet.empty() ? row.url : row.outlet), when,
      html(say(spell(row.kind))),
      row.place == Place::headline ? " · " + html(say("in the headline")) : "",
      verdict_badge(view, row.verdict, row.stale_verdict), card.reading.id,
      html(article.title.empty() ? article.url : article.title));
  out += "<div class=\"sides\"><div>" + quotation(card) + chips(view, row.flags) + evidence(card) +
         "</div>\n<div>" + reading_list(card) + history(card);
  if (!view.token.empty()) out += ruling_form(card) + tools(card);
  return out + "</div></div>\n</article>\n";
}

}  // namespace sayso::review
