// Snapshots, their readings and the statements in them.

#include <unordered_map>

#include "compress.h"
#include "core/version.h"
#include "json.h"
#include "sqlite_store.h"
#include "text/sha256.h"

namespace sayso::db {
namespace {

void bind_article(SQLite::Statement& sql, const Article& article) {
  const text::Offsets offsets(article.text);
  sql.bind(":url", article.url);
  sql.bind(":canonical_url", article.canonical_url);
  sql.bind(":outlet", article.outlet);
  sql.bind(":portal", article.portal);
  sql.bind(":title", article.title);
  sql.bind(":subtitle", article.subtitle);
  sql.bind(":authors", strings_cell(article.authors));
  sql.bind(":dateline", article.dateline);
  sql.bind(":published", moment_cell(article.published));
  sql.bind(":modified", moment_cell(article.modified));
  sql.bind(":day", article.published.day);
  sql.bind(":language", article.language);
  sql.bind(":text", article.text);
  sql.bind(":text_digest", text::sha256(article.text));
  sql.bind(":paragraphs", paragraphs_cell(article, offsets));
  sql.bind(":links", links_cell(article, offsets));
  sql.bind(":field_sources", pairs_cell(article.field_sources));
  sql.bind(":flags", flags_cell(article.flags));
}

std::string content_words(const Article& article, const Statement& statement) {
  const bool headline = statement.attribution.place == Place::headline;
  std::string words;
  for (const ByteSpan piece : statement.attribution.content) {
    if (!words.empty()) words += " … ";
    words += slice(headline ? article.title : article.text, piece);
  }
  return words;
}

/// Keys of one article are made distinct: the second statement with the same words gets "-2".
std::vector<std::string> distinct_keys(const std::vector<Statement>& statements) {
  std::unordered_map<std::string, int> seen;
  std::vector<std::string> keys;
  for (const Statement& statement : statements) {
    const int count = ++seen[statement.key];
    keys.push_back(count == 1 ? statement.key : statement.key + "-" + std::to_string(count));
  }
  return keys;
}

std::vector<std::int64_t> ids(SQLite::Statement& sql) {
  std::vector<std::int64_t> out;
  while (sql.executeStep()) out.push_back(sql.getColumn(0).getInt64());
  sql.reset();
  return out;
}

}  // namespace

std::int64_t SqliteStore::keep_snapshot(const Page& page, bool& fresh) {
  const std::string digest = text::sha256(page.body);
  auto& find = prepared("SELECT id FROM snapshot WHERE address = ? AND digest = ?");
  find.bind(1, page.final_url);
  find.bind(2, digest);
  fresh = !find.executeStep();
  if (!fresh) return find.getColumn(0).getInt64();
  auto& insert = prepared(
      "INSERT INTO snapshot (address, asked, status, content_type, headers, fetched_at, digest,"
      " size, body, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const std::string packed = compress(page.body);
  insert.bind(1, page.final_url);
  insert.bind(2, page.url);
  insert.bind(3, page.status);
  insert.bind(4, page.content_type);
  insert.bind(5, pairs_cell(page.headers));
  insert.bind(6, page.fetched_at);
  insert.bind(7, digest);
  insert.bind(8, static_cast<std::int64_t>(page.body.size()));
  insert.bindNoCopy(9, packed.data(), static_cast<int>(packed.size()));
  insert.bind(10, flags_cell(page.flags));
  insert.exec();
  return database_.getLastInsertRowid();
}

std::int64_t SqliteStore::keep_reading(std::int64_t snapshot, const Article& article,
                                       std::string_view tables) {
  auto& insert = prepared(
      "INSERT INTO reading (snapshot, version, tables, current, url, canonical_url, outlet, portal,"
      " title, subtitle, authors, dateline, published, modified, day, language, text, text_digest,"
      " paragraphs, links, field_sources, flags) VALUES (:snapshot, :version, :tables, 1, :url,"
      " :canonical_url, :outlet, :portal, :title, :subtitle, :authors, :dateline, :published,"
      " :modified, :day, :language, :text, :text_digest, :paragraphs, :links, :field_sources,"
      " :flags)");
  insert.bind(":snapshot", snapshot);
  insert.bind(":version", std::string(kVersion));
  insert.bind(":tables", std::string(tables));
  bind_article(insert, article);
  insert.exec();
  return database_.getLastInsertRowid();
}

void SqliteStore::keep_statement(std::int64_t reading, const Article& article,
                                 const Statement& statement, const std::string& key) {
  const Attribution& words = statement.attribution;
  const std::string& text = words.place == Place::headline ? article.title : article.text;
  const std::string content = content_words(article, statement);
  auto& insert = prepared(
      "INSERT INTO statement (key, reading, current, kind, place, cue_class, cue_lemma, rule,"
      " margin, source_elided, source_type, canonical, entity, via, flags, confidence, reasons,"
      " content, shown_source, shown_via, day) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
      " ?, ?, ?, ?, ?, ?)");
  int at = 0;
  insert.bind(++at, key);
  insert.bind(++at, reading);
  for (const auto spelling : {spell(words.kind), spell(words.place), spell(words.cue_class)}) {
    insert.bind(++at, std::string(spelling));
  }
  insert.bind(++at, words.cue_lemma);
  insert.bind(++at, words.rule);
  insert.bind(++at, static_cast<double>(words.margin));
  insert.bind(++at, words.source_elided ? 1 : 0);
  insert.bind(++at, std::string(spell(statement.source_type)));
  insert.bind(++at, statement.canonical);
  insert.bind(++at, statement.entity);
  insert.bind(++at, statement.via);
  insert.bind(++at, flags_cell(statement.flags));
  insert.bind(++at, std::string(spell(statement.confidence)));
  insert.bind(++at, strings_cell(statement.reasons));
  insert.bind(++at, content);
  insert.bind(++at, statement.canonical);
  insert.bind(++at, statement.via);
  insert.bind(++at, article.published.day.empty() ? kNoDay : article.published.day);
  insert.exec();
  const std::int64_t id = database_.getLastInsertRowid();

  const text::Offsets offsets(text);
  auto& span = prepared(
      "INSERT INTO statement_span (statement, role, ordinal, begin, end, words)"
      " VALUES (?, ?, ?, ?, ?, ?)");
  const auto keep_span = [&](const char* role, int ordinal, ByteSpan bytes) {
    const CharSpan chars = offsets.to_chars(bytes);
    span.reset();
    span.bind(1, id);
    span.bind(2, role);
    span.bind(3, ordinal);
    span.bind(4, chars.begin);
    span.bind(5, chars.end);
    span.bind(6, std::string(slice(text, bytes)));
    span.exec();
  };
  int ordinal = 0;
  for (const ByteSpan piece : words.content) keep_span("content", ordinal++, piece);
  if (words.cue) keep_span("cue", 0, *words.cue);
  if (words.source) keep_span("source", 0, *words.source);
  if (words.via) keep_span("via", 0, *words.via);

  auto& searched =
      prepared("INSERT INTO statement_words (rowid, content, claim, title) VALUES (?, ?, '', ?)");
  searched.bind(1, id);
  searched.bind(2, content);
  searched.bind(3, article.title);
  searched.exec();
}

Result<void> SqliteStore::retire_older_readings(std::int64_t reading, const std::string& address) {
  // What a statement was joined to goes over to the same statement of the new reading.
  auto& inherit = prepared(
      "UPDATE statement SET (claim, member_score, member_reasons, compared) ="
      " (SELECT o.claim, o.member_score, o.member_reasons, o.compared FROM statement o"
      "  WHERE o.key = statement.key AND o.current = 1 AND o.reading <> statement.reading"
      "  ORDER BY o.id DESC LIMIT 1)"
      " WHERE reading = ?1 AND EXISTS (SELECT 1 FROM statement o WHERE o.key = statement.key"
      "  AND o.current = 1 AND o.claim IS NOT NULL AND o.reading <> statement.reading)");
  inherit.bind(1, reading);
  inherit.exec();
  const auto standing = current_readings(address);
  if (!standing) return standing.error();
  for (const std::int64_t id : *standing) {
    if (id == reading) continue;
    auto& words = prepared(
        "DELETE FROM statement_words WHERE rowid IN (SELECT id FROM statement WHERE reading = ?)");
    words.bind(1, id);
    words.exec();
    auto& statements = prepared("UPDATE statement SET current = 0, claim = NULL WHERE reading = ?");
    statements.bind(1, id);
    statements.exec();
    auto& retire = prepared("UPDATE reading SET current = 0 WHERE id = ?");
    retire.bind(1, id);
    retire.exec();
  }
  return {};
}

Result<store::Kept> SqliteStore::keep(const Page& page, const Article& article,
                                      const std::vector<Statement>& statements,
                                      std::string_view tables) {
  store::Kept kept;
  auto done = transaction([&]() -> Result<void> {
    auto& gone = prepared("SELECT at FROM tombstone WHERE url IN (?, ?)");
    gone.bind(1, page.url);
    gone.bind(2, page.final_url);
    if (gone.executeStep()) {
      return Error{ErrorKind::refused,
                   page.url + ": was taken out with `sayso forget` and is not kept again"};
    }
    bool fresh = false;
    const std::int64_t snapshot = keep_snapshot(page, fresh);
    if (!fresh) {
      auto& same = prepared(
          "SELECT id FROM reading WHERE snapshot = ? AND version = ? AND tables = ?"
          " ORDER BY id DESC");
      same.bind(1, snapshot);
      same.bind(2, std::string(kVersion));
      same.bind(3, std::string(tables));
      if (same.executeStep()) {
        kept = {store::KeepOutcome::unchanged, same.getColumn(0).getInt64()};
        return {};
      }
    }
    auto& before = prepared("SELECT count(*) FROM snapshot WHERE address = ?");
    before.bind(1, page.final_url);
    before.executeStep();
    const bool known = before.getColumn(0).getInt64() > (fresh ? 1 : 0);
    kept = {known ? store::KeepOutcome::changed : store::KeepOutcome::added,
            keep_reading(snapshot, article, tables)};
    const auto keys = distinct_keys(statements);
    for (std::size_t at = 0; at < statements.size(); ++at) {
      keep_statement(kept.reading, article, statements[at], keys[at]);
    }
    if (auto retired = retire_older_readings(kept.reading, page.final_url); !retired) {
      return retired;
    }
    auto& made = prepared("SELECT id FROM statement WHERE reading = ?");
    made.bind(1, kept.reading);
    for (const std::int64_t id : ids(made)) refresh_statement(id);
    return {};
  });
  if (!done) return done.error();
  return kept;
}

Result<store::Snapshot> SqliteStore::snapshot(std::int64_t id) {
  return guarded([&]() -> Result<store::Snapshot> {
    auto& sql = prepared(
        "SELECT asked, address, status, content_type, headers, fetched_at, digest, size, body, "
        "flags"
        " FROM snapshot WHERE id = ?");
    sql.bind(1, id);
    if (!sql.executeStep()) {
      return Error{ErrorKind::not_found, "snapshot " + std::to_string(id) + ": not in the store"};
    }
    store::Snapshot out;
    out.id = id;
    out.page.url = sql.getColumn(0).getString();
    out.page.final_url = sql.getColumn(1).getString();
    out.page.status = sql.getColumn(2).getInt();
    out.page.content_type = sql.getColumn(3).getString();
    out.page.headers = parse_pairs(sql.getColumn(4).getString());
    out.page.fetched_at = sql.getColumn(5).getInt64();
    out.digest = sql.getColumn(6).getString();
    const auto body = sql.getColumn(8);
    auto unpacked = decompress(
        {static_cast<const char*>(body.getBlob()), static_cast<std::size_t>(body.getBytes())},
        static_cast<std::size_t>(sql.getColumn(7).getInt64()));
    if (!unpacked) {
      return Error{ErrorKind::io, out.page.final_url + ": stored snapshot " + std::to_string(id) +
                                      " is damaged; restore the database from a copy"};
    }
    out.page.body = std::move(*unpacked);
    out.page.flags = parse_flags(sql.getColumn(9).getString());
    sql.reset();
    return out;
  });
}

Result<std::vector<std::int64_t>> SqliteStore::snapshots(std::string_view url) {
  return guarded([&]() -> Result<std::vector<std::int64_t>> {
    if (url.empty()) return ids(prepared("SELECT id FROM snapshot ORDER BY id"));
    auto& sql = prepared("SELECT id FROM snapshot WHERE address = ?1 OR asked = ?1 ORDER BY id");
    sql.bind(1, std::string(url));
    return ids(sql);
  });
}

Result<std::vector<std::int64_t>> SqliteStore::readings(bool current) {
  return guarded([&]() -> Result<std::vector<std::int64_t>> {
    auto& sql = prepared("SELECT id FROM reading WHERE current >= ? ORDER BY id");
    sql.bind(1, current ? 1 : 0);
    return ids(sql);
  });
}

Result<std::vector<std::int64_t>> SqliteStore::current_readings(std::string_view address) {
  return guarded([&]() -> Result<std::vector<std::int64_t>> {
    // In this order, and not by the index of what is current: nearly everything is.
    auto& sql = prepared(
        "SELECT r.id FROM snapshot s CROSS JOIN reading r ON r.snapshot = s.id"
        " WHERE s.address = ? AND +r.current = 1 ORDER BY +r.id");
    sql.bind(1, std::string(address));
    return ids(sql);
  });
}

Result<std::vector<std::int64_t>> SqliteStore::readings_of(std::int64_t snapshot) {
  return guarded([&]() -> Result<std::vector<std::int64_t>> {
    auto& sql = prepared("SELECT id FROM reading WHERE snapshot = ? ORDER BY id");
    sql.bind(1, snapshot);
    return ids(sql);
  });
}

}  // namespace sayso::db
