// The claim–source table: filters, order, paging by key.

#include "core/names.h"
#include "json.h"
#include "search.h"
#include "sqlite_store.h"
#include "text/tsv.h"

namespace sayso::db {
namespace {

/// A query being put together: conditions with their bound values. Words of a person are bound,
/// never spelt into the SQL.
struct Query {
  std::string conditions = "s.current = 1";
  std::vector<std::string> bound;

  void want(const std::string& condition, std::string value) {
    bound.push_back(std::move(value));
    std::string numbered = condition;
    const std::string mark = "?" + std::to_string(bound.size());
    for (std::size_t at = numbered.find('$'); at != std::string::npos;
         at = numbered.find('$', at)) {
      numbered.replace(at, 1, mark);
      at += mark.size();
    }
    conditions += " AND " + numbered;
  }
};

std::string like(std::string_view part) {
  std::string out = "%";
  for (const char c : part) {
    if (c == '%' || c == '_' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out + "%";
}

struct Order {
  const char* by;
  const char* behind;  ///< condition with three $, for what the cursor holds
};

Order order_of(store::Sort sort) {
  switch (sort) {
    case store::Sort::newest:
      return {"s.day DESC, s.id DESC", "(s.day, s.id) < ($b, CAST($c AS INTEGER))"};
    case store::Sort::oldest:
      return {"s.day, s.id", "(s.day, s.id) > ($b, CAST($c AS INTEGER))"};
    case store::Sort::attention:
      return {"s.attention DESC, s.id",
              "(-s.attention, s.id) > (-CAST($a AS INTEGER), CAST($c AS INTEGER))"};
    case store::Sort::claim:
      break;
  }
  return {"s.claim, s.day, s.id",
          "(s.claim, s.day, s.id) > (CAST($a AS INTEGER), $b, CAST($c AS INTEGER))"};
}

/// A cursor is "a|b|c": claim or attention, day, id.
void want_behind(Query& query, store::Sort sort, std::string_view after) {
  std::vector<std::string> cells;
  for (;;) {
    const auto bar = after.find('|');
    cells.emplace_back(after.substr(0, bar));
    if (bar == std::string_view::npos) break;
    after.remove_prefix(bar + 1);
  }
  cells.resize(3);
  std::string condition = order_of(sort).behind;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const std::string mark = {'$', static_cast<char>('a' + cell)};
    const auto at = condition.find(mark);
    if (at == std::string::npos) continue;
    query.bound.push_back(cells[cell]);
    condition.replace(at, 2, "?" + std::to_string(query.bound.size()));
  }
  query.conditions += " AND " + condition;
}

Query query_of(const store::Filter& filter) {
  Query query;
  for (const Flag flag : filter.flags) {
    query.want("(s.flags LIKE $ OR s.compared LIKE $)", "% " + std::string(spell(flag)) + " %");
  }
  if (!filter.claim.empty()) {
    query.want("s.claim = (SELECT id FROM claim WHERE key = $)", filter.claim);
  }
  static constexpr const char* kHasWords =
      "s.id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH $)";
  if (const auto words = search_query(filter.words); !words.empty()) {
    query.want(kHasWords, "{content claim} : (" + words + ")");
  }
  if (const auto words = search_query(filter.text); !words.empty()) query.want(kHasWords, words);
  if (!filter.source.empty()) {
    query.want(
        "(s.shown_source LIKE $ ESCAPE '\\' OR s.shown_via LIKE $ ESCAPE '\\' OR"
        " EXISTS (SELECT 1 FROM statement_span p WHERE p.statement = s.id AND"
        " p.role IN ('source', 'via') AND p.words LIKE $ ESCAPE '\\'))",
        like(filter.source));
  }
  if (!filter.outlet.empty()) {
    query.want("(r.outlet LIKE $ ESCAPE '\\' OR r.url LIKE $ ESCAPE '\\')", like(filter.outlet));
  }
  if (!filter.language.empty()) query.want("r.language = $", filter.language);
  if (!filter.since.empty()) query.want("(s.day >= $ AND s.day <> '~')", filter.since);
  if (!filter.until.empty()) query.want("s.day <= $", filter.until);
  if (filter.confidence) query.want("s.confidence = $", std::string(spell(*filter.confidence)));
  if (filter.verdict) query.want("s.verdict = $", std::string(spell(*filter.verdict)));
  if (!filter.after.empty()) want_behind(query, filter.sort, filter.after);
  return query;
}

store::Row read_row(SQLite::Statement& sql, store::Sort sort) {
  const auto text = [&](int at) { return sql.getColumn(at).getString(); };
  store::Row row;
  row.claim_key = text(0);
  row.claim_text = text(1);
  row.statement_key = text(2);
  row.content = text(3);
  row.kind = parse_or(text(4), StatementKind::indirect);
  row.place = parse_or(text(5), Place::body);
  row.source_type = parse_or(text(6), SourceType::unattributed);
  row.source = text(7);
  row.via = text(8);
  row.chain = text(9);
  row.origin = text(10);
  row.origin_status = parse_or(text(11), OriginStatus::lost);
  row.outlet = text(12);
  row.title = text(13);
  row.url = text(14);
  row.language = text(15);
  row.day = text(16);
  row.flags = parse_flags(text(17));
  row.flags.add(parse_flags(text(18)));
  row.confidence = parse_or(text(19), Confidence::low);
  row.verdict = parse_or(text(20), Verdict::open);
  row.stale_verdict = sql.getColumn(21).getInt() != 0;
  row.claim_size = sql.getColumn(22).getUInt();
  if (row.day == kNoDay) row.day.clear();
  row.cursor = text(sort == store::Sort::attention ? 23 : 24) + "|" + text(16) + "|" + text(25);
  return row;
}

}  // namespace

Result<std::vector<store::Row>> SqliteStore::rows(const store::Filter& filter) {
  return guarded([&]() -> Result<std::vector<store::Row>> {
    const Query query = query_of(filter);
    std::string sql =
        "SELECT c.key, c.text, s.key, s.content, s.kind, s.place, s.source_type, s.shown_source,"
        " s.shown_via, c.chain, c.origin, c.origin_status, r.outlet, r.title, r.url, r.language,"
        " s.day, s.flags, s.compared, s.confidence, s.verdict, s.stale_verdict,"
        " (SELECT count(*) FROM statement m WHERE m.claim = s.claim), s.attention, s.claim, s.id"
        " FROM statement s JOIN reading r ON r.id = s.reading LEFT JOIN claim c ON c.id = s.claim"
        " WHERE " +
        query.conditions + " ORDER BY " + order_of(filter.sort).by;
    if (filter.limit > 0) sql += " LIMIT " + std::to_string(filter.limit);
    SQLite::Statement statement(database_, sql);
    for (std::size_t at = 0; at < query.bound.size(); ++at) {
      statement.bind(static_cast<int>(at) + 1, query.bound[at]);
    }
    std::vector<store::Row> rows;
    while (statement.executeStep()) rows.push_back(read_row(statement, filter.sort));
    return rows;
  });
}

}  // namespace sayso::db
