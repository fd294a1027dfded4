// Rows of the database back into core types.

#include "core/version.h"
#include "json.h"
#include "sqlite_store.h"

namespace sayso::db {
namespace {

constexpr const char* kStatementColumns =
    "SELECT s.id, s.key, s.reading, s.kind, s.place, s.cue_class, s.cue_lemma, s.rule, s.margin,"
    " s.source_elided, s.source_type, s.canonical, s.entity, s.via, s.flags, s.confidence,"
    " s.reasons, c.key, r.text, r.title FROM statement s JOIN reading r ON r.id = s.reading"
    " LEFT JOIN claim c ON c.id = s.claim ";

}  // namespace

Result<store::Reading> SqliteStore::reading(std::int64_t id) {
  return guarded([&]() -> Result<store::Reading> {
    auto& sql = prepared(
        "SELECT r.snapshot, r.version, r.tables, r.current, r.url, r.canonical_url, r.outlet,"
        " r.portal, r.title, r.subtitle, r.authors, r.dateline, r.published, r.modified,"
        " r.language, r.text, r.text_digest, r.paragraphs, r.links, r.field_sources, r.flags,"
        " s.fetched_at, s.digest FROM reading r JOIN snapshot s ON s.id = r.snapshot"
        " WHERE r.id = ?");
    sql.bind(1, id);
    if (!sql.executeStep()) {
      return Error{ErrorKind::not_found, "reading " + std::to_string(id) + ": not in the store"};
    }
    const auto text = [&](int at) { return sql.getColumn(at).getString(); };
    store::Reading out;
    out.id = id;
    out.snapshot = sql.getColumn(0).getInt64();
    out.version = text(1);
    out.tables = text(2);
    out.current = sql.getColumn(3).getInt() != 0;
    Article& article = out.article;
    article.key = std::to_string(id);
    article.url = text(4);
    article.canonical_url = text(5);
    article.outlet = text(6);
    article.portal = text(7);
    article.title = text(8);
    article.subtitle = text(9);
    article.authors = parse_strings(text(10));
    article.dateline = text(11);
    article.published = parse_moment(text(12));
    article.modified = parse_moment(text(13));
    article.language = text(14);
    article.text = text(15);
    out.text_digest = text(16);
    const text::Offsets offsets(article.text);
    article.paragraphs = parse_paragraphs(text(17), offsets);
    article.links = parse_links(text(18), offsets);
    article.field_sources = parse_pairs(text(19));
    article.flags = parse_flags(text(20));
    out.fetched_at = sql.getColumn(21).getInt64();
    out.snapshot_digest = text(22);
    sql.reset();
    return out;
  });
}

store::StoredStatement SqliteStore::read_statement(SQLite::Statement& row) {
  const auto text = [&](int at) { return row.getColumn(at).getString(); };
  store::StoredStatement out;
  Statement& statement = out.statement;
  Attribution& words = statement.attribution;
  const std::int64_t id = row.getColumn(0).getInt64();
  statement.key = text(1);
  out.reading = row.getColumn(2).getInt64();
  statement.article = std::to_string(out.reading);
  words.kind = parse_or(text(3), StatementKind::indirect);
  words.place = parse_or(text(4), Place::body);
  words.cue_class = parse_or(text(5), CueClass::verb);
  words.cue_lemma = text(6);
  words.rule = text(7);
  words.margin = static_cast<float>(row.getColumn(8).getDouble());
  words.source_elided = row.getColumn(9).getInt() != 0;
  statement.source_type = parse_or(text(10), SourceType::unattributed);
  statement.canonical = text(11);
  statement.entity = text(12);
  statement.via = text(13);
  statement.flags = words.flags = parse_flags(text(14));
  statement.confidence = parse_or(text(15), Confidence::low);
  statement.reasons = parse_strings(text(16));
  out.claim = text(17);

  const std::string stands_in = text(words.place == Place::headline ? 19 : 18);
  const text::Offsets offsets(stands_in);
  auto& spans = prepared(
      "SELECT role, begin, end, words FROM statement_span WHERE statement = ?"
      " ORDER BY role, ordinal");
  spans.bind(1, id);
  while (spans.executeStep()) {
    const std::string role = spans.getColumn(0).getString();
    const CharSpan chars{spans.getColumn(1).getUInt(), spans.getColumn(2).getUInt()};
    // A damaged row must not end the program: `verify` reports that its words do not stand there.
    const ByteSpan bytes = chars.begin <= chars.end && chars.end <= offsets.chars()
                               ? offsets.to_bytes(chars)
                               : ByteSpan{};
    const std::string said = spans.getColumn(3).getString();
    if (role == "content") {
      if (out.pieces.empty()) out.span.begin = chars.begin;
      out.span.end = chars.end;
      words.content.push_back(bytes);
      out.pieces.push_back(said);
    } else if (role == "cue") {
      words.cue = bytes;
      out.cue = said;
    } else if (role == "source") {
      words.source = bytes;
      out.source = said;
    } else {
      words.via = bytes;
      out.via = said;
    }
  }
  spans.reset();
  return out;
}

Result<std::vector<store::StoredStatement>> SqliteStore::statements_of(std::int64_t reading) {
  return guarded([&]() -> Result<std::vector<store::StoredStatement>> {
    static const std::string kSql =
        std::string(kStatementColumns) + "WHERE s.reading = ? ORDER BY s.id";
    auto& sql = prepared(kSql.c_str());
    sql.bind(1, reading);
    std::vector<store::StoredStatement> out;
    while (sql.executeStep()) out.push_back(read_statement(sql));
    sql.reset();
    return out;
  });
}

Result<store::StoredStatement> SqliteStore::statement(std::string_view key) {
  return guarded([&]() -> Result<store::StoredStatement> {
    static const std::string kSql = std::string(kStatementColumns) +
                                    "WHERE s.key = ? ORDER BY s.current DESC, s.id DESC LIMIT 1";
    auto& sql = prepared(kSql.c_str());
    sql.bind(1, std::string(key));
    if (!sql.executeStep()) {
      return Error{ErrorKind::not_found, std::string(key) + ": no such statement in the store"};
    }
    auto out = read_statement(sql);
    sql.reset();
    return out;
  });
}

Result<store::Counts> SqliteStore::counts() {
  return guarded([&]() -> Result<store::Counts> {
    const auto count = [&](const char* sql) {
      auto& row = prepared(sql);
      row.executeStep();
      const std::int64_t n = row.getColumn(0).getInt64();
      row.reset();
      return n;
    };
    return store::Counts{
        count("SELECT count(*) FROM snapshot"), count("SELECT count(*) FROM reading"),
        count("SELECT count(*) FROM statement WHERE current = 1"),
        count("SELECT count(*) FROM claim"), count("SELECT count(*) FROM review WHERE undone = 0")};
  });
}

}  // namespace sayso::db
