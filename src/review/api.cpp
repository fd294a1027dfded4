#include "review/api.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

#include "core/names.h"
#include "export/dates.h"
#include "export/way_json.h"
#include "review/pages.h"
#include "review/query.h"

namespace sayso::review {
namespace {

using Json = nlohmann::ordered_json;

// More rows than a reader of one page wants; the cursor leads on.
constexpr std::size_t kMostRows = 1000;

Response answer(const Json& json, int status = 200) {
  Response out;
  out.status = status;
  out.type = "application/json";
  out.body = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  return out;
}

Json row_json(const store::Row& row) {
  return {{"claim", row.claim_key},
          {"claim_text", row.claim_text},
          {"statement", row.statement_key},
          {"content", row.content},
          {"kind", spell(row.kind)},
          {"place", spell(row.place)},
          {"source", row.source},
          {"source_type", spell(row.source_type)},
          {"via", row.via},
          {"chain", row.chain},
          {"origin", row.origin},
          {"origin_status", spell(row.origin_status)},
          {"outlet", row.outlet},
          {"title", row.title},
          {"url", row.url},
          {"language", row.language},
          {"day", row.day},
          {"flags", exporting::flags_json(row.flags)},
          {"confidence", spell(row.confidence)},
          {"verdict", spell(row.verdict)},
          {"stale_verdict", row.stale_verdict},
          {"claim_size", row.claim_size},
          {"cursor", row.cursor}};
}

Json review_json(const Review& review) {
  return {{"verdict", spell(review.verdict)}, {"source", review.corrected_source},
          {"via", review.corrected_via},      {"note", review.note},
          {"reviewer", review.reviewer},      {"at", exporting::time_of(review.at)}};
}

Response rows(const View& view) {
  store::Filter filter = filter_of(view.request.query);
  const std::string& words = view.request.query.get("limit");
  std::size_t limit = kPageRows;
  std::from_chars(words.data(), words.data() + words.size(), limit);
  filter.limit = std::clamp<std::size_t>(limit, 1, kMostRows);
  const auto found = view.store.rows(filter);
  if (!found) return problem(found.error());
  Json list = Json::array();
  for (const store::Row& row : *found) list.push_back(row_json(row));
  const bool full = found->size() == filter.limit;
  return answer(
      {{"rows", std::move(list)}, {"next", full ? Json(found->back().cursor) : Json(nullptr)}});
}

Response claim(const View& view, const std::string& key) {
  const auto found = view.store.claim(key);
  if (!found) return problem(found.error());
  const auto way = view.store.provenance(key);
  if (!way) return problem(way.error());
  store::Filter filter;
  filter.claim = key;
  const auto members = view.store.rows(filter);
  if (!members) return problem(members.error());
  Json out{{"claim", key},
           {"text", found->text},
           {"chain", way->chain},
           {"origin", way->origin},
           {"origin_status", spell(way->origin_status)},
           {"first_appearance", way->first_appearance}};
  out["statements"] = Json::array();
  for (const store::Row& row : *members) out["statements"].push_back(row_json(row));
  out["hops"] = exporting::hops_json(way->hops);
  out["differences"] = exporting::differences_json(way->differences);
  return answer(out);
}

Json statement_json(const store::StoredStatement& stored) {
  const Statement& statement = stored.statement;
  return {{"statement", statement.key},
          {"claim", stored.claim},
          {"article", stored.reading},
          {"place", spell(statement.attribution.place)},
          {"kind", spell(statement.attribution.kind)},
          {"content", stored.pieces},
          {"span", {stored.span.begin, stored.span.end}},
          {"cue", stored.cue},
          {"source", statement.canonical},
          {"source_words", stored.source},
          {"source_type", spell(statement.source_type)},
          {"via", statement.via},
          {"flags", exporting::flags_json(statement.flags)},
          {"confidence", spell(statement.confidence)},
          {"reasons", statement.reasons}};
}

Response statement(const View& view, const std::string& key) {
  const auto stored = view.store.statement(key);
  if (!stored) return problem(stored.error());
  const auto rulings = view.store.reviews(key);
  if (!rulings) return problem(rulings.error());
  Json out = statement_json(*stored);
  out["rulings"] = Json::array();
  for (const Review& ruling : *rulings) out["rulings"].push_back(review_json(ruling));
  return answer(out);
}

Response article(const View& view, const std::string& words) {
  std::int64_t id = 0;
  std::from_chars(words.data(), words.data() + words.size(), id);
  const auto reading = view.store.reading(id);
  if (!reading) return problem(reading.error());
  const auto statements = view.store.statements_of(id);
  if (!statements) return problem(statements.error());
  const Article& article = reading->article;
  Json out{{"article", id},
           {"url", article.url},
           {"outlet", article.outlet},
           {"title", article.title},
           {"authors", article.authors},
           {"published", article.published.iso},
           {"language", article.language},
           {"text", article.text},
           {"stored_at", exporting::time_of(reading->fetched_at)},
           {"snapshot_sha256", reading->snapshot_digest},
           {"text_sha256", reading->text_digest},
           {"current", reading->current}};
  out["statements"] = Json::array();
  for (const auto& one : *statements) out["statements"].push_back(statement_json(one));
  return answer(out);
}

Response audit(const View& view) {
  const auto lines = view.store.audit(kMostRows);
  if (!lines) return problem(lines.error());
  const auto broken = view.store.broken_audit_line();
  if (!broken) return problem(broken.error());
  Json list = Json::array();
  for (const store::AuditLine& line : *lines) {
    list.push_back({{"id", line.id},
                    {"at", exporting::time_of(line.at)},
                    {"who", line.who},
                    {"action", line.action},
                    {"subject", line.subject},
                    {"before", line.before},
                    {"after", line.after},
                    {"hash", line.hash}});
  }
  return answer(
      {{"lines", std::move(list)}, {"broken_line", *broken ? Json(**broken) : Json(nullptr)}});
}

Response counts(const View& view) {
  const auto found = view.store.counts();
  if (!found) return problem(found.error());
  return answer({{"pages", found->snapshots},
                 {"statements", found->statements},
                 {"claims", found->claims},
                 {"rulings", found->reviews}});
}

Response decisions(const View& view) {
  const auto found = view.store.decisions();
  if (!found) return problem(found.error());
  static constexpr const char* kKinds[] = {"join", "split", "same-name"};
  Json list = Json::array();
  for (const store::Decision& one : *found) {
    list.push_back({{"id", one.id},
                    {"kind", kKinds[static_cast<int>(one.kind)]},
                    {"left", one.left},
                    {"right", one.right},
                    {"reviewer", one.reviewer},
                    {"note", one.note},
                    {"at", exporting::time_of(one.at)}});
  }
  return answer({{"decisions", std::move(list)}});
}

Response job(Jobs& jobs, const std::string& words) {
  int number = 0;
  std::from_chars(words.data(), words.data() + words.size(), number);
  const auto found = jobs.look(number);
  if (!found) return problem(404, "job " + words + ": not known");
  static constexpr const char* kStates[] = {"waiting", "done", "failed"};
  static constexpr const char* kOutcomes[] = {"added", "changed", "unchanged"};
  Json items = Json::array();
  for (const JobItem& item : found->items) {
    Json one{{"address", item.address}, {"state", kStates[static_cast<int>(item.state)]}};
    if (item.state == JobState::done) {
      one["outcome"] = kOutcomes[static_cast<int>(item.page.outcome)];
      one["article"] = item.page.reading;
      one["statements"] = item.page.statements;
    }
    if (item.state == JobState::failed) one["error"] = item.words;
    items.push_back(std::move(one));
  }
  return answer({{"job", number}, {"finished", found->finished}, {"items", std::move(items)}});
}

/// What stands behind `prefix` in the path; nothing where it does not begin so.
std::optional<std::string> behind(const std::string& path, std::string_view prefix) {
  if (!path.starts_with(prefix) || path.size() == prefix.size()) return std::nullopt;
  return path.substr(prefix.size());
}

Response done(const Result<void>& result, const View& view) {
  if (!result) return problem(result.error());
  const std::string& key = view.request.form.get("statement");
  return key.empty() ? answer({{"done", true}}) : statement(view, key);
}

}  // namespace

Response problem(int status, const std::string& detail) {
  static const std::pair<int, const char*> kTitles[] = {
      {400, "Bad request"}, {403, "Refused"},  {404, "Not found"},   {405, "Not allowed"},
      {409, "Conflict"},    {413, "Too long"}, {415, "Unsupported"}, {500, "Server failed"}};
  const char* title = "Error";
  for (const auto& [code, words] : kTitles) {
    if (code == status) title = words;
  }
  Response out = answer(
      {{"type", "about:blank"}, {"title", title}, {"status", status}, {"detail", detail}}, status);
  out.type = "application/problem+json";
  return out;
}

Response problem(const Error& error) { return problem(status_of(error.kind), error.message); }

Response api_read(const View& view, Jobs& jobs) {
  const std::string& path = view.request.path;
  if (path == "/api/rows") return rows(view);
  if (path == "/api/counts") return counts(view);
  if (path == "/api/audit") return audit(view);
  if (path == "/api/decisions") return decisions(view);
  if (path == "/api/export") return export_file(view);
  if (const auto key = behind(path, "/api/claims/")) return claim(view, *key);
  if (const auto key = behind(path, "/api/statements/")) return statement(view, *key);
  if (const auto id = behind(path, "/api/articles/")) return article(view, *id);
  if (const auto id = behind(path, "/api/jobs/")) return job(jobs, *id);
  return problem(404, path + ": there is no such thing; api.md lists what there is");
}

Response api_change(const View& view, const Desk& desk, Jobs& jobs) {
  const std::string& path = view.request.path;
  const Params& form = view.request.form;
  const Actor actor{view.reviewer, view.now};
  if (path == "/api/rulings") return done(rule(view.store, form, actor), view);
  if (path == "/api/rulings/undo") return done(undo_ruling(view.store, form, actor), view);
  if (path == "/api/decisions") {
    const auto decisions = decisions_of(view.store, form, actor);
    return decisions ? done(desk.decide(*decisions), view) : problem(decisions.error());
  }
  if (path == "/api/decisions/undo") {
    const std::string& words = form.get("id");
    std::int64_t id = 0;
    std::from_chars(words.data(), words.data() + words.size(), id);
    return done(desk.undo_decision(id, actor.name, actor.now), view);
  }
  if (path == "/api/jobs") {
    if (!view.can_add) return problem(403, "no pages can be added from here");
    std::vector<std::string> addresses;
    for (const std::string& words : form.all("addresses")) {
      for (std::string& one : addresses_in(words)) addresses.push_back(std::move(one));
    }
    if (addresses.empty()) return problem(400, "addresses: give at least one");
    return answer({{"job", jobs.start(addresses)}}, 202);
  }
  return problem(404, path + ": there is no such thing; api.md lists what there is");
}

Result<Params> params_of_json(const std::string& body) {
  const auto parsed = Json::parse(body, nullptr, false);
  if (!parsed.is_object()) {
    return Error{ErrorKind::bad_input, "the body must be a JSON object"};
  }
  Params out;
  for (const auto& field : parsed.items()) {
    const std::string& name = field.key();
    const Json& value = field.value();
    const auto add = [&](const Json& one) {
      if (one.is_string()) out.add(name, one.get<std::string>());
      if (one.is_number_integer()) out.add(name, one.dump());
      return one.is_string() || one.is_number_integer() || one.is_null();
    };
    const bool fits = value.is_array() ? std::ranges::all_of(value, add) : add(value);
    if (!fits) return Error{ErrorKind::bad_input, name + ": words or a number are wanted"};
  }
  return out;
}

}  // namespace sayso::review
