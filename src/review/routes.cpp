#include "review/routes.h"

#include <charconv>

#include "review/add_page.h"
#include "review/api.h"
#include "review/pages.h"

namespace sayso::review {
namespace {

/// Where a form leads on: a path of this server, never another address.
std::string back_of(const View& view) {
  const std::string& back = view.request.form.get("back");
  const bool own = back.starts_with('/') && !back.starts_with("//") &&
                   back.find_first_of("\\\r\n") == std::string::npos;
  return own ? back : "/";
}

template <typename Number>
Number number_of(const std::string& words) {
  Number value = 0;
  std::from_chars(words.data(), words.data() + words.size(), value);
  return value;
}

Response after(const View& view, const Result<void>& done) {
  return done ? see_other(back_of(view)) : failure(view, done.error());
}

Response decide(const View& view, const Desk& desk, const Actor& actor) {
  const auto decisions = decisions_of(view.store, view.request.form, actor);
  if (!decisions) return failure(view, decisions.error());
  const auto done = desk.decide(*decisions);
  if (!done) return failure(view, done.error());
  // The claim that the form stood on may be gone: go where the statement is now.
  const std::string& kind = view.request.form.get("kind");
  const std::string& shown =
      view.request.form.get(kind == "split" || kind == "move" ? "right" : "left");
  const auto stored = view.store.statement(shown);
  if (!stored || stored->claim.empty()) return see_other("/");
  return see_other("/claim/" + stored->claim + "#" + shown);
}

Response undo_decision(const View& view, const Desk& desk, const Actor& actor) {
  const auto id = number_of<std::int64_t>(view.request.form.get("id"));
  const auto decisions = view.store.decisions();
  if (!decisions) return failure(view, decisions.error());
  std::string shown;
  for (const store::Decision& one : *decisions) {
    if (one.id == id) shown = one.left;
  }
  if (const auto done = desk.undo_decision(id, actor.name, actor.now); !done) {
    return failure(view, done.error());
  }
  const auto stored = view.store.statement(shown);
  if (!stored || stored->claim.empty()) return see_other("/");
  return see_other("/claim/" + stored->claim + "#" + shown);
}

Response change(const View& view, const Desk& desk, Jobs& jobs) {
  const std::string& path = view.request.path;
  const Params& form = view.request.form;
  const Actor actor{view.reviewer, view.now};
  if (path == "/rulings") return after(view, rule(view.store, form, actor));
  if (path == "/rulings/undo") return after(view, undo_ruling(view.store, form, actor));
  if (path == "/decisions") return decide(view, desk, actor);
  if (path == "/decisions/undo") return undo_decision(view, desk, actor);
  if (path == "/add" && view.can_add) {
    const auto addresses = addresses_in(form.get("addresses"));
    if (addresses.empty()) return failure(view, 400, view.say("Give at least one address."));
    return see_other("/add?job=" + std::to_string(jobs.start(addresses)));
  }
  return failure(view, 404, view.say("There is no such page."));
}

Response read(const View& view, Jobs& jobs) {
  const std::string& path = view.request.path;
  if (path == "/") return queue_page(view);
  if (path == "/audit") return audit_page(view);
  if (path == "/export") return export_file(view);
  if (path.starts_with("/claim/")) return claim_page(view, path.substr(7));
  if (path.starts_with("/article/")) {
    return article_page(view, number_of<std::int64_t>(path.substr(9)));
  }
  if (path == "/add" || path.starts_with("/add/job/")) {
    const int number =
        number_of<int>(path == "/add" ? view.request.query.get("job") : path.substr(9));
    const auto job = number == 0 ? std::optional<Job>() : jobs.look(number);
    if (path == "/add") return add_page(view, job, number);
    if (!job) return failure(view, 404, view.say("That list is no longer known."));
    Response list;
    list.body = job_list(view, *job, number);
    return list;
  }
  return failure(view, 404, view.say("There is no such page."));
}

}  // namespace

bool is_api(const std::string& path) { return path.starts_with("/api/"); }

Response answer(const View& view, const Desk& desk, Jobs& jobs) {
  const bool api = is_api(view.request.path);
  if (view.request.method == "GET") return api ? api_read(view, jobs) : read(view, jobs);
  if (view.request.method != "POST") return problem(405, "only GET and POST are answered");
  if (view.read_only) {
    const std::string words = "opened with --read-only: nothing can be changed";
    return api ? problem(403, words) : failure(view, 403, words);
  }
  return api ? api_change(view, desk, jobs) : change(view, desk, jobs);
}

std::optional<Response> page_file(const std::string& path) {
  static constexpr std::pair<std::string_view, std::string_view> kFiles[] = {
      {"review.css", "text/css; charset=utf-8"},
      {"review.js", "text/javascript; charset=utf-8"},
      {"icon.svg", "image/svg+xml"}};
  for (const auto& [name, type] : kFiles) {
    if (path != "/" + std::string(name)) continue;
    Response out;
    out.type = type;
    out.body = embedded(name);
    return out;
  }
  return std::nullopt;
}

}  // namespace sayso::review
