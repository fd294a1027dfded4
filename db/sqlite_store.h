#pragma once
// The store in one SQLite file (or ":memory:"). All that knows SQL stands in this folder.

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>
#include <string>

#include "store/store.h"

namespace sayso::db {

class SqliteStore final : public store::Store {
 public:
  /// Opens `path`, makes it where it is missing unless `read_only`. Fails, naming the file and what
  /// to do, where the folder cannot be written, the file is no database or was made by a newer
  /// program.
  static Result<std::unique_ptr<SqliteStore>> open(const std::string& path, bool read_only = false);

  Result<void> transaction(const std::function<Result<void>()>& work) override;

  Result<store::Kept> keep(const Page& page, const Article& article,
                           const std::vector<Statement>& statements,
                           std::string_view tables) override;
  Result<store::Snapshot> snapshot(std::int64_t id) override;
  Result<std::vector<std::int64_t>> snapshots(std::string_view url) override;
  Result<store::Reading> reading(std::int64_t id) override;
  Result<std::vector<std::int64_t>> readings(bool current) override;
  Result<std::vector<std::int64_t>> current_readings(std::string_view address) override;
  Result<std::vector<std::int64_t>> readings_of(std::int64_t snapshot) override;
  Result<std::vector<store::StoredStatement>> statements_of(std::int64_t reading) override;
  Result<store::StoredStatement> statement(std::string_view key) override;

  Result<void> put_in_claim(std::string_view claim, std::string_view claim_text,
                            const Member& member) override;
  Result<void> reword(std::string_view claim, std::string_view claim_text) override;
  Result<Claim> claim(std::string_view key) override;
  Result<std::vector<std::string>> find_claims(std::string_view words, std::size_t limit) override;
  Result<std::vector<std::string>> claim_keys() override;
  Result<void> save_provenance(const Provenance& provenance) override;
  Result<Provenance> provenance(std::string_view claim) override;
  Result<void> drop_empty(const std::set<std::string>& claims) override;

  Result<std::vector<store::Row>> rows(const store::Filter& filter) override;
  Result<store::Counts> counts() override;

  Result<void> add_review(const Review& review, std::optional<int> expected) override;
  Result<std::vector<Review>> reviews(std::string_view subject) override;
  Result<void> undo_review(std::string_view subject, std::string_view who, UnixTime at) override;
  Result<std::int64_t> add_decision(const store::Decision& decision) override;
  Result<std::vector<store::Decision>> decisions() override;
  Result<void> undo_decision(std::int64_t id, std::string_view who, UnixTime at) override;
  Result<std::vector<store::AuditLine>> audit(std::size_t limit) override;
  Result<std::optional<std::int64_t>> broken_audit_line() override;

  Result<int> forget(const store::Tombstone& tombstone) override;
  Result<std::vector<store::Tombstone>> tombstones() override;

  /// Writes what is committed into the file itself and empties the log, so that forgotten words are
  /// in neither.
  Result<void> checkpoint();

  /// For what stands beside the store in the same file (the index of `match`).
  [[nodiscard]] SQLite::Database& database() { return database_; }

 private:
  explicit SqliteStore(SQLite::Database database) : database_(std::move(database)) {}

  /// The prepared statement for `sql`, reset; kept for the next call.
  SQLite::Statement& prepared(const char* sql);
  /// Runs `work`; what SQLite throws becomes an Error that names the file and what to do.
  template <typename Work>
  auto guarded(Work&& work) -> decltype(work());
  [[nodiscard]] Error explain(const SQLite::Exception& failure) const;

  std::int64_t keep_snapshot(const Page& page, bool& fresh);
  std::int64_t keep_reading(std::int64_t snapshot, const Article& article, std::string_view tables);
  void keep_statement(std::int64_t reading, const Article& article, const Statement& statement,
                      const std::string& key);
  Result<void> retire_older_readings(std::int64_t reading, const std::string& address);
  store::StoredStatement read_statement(SQLite::Statement& row);
  /// Verdict, shown names and attention of a statement, from its rulings.
  void refresh_statement(std::int64_t id);
  void append_audit(UnixTime at, std::string_view who, std::string_view action,
                    std::string_view subject, const std::string& before, const std::string& after);

  SQLite::Database database_;
  std::map<const char*, std::unique_ptr<SQLite::Statement>> prepared_;
  int depth_ = 0;  ///< of nested transaction() calls
};

/// Runs `work`; see SqliteStore::guarded.
template <typename Work>
auto SqliteStore::guarded(Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    return explain(failure);
  }
}

}  // namespace sayso::db
