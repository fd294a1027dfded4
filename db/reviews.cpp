// What persons said, the audit trail, and pages that were taken out.

#include "core/attention.h"
#include "core/names.h"
#include "json.h"
#include "sqlite_store.h"
#include "text/sha256.h"

namespace sayso::db {
namespace {

std::string_view spell(store::Decision::Kind kind) {
  switch (kind) {
    case store::Decision::Kind::join:
      return "join";
    case store::Decision::Kind::split:
      return "split";
    case store::Decision::Kind::same_name:
      break;
  }
  return "same-name";
}

store::Decision::Kind parse_kind(std::string_view spelling) {
  if (spelling == "join") return store::Decision::Kind::join;
  if (spelling == "split") return store::Decision::Kind::split;
  return store::Decision::Kind::same_name;
}

std::string review_cell(const Review& review) {
  return Json{{"verdict", sayso::spell(review.verdict)},
              {"source", review.corrected_source},
              {"via", review.corrected_via},
              {"note", review.note}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string line_hash(const std::string& before, const store::AuditLine& line) {
  return text::sha256(
      Json{before, line.at, line.who, line.action, line.subject, line.before, line.after}.dump(
          -1, ' ', false, Json::error_handler_t::replace));
}

Review read_review(SQLite::Statement& sql) {
  const auto text = [&](int at) { return sql.getColumn(at).getString(); };
  Review review;
  review.subject = text(0);
  review.verdict = parse_or(text(1), Verdict::open);
  review.corrected_source = text(2);
  review.corrected_via = text(3);
  review.note = text(4);
  review.reviewer = text(5);
  review.read_source = text(6);
  review.read_via = text(7);
  review.read_cue = text(8);
  review.at = sql.getColumn(9).getInt64();
  return review;
}

/// A ruling holds for the reading it was made on, and where the program now reads its correction.
bool is_stale(const Review& review, const std::string& source, const std::string& via,
              const std::string& cue) {
  const auto holds = [](const std::string& now, const std::string& ruled_on,
                        const std::string& correction) {
    return now == ruled_on || (!correction.empty() && now == correction);
  };
  return !holds(source, review.read_source, review.corrected_source) ||
         !holds(via, review.read_via, review.corrected_via) || cue != review.read_cue;
}

constexpr const char* kReviews =
    "SELECT subject, verdict, corrected_source, corrected_via, note, reviewer, read_source,"
    " read_via, read_cue, at FROM review WHERE subject = ? AND undone = 0 ORDER BY id";

}  // namespace

void SqliteStore::append_audit(UnixTime at, std::string_view who, std::string_view action,
                               std::string_view subject, const std::string& before,
                               const std::string& after) {
  auto& last = prepared("SELECT hash FROM audit ORDER BY id DESC LIMIT 1");
  const std::string previous = last.executeStep() ? last.getColumn(0).getString() : std::string();
  last.reset();
  store::AuditLine line{
      0, at, std::string(who), std::string(action), std::string(subject), before, after, ""};
  auto& insert = prepared(
      "INSERT INTO audit (at, who, action, subject, before, after, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, at);
  insert.bind(2, line.who);
  insert.bind(3, line.action);
  insert.bind(4, line.subject);
  insert.bind(5, before);
  insert.bind(6, after);
  insert.bind(7, line_hash(previous, line));
  insert.exec();
}

void SqliteStore::refresh_statement(std::int64_t id) {
  auto& read = prepared(
      "SELECT key, canonical, via, flags, compared, confidence,"
      " (SELECT words FROM statement_span p WHERE p.statement = s.id AND p.role = 'cue')"
      " FROM statement s WHERE id = ?");
  read.bind(1, id);
  if (!read.executeStep()) return;
  const auto text = [&](int at) { return read.getColumn(at).getString(); };
  const std::string key = text(0), source = text(1), via = text(2), cue = text(6);
  FlagSet flags = parse_flags(text(3));
  flags.add(parse_flags(text(4)));
  const auto confidence = parse_or(text(5), Confidence::low);
  read.reset();

  Review last;
  bool ruled = false;
  auto& rulings = prepared(kReviews);
  rulings.bind(1, key);
  while (rulings.executeStep()) {
    last = read_review(rulings);
    ruled = true;
  }
  rulings.reset();
  const bool stale = ruled && is_stale(last, source, via, cue);
  const bool corrects = ruled && !stale;
  auto& write = prepared(
      "UPDATE statement SET verdict = ?, shown_source = ?, shown_via = ?, stale_verdict = ?,"
      " attention = ? WHERE id = ?");
  write.bind(1, std::string(sayso::spell(last.verdict)));
  write.bind(2, corrects && !last.corrected_source.empty() ? last.corrected_source : source);
  write.bind(3, corrects && !last.corrected_via.empty() ? last.corrected_via : via);
  write.bind(4, stale ? 1 : 0);
  write.bind(5, attention(flags, confidence, last.verdict, stale));
  write.bind(6, id);
  write.exec();
}

Result<void> SqliteStore::add_review(const Review& review, std::optional<int> expected) {
  return transaction([&]() -> Result<void> {
    const auto before = reviews(review.subject);
    if (!before) return before.error();
    if (expected && static_cast<int>(before->size()) != *expected) {
      return Error{ErrorKind::conflict,
                   review.subject + ": somebody has ruled on it meanwhile; look again"};
    }
    auto& find = prepared("SELECT id FROM statement WHERE key = ? AND current = 1");
    find.bind(1, review.subject);
    if (!find.executeStep()) {
      return Error{ErrorKind::not_found, review.subject + ": no such statement in the store"};
    }
    const std::int64_t id = find.getColumn(0).getInt64();
    find.reset();
    auto& insert = prepared(
        "INSERT INTO review (subject, verdict, corrected_source, corrected_via, note, reviewer,"
        " read_source, read_via, read_cue, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int at = 0;
    insert.bind(++at, review.subject);
    insert.bind(++at, std::string(sayso::spell(review.verdict)));
    for (const auto* cell :
         {&review.corrected_source, &review.corrected_via, &review.note, &review.reviewer,
          &review.read_source, &review.read_via, &review.read_cue}) {
      insert.bind(++at, *cell);
    }
    insert.bind(++at, review.at);
    insert.exec();
    append_audit(review.at, review.reviewer, "rule", review.subject,
                 before->empty() ? "" : review_cell(before->back()), review_cell(review));
    refresh_statement(id);
    return {};
  });
}

Result<std::vector<Review>> SqliteStore::reviews(std::string_view subject) {
  return guarded([&]() -> Result<std::vector<Review>> {
    auto& sql = prepared(kReviews);
    sql.bind(1, std::string(subject));
    std::vector<Review> out;
    while (sql.executeStep()) out.push_back(read_review(sql));
    sql.reset();
    return out;
  });
}

Result<void> SqliteStore::undo_review(std::string_view subject, std::string_view who, UnixTime at) {
  return transaction([&]() -> Result<void> {
    const auto before = reviews(subject);
    if (!before) return before.error();
    if (before->empty()) {
      return Error{ErrorKind::not_found, std::string(subject) + ": there is no ruling to undo"};
    }
    auto& undo = prepared(
        "UPDATE review SET undone = 1 WHERE id ="
        " (SELECT max(id) FROM review WHERE subject = ? AND undone = 0)");
    undo.bind(1, std::string(subject));
    undo.exec();
    append_audit(at, who, "undo", subject, review_cell(before->back()),
                 before->size() > 1 ? review_cell((*before)[before->size() - 2]) : "");
    auto& find = prepared("SELECT id FROM statement WHERE key = ? AND current = 1");
    find.bind(1, std::string(subject));
    if (find.executeStep()) refresh_statement(find.getColumn(0).getInt64());
    return {};
  });
}

Result<std::int64_t> SqliteStore::add_decision(const store::Decision& decision) {
  std::int64_t id = 0;
  auto done = transaction([&]() -> Result<void> {
    auto& insert = prepared(
        "INSERT INTO decision (kind, left, right, reviewer, note, at) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, std::string(spell(decision.kind)));
    insert.bind(2, decision.left);
    insert.bind(3, decision.right);
    insert.bind(4, decision.reviewer);
    insert.bind(5, decision.note);
    insert.bind(6, decision.at);
    insert.exec();
    id = database_.getLastInsertRowid();
    append_audit(decision.at, decision.reviewer, spell(decision.kind), decision.left, "",
                 decision.right);
    return {};
  });
  if (!done) return done.error();
  return id;
}

Result<std::vector<store::Decision>> SqliteStore::decisions() {
  return guarded([&]() -> Result<std::vector<store::Decision>> {
    auto& sql = prepared(
        "SELECT id, kind, left, right, reviewer, note, at FROM decision WHERE undone = 0"
        " ORDER BY id");
    std::vector<store::Decision> out;
    while (sql.executeStep()) {
      const auto text = [&](int at) { return sql.getColumn(at).getString(); };
      out.push_back({sql.getColumn(0).getInt64(), parse_kind(text(1)), text(2), text(3), text(4),
                     text(5), sql.getColumn(6).getInt64(), false});
    }
    sql.reset();
    return out;
  });
}

Result<void> SqliteStore::undo_decision(std::int64_t id, std::string_view who, UnixTime at) {
  return transaction([&]() -> Result<void> {
    auto& find = prepared("SELECT kind, left, right FROM decision WHERE id = ? AND undone = 0");
    find.bind(1, id);
    if (!find.executeStep()) {
      return Error{ErrorKind::not_found, "decision " + std::to_string(id) + ": nothing to undo"};
    }
    const std::string kind = find.getColumn(0).getString();
    const std::string left = find.getColumn(1).getString(), right = find.getColumn(2).getString();
    find.reset();
    auto& undo = prepared("UPDATE decision SET undone = 1 WHERE id = ?");
    undo.bind(1, id);
    undo.exec();
    append_audit(at, who, "undo-" + kind, left, right, "");
    return {};
  });
}

Result<std::vector<store::AuditLine>> SqliteStore::audit(std::size_t limit) {
  return guarded([&]() -> Result<std::vector<store::AuditLine>> {
    auto& sql = prepared(
        "SELECT id, at, who, action, subject, before, after, hash FROM audit ORDER BY id DESC"
        " LIMIT ?");
    sql.bind(1, static_cast<std::int64_t>(limit));
    std::vector<store::AuditLine> out;
    while (sql.executeStep()) {
      const auto text = [&](int at) { return sql.getColumn(at).getString(); };
      out.push_back({sql.getColumn(0).getInt64(), sql.getColumn(1).getInt64(), text(2), text(3),
                     text(4), text(5), text(6), text(7)});
    }
    sql.reset();
    return out;
  });
}

Result<std::optional<std::int64_t>> SqliteStore::broken_audit_line() {
  using Answer = std::optional<std::int64_t>;
  return guarded([&]() -> Result<Answer> {
    auto& sql =
        prepared("SELECT id, at, who, action, subject, before, after, hash FROM audit ORDER BY id");
    std::string previous;
    while (sql.executeStep()) {
      const auto text = [&](int at) { return sql.getColumn(at).getString(); };
      const store::AuditLine line{sql.getColumn(0).getInt64(),
                                  sql.getColumn(1).getInt64(),
                                  text(2),
                                  text(3),
                                  text(4),
                                  text(5),
                                  text(6),
                                  text(7)};
      if (line_hash(previous, line) != line.hash) {
        sql.reset();
        return Answer(line.id);
      }
      previous = line.hash;
    }
    sql.reset();
    return Answer();
  });
}

Result<int> SqliteStore::forget(const store::Tombstone& tombstone) {
  int gone = 0;
  auto done = transaction([&]() -> Result<void> {
    auto& find =
        prepared("SELECT id, address, digest FROM snapshot WHERE address = ?1 OR asked = ?1");
    find.bind(1, tombstone.url);
    std::vector<store::Tombstone> stones;
    std::vector<std::int64_t> snapshots;
    while (find.executeStep()) {
      snapshots.push_back(find.getColumn(0).getInt64());
      store::Tombstone stone = tombstone;
      stone.url = find.getColumn(1).getString();
      stone.digest = find.getColumn(2).getString();
      stones.push_back(std::move(stone));
    }
    find.reset();
    if (snapshots.empty()) {
      return Error{ErrorKind::not_found,
                   tombstone.url + ": no page of that address is in the store"};
    }
    for (const std::int64_t id : snapshots) {
      auto& words = prepared(
          "DELETE FROM statement_words WHERE rowid IN (SELECT s.id FROM statement s"
          " JOIN reading r ON r.id = s.reading WHERE r.snapshot = ?)");
      words.bind(1, id);
      words.exec();
      auto& drop = prepared("DELETE FROM snapshot WHERE id = ?");
      drop.bind(1, id);
      drop.exec();
      ++gone;
    }
    // Deleted words linger in the segments of a full-text index until they are merged.
    database_.exec("INSERT INTO statement_words (statement_words) VALUES ('optimize')");
    for (const auto& stone : stones) {
      auto& put =
          prepared("INSERT INTO tombstone (url, digest, who, why, at) VALUES (?, ?, ?, ?, ?)");
      put.bind(1, stone.url);
      put.bind(2, stone.digest);
      put.bind(3, stone.who);
      put.bind(4, stone.why);
      put.bind(5, stone.at);
      put.exec();
      append_audit(stone.at, stone.who, "forget", stone.url, stone.digest, stone.why);
    }
    return {};
  });
  if (!done) return done.error();
  return gone;
}

Result<std::vector<store::Tombstone>> SqliteStore::tombstones() {
  return guarded([&]() -> Result<std::vector<store::Tombstone>> {
    auto& sql = prepared("SELECT url, digest, who, why, at FROM tombstone ORDER BY id");
    std::vector<store::Tombstone> out;
    while (sql.executeStep()) {
      const auto text = [&](int at) { return sql.getColumn(at).getString(); };
      out.push_back({text(0), text(1), text(2), text(3), sql.getColumn(4).getInt64()});
    }
    sql.reset();
    return out;
  });
}

}  // namespace sayso::db
