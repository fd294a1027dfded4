// Claims, their members and what tracing gave.

#include "core/names.h"
#include "json.h"
#include "search.h"
#include "sqlite_store.h"

namespace sayso::db {

Result<void> SqliteStore::put_in_claim(std::string_view claim, std::string_view claim_text,
                                       const Member& member) {
  return transaction([&]() -> Result<void> {
    auto& make = prepared("INSERT OR IGNORE INTO claim (key, text) VALUES (?, ?)");
    make.bind(1, std::string(claim));
    make.bind(2, std::string(claim_text));
    make.exec();
    auto& put = prepared(
        "UPDATE statement SET claim = (SELECT id FROM claim WHERE key = ?), member_score = ?,"
        " member_reasons = ? WHERE key = ? AND current = 1");
    put.bind(1, std::string(claim));
    put.bind(2, member.score);
    put.bind(3, strings_cell(member.reasons));
    put.bind(4, member.statement);
    put.exec();
    auto& searched = prepared(
        "UPDATE statement_words SET claim = (SELECT text FROM claim WHERE key = ?) WHERE rowid ="
        " (SELECT id FROM statement WHERE key = ? AND current = 1)");
    searched.bind(1, std::string(claim));
    searched.bind(2, member.statement);
    searched.exec();
    return {};
  });
}

Result<void> SqliteStore::reword(std::string_view claim, std::string_view claim_text) {
  return transaction([&]() -> Result<void> {
    auto& write = prepared("UPDATE claim SET text = ? WHERE key = ?");
    write.bind(1, std::string(claim_text));
    write.bind(2, std::string(claim));
    write.exec();
    auto& searched = prepared(
        "UPDATE statement_words SET claim = ?1 WHERE rowid IN (SELECT id FROM statement WHERE claim"
        " = (SELECT id FROM claim WHERE key = ?2)) AND claim <> ?1");
    searched.bind(1, std::string(claim_text));
    searched.bind(2, std::string(claim));
    searched.exec();
    return {};
  });
}

Result<Claim> SqliteStore::claim(std::string_view key) {
  return guarded([&]() -> Result<Claim> {
    auto& sql = prepared("SELECT id, text FROM claim WHERE key = ?");
    sql.bind(1, std::string(key));
    if (!sql.executeStep()) {
      return Error{ErrorKind::not_found,
                   std::string(key) + ": no such claim; `sayso table` lists them"};
    }
    Claim out{std::string(key), sql.getColumn(1).getString(), {}};
    auto& members = prepared(
        "SELECT key, member_score, member_reasons FROM statement WHERE claim = ? ORDER BY day, id");
    members.bind(1, sql.getColumn(0).getInt64());
    while (members.executeStep()) {
      out.members.push_back({members.getColumn(0).getString(), members.getColumn(1).getDouble(),
                             parse_strings(members.getColumn(2).getString())});
    }
    members.reset();
    sql.reset();
    return out;
  });
}

Result<std::vector<std::string>> SqliteStore::claim_keys() {
  return guarded([&]() -> Result<std::vector<std::string>> {
    auto& sql = prepared("SELECT key FROM claim ORDER BY id");
    std::vector<std::string> keys;
    while (sql.executeStep()) keys.push_back(sql.getColumn(0).getString());
    sql.reset();
    return keys;
  });
}

Result<std::vector<std::string>> SqliteStore::find_claims(std::string_view words,
                                                          std::size_t limit) {
  return guarded([&]() -> Result<std::vector<std::string>> {
    const auto run = [&](const char* sql_text, const std::string& bound) {
      auto& sql = prepared(sql_text);
      sql.bind(1, bound);
      sql.bind(2, static_cast<std::int64_t>(limit));
      std::vector<std::string> keys;
      while (sql.executeStep()) keys.push_back(sql.getColumn(0).getString());
      sql.reset();
      return keys;
    };
    const std::string typed(words);
    if (is_key_beginning(words)) {
      const auto exact = run("SELECT key FROM claim WHERE key = ? LIMIT ?", typed);
      if (!exact.empty()) return exact;
      const auto prefixed = run(
          "SELECT key FROM claim WHERE key >= ?1 AND key < ?1 || '~' ORDER BY key LIMIT ?2", typed);
      if (!prefixed.empty()) return prefixed;
    }
    const std::string query = search_query(words);
    if (query.empty()) return std::vector<std::string>{};
    static constexpr const char* kByWords =
        "WITH hit AS MATERIALIZED (SELECT rowid, bm25(statement_words, 4.0, 2.0, 0.5) AS score"
        " FROM statement_words WHERE statement_words MATCH ?)"
        " SELECT c.key FROM hit JOIN statement s ON s.id = hit.rowid JOIN claim c ON c.id = s.claim"
        " GROUP BY c.id ORDER BY min(hit.score), c.id LIMIT ?";
    auto found = run(kByWords, "{content claim} : (" + query + ")");
    return found.empty() ? run(kByWords, query) : found;
  });
}

Result<void> SqliteStore::save_provenance(const Provenance& provenance) {
  return transaction([&]() -> Result<void> {
    auto& claim = prepared(
        "UPDATE claim SET chain = ?, origin = ?, origin_status = ?, provenance = ? WHERE key = ?");
    claim.bind(1, provenance.chain);
    claim.bind(2, provenance.origin);
    claim.bind(3, std::string(spell(provenance.origin_status)));
    claim.bind(4, provenance_cell(provenance));
    claim.bind(5, provenance.claim);
    claim.exec();
    auto& clear = prepared(
        "UPDATE statement SET compared = '' WHERE claim = (SELECT id FROM claim WHERE key = ?)");
    clear.bind(1, provenance.claim);
    clear.exec();
    for (const auto& [key, flags] : provenance.statement_flags) {
      auto& set = prepared("UPDATE statement SET compared = ? WHERE key = ? AND current = 1");
      set.bind(1, flags_cell(flags));
      set.bind(2, key);
      set.exec();
    }
    auto& members =
        prepared("SELECT id FROM statement WHERE claim = (SELECT id FROM claim WHERE key = ?)");
    members.bind(1, provenance.claim);
    std::vector<std::int64_t> ids;
    while (members.executeStep()) ids.push_back(members.getColumn(0).getInt64());
    members.reset();
    for (const std::int64_t id : ids) refresh_statement(id);
    return {};
  });
}

Result<Provenance> SqliteStore::provenance(std::string_view claim) {
  return guarded([&]() -> Result<Provenance> {
    auto& sql = prepared("SELECT provenance FROM claim WHERE key = ?");
    sql.bind(1, std::string(claim));
    if (!sql.executeStep()) {
      return Error{ErrorKind::not_found, std::string(claim) + ": no such claim"};
    }
    auto out = parse_provenance(sql.getColumn(0).getString());
    out.claim = claim;
    sql.reset();
    return out;
  });
}

Result<void> SqliteStore::drop_empty(const std::set<std::string>& claims) {
  return transaction([&]() -> Result<void> {
    for (const std::string& key : claims) {
      auto& drop = prepared(
          "DELETE FROM claim WHERE key = ? AND NOT EXISTS"
          " (SELECT 1 FROM statement WHERE claim = claim.id)");
      drop.bind(1, key);
      drop.exec();
    }
    return {};
  });
}

}  // namespace sayso::db
