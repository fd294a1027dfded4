#include "review/add_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/escape.h"

namespace sayso::review {
namespace {

using exporting::html;

const char* outcome_phrase(store::KeepOutcome outcome) {
  switch (outcome) {
    case store::KeepOutcome::added:
      return "added";
    case store::KeepOutcome::changed:
      return "changed since it was stored";
    case store::KeepOutcome::unchanged:
      break;
  }
  return "known already";
}

std::string item_html(const View& view, const JobItem& item) {
  const Words& say = view.say;
  const std::string address = "<bdi class=\"address\">" + html(item.address) + "</bdi>";
  if (item.state == JobState::failed) {
    return "<li class=\"failed\">" + address + "<p role=\"alert\">" + html(item.words) +
           "</p></li>\n";
  }
  if (item.state == JobState::waiting) {
    return "<li class=\"waiting\">" + address + "<p class=\"soft\">" + html(say("waiting")) +
           "</p></li>\n";
  }
  std::string words = html(say(outcome_phrase(item.page.outcome))) + " · " +
                      html(say("{} statements", std::to_string(item.page.statements)));
  if (item.page.reading > 0) {
    words +=
        fmt::format(" · <a href=\"/article/{}\">{}</a>", item.page.reading, html(say("read it")));
  }
  return "<li class=\"done\">" + address + "<p>" + words + "</p></li>\n";
}

}  // namespace

std::string job_list(const View& view, const Job& job, int number) {
  const auto done = std::ranges::count_if(
      job.items, [](const JobItem& item) { return item.state != JobState::waiting; });
  return fmt::format(
             "<div id=\"job\" data-job=\"{}\" data-finished=\"{}\">\n"
             "<p><progress max=\"{}\" value=\"{}\" aria-label=\"{}\"></progress> "
             "<span role=\"status\">{}</span></p>\n<ul class=\"job\">\n",
             number, job.finished ? "true" : "false", std::max<std::size_t>(job.items.size(), 1),
             done, html(view.say("Progress")),
             html(view.say(job.finished ? "{} finished" : "{} under way",
                           fmt::format("{}/{}", done, job.items.size())))) +
         [&] {
           std::string items;
           for (const JobItem& item : job.items) items += item_html(view, item);
           return items;
         }() +
         "</ul>\n</div>\n";
}

Response add_page(const View& view, const std::optional<Job>& job, int number) {
  const Words& say = view.say;
  std::string out = "<h1>" + html(say("Add pages")) + "</h1>\n";
  if (view.token.empty()) {
    out += "<p>" + html(say("This page is open for reading only.")) + "</p>\n";
  } else {
    out += open_form(view, "/add", "/add", "adding");
    out += fmt::format(
        "<label for=\"addresses\">{}</label>\n<textarea id=\"addresses\" name=\"addresses\""
        " rows=\"6\" required aria-describedby=\"addresses-help\" spellcheck=\"false\"></textarea>"
        "<p id=\"addresses-help\" class=\"soft\">{}</p>"
        "<button type=\"submit\" class=\"primary\">{}</button></form>\n",
        html(say("Addresses of articles, one a line")),
        html(say("Each page is fetched once, stored as sent, and read for who said what.")),
        html(say("Fetch")));
  }
  if (job) {
    out += "<section aria-labelledby=\"job-title\"><h2 id=\"job-title\">" + html(say("Progress")) +
           "</h2>\n" + job_list(view, *job, number) + "</section>\n";
  } else if (number != 0) {
    out += "<p>" + html(say("That list is no longer known.")) + "</p>\n";
  }
  return page(view, Tab::add, say("Add pages"), out);
}

}  // namespace sayso::review
