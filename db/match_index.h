#pragma once
// The index of match/index.h in the store's own file. Numbers of statements are the store's; what a
// statement says is read from its row. It takes part in the store's transactions.

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/language.h"
#include "match/index.h"

namespace sayso::db {

/// Throws SQLite::Exception where the database fails; who calls stands inside the store's guard or
/// catches it at the edge.
class MatchIndex final : public match::WritableIndex {
 public:
  /// REQUIRES: database and knowledge outlive it, and the database has the newest schema.
  MatchIndex(SQLite::Database& database, const Knowledge& knowledge);

  /// Digest of the tables that the features were made with; empty for a new index, and for one that
  /// was begun and not finished.
  [[nodiscard]] std::string tables() const;
  /// Empties the index for features of these tables; leaves one that was begun with them as it is.
  void begin(std::string_view tables);
  /// The reading of the newest statement in it; 0 where it is empty.
  [[nodiscard]] std::int64_t newest_reading() const;
  /// Notes that all statements are in it.
  void finish(std::string_view tables);

  /// Only a statement that the store has as a current one.
  void add(const match::Entry& entry, const match::Signature& signature) override;
  /// Its postings stay and are passed over until it is added again.
  void remove(std::string_view key) override;
  void move(std::string_view key, std::string_view claim) override;

  /// From now on postings wait in memory until flush(): many times quicker for whole collections.
  /// What waits is not found.
  void hold() { holding_ = true; }
  /// Writes what waits, and no more waits. REQUIRES: in the transaction of what was added since
  /// hold().
  void flush();

  [[nodiscard]] std::uint32_t size() const override;
  [[nodiscard]] std::uint32_t count(std::uint64_t feature) const override;
  [[nodiscard]] std::vector<match::Posting> postings(std::uint64_t feature,
                                                     std::uint32_t limit) const override;
  [[nodiscard]] std::optional<match::Outline> outline(match::Number number) const override;
  [[nodiscard]] const match::Side* side(match::Number number) const override;
  [[nodiscard]] std::optional<match::Number> find(std::string_view key) const override;

 private:
  using Sides = std::unordered_map<match::Number, match::Side>;

  SQLite::Statement& prepared(const char* sql) const;
  [[nodiscard]] std::string noted_tables() const;
  void note_tables(const std::string& tables);
  /// Appends postings, ascending, to those of the feature.
  void append(std::uint64_t feature, const std::vector<match::Posting>& postings);
  void write_held();
  void put_outline(match::Number number, const match::Entry& entry,
                   const match::Signature& signature);
  const match::Side* cache(match::Number number, match::Side side) const;
  /// Another process may have moved statements: what is known of them is read anew.
  void forget_where_changed() const;

  SQLite::Database& database_;
  const Knowledge& knowledge_;
  mutable std::map<const char*, std::unique_ptr<SQLite::Statement>> prepared_;
  /// Counts asked for before: rarity may lag behind, and most words of news are asked for again.
  mutable std::unordered_map<std::uint64_t, std::uint32_t> counts_;
  /// Sides asked for lately: when `lately_` is full it becomes `before_`, which goes.
  mutable Sides lately_, before_;
  mutable std::int64_t version_ = 0;  ///< of the file, as SQLite counts others' commits
  mutable std::uint32_t size_ = 0;

  mutable std::string article_, language_;
  mutable match::Signature outline_;
  mutable std::vector<std::uint32_t> outline_counts_;

  bool holding_ = false;
  std::map<std::uint64_t, std::vector<match::Posting>> held_;
  std::size_t held_postings_ = 0;
};

}  // namespace sayso::db
