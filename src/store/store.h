#pragma once
// What is kept, in terms of core types; no SQL. Evidence (snapshots), readings of it (articles and
// statements), what was joined (claims and their provenance), and what persons ruled. Nothing that
// was fetched or entered by a person is ever overwritten; what is computed may be made again.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/types.h"

namespace sayso::store {

/// Evidence: one page as it was sent at one time.
struct Snapshot {
  std::int64_t id = 0;
  Page page;           ///< with the body, unpacked
  std::string digest;  ///< SHA-256 of the body as sent
};

/// One reading of a snapshot by one version of the program.
struct Reading {
  std::int64_t id = 0;  ///< of the article row; Article::key is its decimal spelling
  std::int64_t snapshot = 0;
  std::string version;      ///< kVersion that made it
  std::string tables;       ///< Knowledge::digest that made it
  std::string text_digest;  ///< SHA-256 of article.text
  bool current = true;      ///< the newest reading of the newest snapshot of its address
  UnixTime fetched_at = 0;
  std::string snapshot_digest;
  Article article;
};

/// A statement with what is needed to show it: where it stands and what stands there.
struct StoredStatement {
  Statement statement;       ///< spans are bytes of its reading's text (headline: of the title)
  std::int64_t reading = 0;  ///< Reading::id
  std::string claim;         ///< Claim::key; empty where it is in none yet
  std::vector<std::string> pieces;  ///< the words of content, as stored beside the spans
  std::string cue, source, via;     ///< the words of each; empty where there is none
  CharSpan span;                    ///< of the whole content, code points
};

enum class KeepOutcome { added, changed, unchanged };

/// What `keep` did with a page.
struct Kept {
  KeepOutcome outcome = KeepOutcome::added;
  std::int64_t reading = 0;
};

/// One line of the claim–source table.
struct Row {
  std::string claim_key, claim_text;
  std::string statement_key;
  std::string content;  ///< the statement's own words
  StatementKind kind = StatementKind::indirect;
  Place place = Place::body;
  SourceType source_type = SourceType::unattributed;
  std::string source, via;  ///< canonical; a person's correction where one stands
  std::string chain;        ///< the claim's way, for print
  std::string origin;
  OriginStatus origin_status = OriginStatus::lost;
  std::string outlet, title, url, language, day;
  FlagSet flags;  ///< the statement's own and what comparing found
  Confidence confidence = Confidence::low;
  Verdict verdict = Verdict::open;
  bool stale_verdict = false;    ///< ruled on another reading
  std::uint32_t claim_size = 1;  ///< statements in the claim
  std::string cursor;            ///< hand it to Filter::after for the rows behind this one
};

enum class Sort { claim, newest, oldest, attention };

/// Which rows. Empty fields do not filter; the others must all hold.
struct Filter {
  std::vector<Flag> flags;
  std::string claim;   ///< key of one claim
  std::string words;   ///< words of the claim or the statement, either language
  std::string text;    ///< words of the claim, the statement or the title, either language
  std::string source;  ///< part of the source's or relay's name
  std::string outlet;  ///< part of the outlet's name or host
  std::string language;
  std::string since, until;  ///< days, both inclusive
  std::optional<Confidence> confidence;
  std::optional<Verdict> verdict;
  Sort sort = Sort::claim;
  std::size_t limit = 0;  ///< 0: all
  std::string after;      ///< a Row::cursor of the same sort
};

/// A page that was taken out, and why.
struct Tombstone {
  std::string url, digest, who, why;
  UnixTime at = 0;
};

/// A person's decision about claims or names; holds through every recomputation.
struct Decision {
  enum class Kind { join, split, same_name };
  std::int64_t id = 0;
  Kind kind = Kind::join;
  std::string left, right;  ///< statement keys; for same_name two names
  std::string reviewer, note;
  UnixTime at = 0;
  bool undone = false;
};

/// One line of the audit trail. `hash` is SHA-256 over the line before's hash and this line.
struct AuditLine {
  std::int64_t id = 0;
  UnixTime at = 0;
  std::string who, action, subject, before, after, hash;
};

struct Counts {
  std::int64_t snapshots = 0, readings = 0, statements = 0, claims = 0, reviews = 0;
};

class Store {
 public:
  virtual ~Store() = default;

  /// Runs `work` as one transaction: all of it is stored, or, where it fails, nothing.
  virtual Result<void> transaction(const std::function<Result<void>()>& work) = 0;

  // Evidence and its readings.

  /// Keeps the page and its reading. A page whose body is stored already for that address adds no
  /// snapshot, and where program and tables are the same no reading either. Fails with `refused`
  /// where the address was forgotten.
  virtual Result<Kept> keep(const Page& page, const Article& article,
                            const std::vector<Statement>& statements, std::string_view tables) = 0;
  [[nodiscard]] virtual Result<Snapshot> snapshot(std::int64_t id) = 0;
  /// Ids of all snapshots, oldest first; of one address where `url` is not empty.
  [[nodiscard]] virtual Result<std::vector<std::int64_t>> snapshots(std::string_view url) = 0;
  [[nodiscard]] virtual Result<Reading> reading(std::int64_t id) = 0;
  /// Ids of readings, oldest first; only current ones where `current`.
  [[nodiscard]] virtual Result<std::vector<std::int64_t>> readings(bool current) = 0;
  /// The current readings of the page at that address (its final one): one, or none.
  [[nodiscard]] virtual Result<std::vector<std::int64_t>> current_readings(
      std::string_view address) = 0;
  /// Readings of one snapshot, oldest first.
  [[nodiscard]] virtual Result<std::vector<std::int64_t>> readings_of(std::int64_t snapshot) = 0;
  [[nodiscard]] virtual Result<std::vector<StoredStatement>> statements_of(
      std::int64_t reading) = 0;
  /// The statement of that key in the current reading of its page.
  [[nodiscard]] virtual Result<StoredStatement> statement(std::string_view key) = 0;

  // Claims.

  /// Puts a statement into a claim; makes the claim where its key is new. Moves it out of the one
  /// it was in.
  virtual Result<void> put_in_claim(std::string_view claim, std::string_view claim_text,
                                    const Member& member) = 0;
  /// Gives a claim another wording.
  virtual Result<void> reword(std::string_view claim, std::string_view claim_text) = 0;
  [[nodiscard]] virtual Result<Claim> claim(std::string_view key) = 0;
  /// Keys of claims for what a person typed: a key, a key's beginning, or words.
  [[nodiscard]] virtual Result<std::vector<std::string>> find_claims(std::string_view words,
                                                                     std::size_t limit) = 0;
  [[nodiscard]] virtual Result<std::vector<std::string>> claim_keys() = 0;
  virtual Result<void> save_provenance(const Provenance& provenance) = 0;
  [[nodiscard]] virtual Result<Provenance> provenance(std::string_view claim) = 0;
  /// Removes those of the claims that have no members.
  virtual Result<void> drop_empty(const std::set<std::string>& claims) = 0;

  // The table.

  [[nodiscard]] virtual Result<std::vector<Row>> rows(const Filter& filter) = 0;
  [[nodiscard]] virtual Result<Counts> counts() = 0;

  // What persons said. Each call adds a line to the audit trail in the same transaction.

  /// Adds a ruling; `expected` is the number of rulings on the subject that the reviewer has seen.
  /// Fails with `conflict` where there are more.
  virtual Result<void> add_review(const Review& review, std::optional<int> expected) = 0;
  /// Rulings on a statement that stand, oldest first; the last one holds.
  [[nodiscard]] virtual Result<std::vector<Review>> reviews(std::string_view subject) = 0;
  /// Takes the last ruling on the subject back.
  virtual Result<void> undo_review(std::string_view subject, std::string_view who, UnixTime at) = 0;
  virtual Result<std::int64_t> add_decision(const Decision& decision) = 0;
  [[nodiscard]] virtual Result<std::vector<Decision>> decisions() = 0;
  virtual Result<void> undo_decision(std::int64_t id, std::string_view who, UnixTime at) = 0;
  /// The newest lines first.
  [[nodiscard]] virtual Result<std::vector<AuditLine>> audit(std::size_t limit) = 0;
  /// The id of the first line whose hash does not follow; nothing where the chain holds.
  [[nodiscard]] virtual Result<std::optional<std::int64_t>> broken_audit_line() = 0;

  /// Takes a page out: bodies, texts, statements; leaves a tombstone. Returns how many snapshots
  /// went.
  virtual Result<int> forget(const Tombstone& tombstone) = 0;
  [[nodiscard]] virtual Result<std::vector<Tombstone>> tombstones() = 0;
};

}  // namespace sayso::store
