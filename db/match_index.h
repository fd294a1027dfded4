#pragma once
// The index of match/index.h in the store's own file. Numbers of statements are the store's; what a
// statement says is read from its row. It takes part in the store's transactions.

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "match/index.h"

namespace sayso::db {

/// Where an index finds statements.
struct Statements {
  std::function<std::optional<match::Entry>(match::Number)> entry;     ///< empty where it is gone
  std::function<std::optional<match::Number>(std::string_view)> find;  ///< by key
};

/// Statements of the store in that database; the current ones that are in a claim.
[[nodiscard]] Statements stored_statements(SQLite::Database& database);

/// Throws SQLite::Exception where the database fails; who calls stands inside the store's guard or
/// catches it at the edge.
class MatchIndex final : public match::WritableIndex {
 public:
  /// REQUIRES: the database outlives it and has the newest schema.
  MatchIndex(SQLite::Database& database, Statements statements);

  /// Digest of the tables that the features were made with; empty for a new index.
  [[nodiscard]] std::string tables() const;
  /// Empties the index and notes the tables of what is added from now on.
  void begin(std::string_view tables);

  void add(const match::Entry& entry, const match::Signature& signature) override;
  /// Its postings stay and are passed over until it is added again.
  void remove(std::string_view key) override;
  /// Nothing to do: the claim is read from the statement's row.
  void move(std::string_view, std::string_view) override {}

  /// Adds under a number of the caller's. REQUIRES: number is larger than all before.
  void add(match::Number number, const match::Signature& signature);

  [[nodiscard]] std::uint32_t size() const override;
  [[nodiscard]] std::uint32_t count(std::uint64_t feature) const override;
  [[nodiscard]] std::vector<match::Posting> postings(std::uint64_t feature,
                                                     std::uint32_t limit) const override;
  [[nodiscard]] std::optional<match::Entry> entry(match::Number number) const override;
  [[nodiscard]] const match::Signature* signature(match::Number) const override { return nullptr; }
  [[nodiscard]] std::optional<match::Number> find(std::string_view key) const override;

 private:
  SQLite::Statement& prepared(const char* sql) const;
  void add_posting(std::uint64_t feature, const match::Posting& posting);

  SQLite::Database& database_;
  Statements statements_;
  mutable std::map<const char*, std::unique_ptr<SQLite::Statement>> prepared_;
  /// Counts asked for before: rarity may lag behind, and most words of news are asked for again.
  mutable std::unordered_map<std::uint64_t, std::uint32_t> counts_;
  std::set<match::Number> removed_;
};

}  // namespace sayso::db
