#include "match_index.h"

#include <algorithm>
#include <utility>

#include "core/names.h"
#include "json.h"
#include "postings.h"

namespace sayso::db {
namespace {

constexpr std::uint32_t kRow = 128;             // postings in one row
constexpr std::size_t kCountsKept = 1'000'000;  // before the cache of counts starts anew

std::int64_t signed_of(std::uint64_t feature) { return static_cast<std::int64_t>(feature); }

std::string_view blob(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.size())};
}

constexpr const char* kEntry =
    "SELECT s.key, c.key, s.reading, r.outlet, r.language, r.day, r.published, s.content, s.kind,"
    " s.canonical, s.entity, s.source_type, s.via, s.flags"
    " FROM statement s JOIN reading r ON r.id = s.reading JOIN claim c ON c.id = s.claim"
    " WHERE s.id = ? AND s.current = 1";

match::Entry entry_from(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  match::Entry entry;
  entry.key = text(0);
  entry.claim = text(1);
  entry.article = text(2);
  entry.outlet = text(3);
  entry.language = text(4);
  entry.day = text(5);
  entry.moment = match::moment_of(parse_moment(text(6)));
  entry.content = text(7);
  entry.kind = parse<StatementKind>(text(8)).value_or(StatementKind::indirect);
  entry.source = entry.about = text(9);
  entry.entity = text(10);
  entry.source_type = parse<SourceType>(text(11)).value_or(SourceType::unattributed);
  entry.via = text(12);
  entry.flags = parse_flags(text(13));
  return entry;
}

}  // namespace

Statements stored_statements(SQLite::Database& database) {
  const auto read = std::make_shared<SQLite::Statement>(database, kEntry);
  const auto by_key = std::make_shared<SQLite::Statement>(
      database, "SELECT id FROM statement WHERE key = ? AND current = 1");
  Statements out;
  out.entry = [read](match::Number number) -> std::optional<match::Entry> {
    read->reset();
    read->bind(1, static_cast<std::int64_t>(number));
    if (!read->executeStep()) return std::nullopt;
    match::Entry entry = entry_from(*read);
    read->reset();
    return entry;
  };
  out.find = [by_key](std::string_view key) -> std::optional<match::Number> {
    by_key->reset();
    by_key->bind(1, std::string(key));
    if (!by_key->executeStep()) return std::nullopt;
    const auto number = static_cast<match::Number>(by_key->getColumn(0).getInt64());
    by_key->reset();
    return number;
  };
  return out;
}

MatchIndex::MatchIndex(SQLite::Database& database, Statements statements)
    : database_(database), statements_(std::move(statements)) {}

SQLite::Statement& MatchIndex::prepared(const char* sql) const {
  auto& statement = prepared_[sql];
  if (!statement) statement = std::make_unique<SQLite::Statement>(database_, sql);
  statement->reset();
  return *statement;
}

std::string MatchIndex::tables() const {
  auto& row = prepared("SELECT tables FROM match_state");
  std::string tables = row.executeStep() ? row.getColumn(0).getString() : "";
  row.reset();
  return tables;
}

void MatchIndex::begin(std::string_view tables) {
  database_.exec("DELETE FROM match_head; DELETE FROM match_chunk");
  auto& state = prepared("UPDATE match_state SET tables = ?, size = 0");
  state.bind(1, std::string(tables));
  state.exec();
  counts_.clear();
}

void MatchIndex::add(const match::Entry& entry, const match::Signature& signature) {
  if (const auto number = find(entry.key)) add(*number, signature);
}

void MatchIndex::remove(std::string_view key) {
  if (const auto number = find(key)) removed_.insert(*number);
}

void MatchIndex::add(match::Number number, const match::Signature& signature) {
  removed_.erase(number);
  const auto length = static_cast<std::uint16_t>(std::min<std::uint32_t>(signature.groups, 65535));
  for (const auto& one : match::indexed(signature)) {
    add_posting(one.feature, {number, one.weight, length});
  }
  prepared("UPDATE match_state SET size = size + 1").exec();
}

void MatchIndex::add_posting(std::uint64_t feature, const match::Posting& posting) {
  static constexpr const char* kHead =
      "SELECT count, last, postings FROM match_head WHERE feature = ?";
  std::string bytes;
  std::uint32_t count = 0;
  match::Number last = 0;
  {
    auto& head = prepared(kHead);
    head.bind(1, signed_of(feature));
    if (head.executeStep()) {
      count = head.getColumn(0).getUInt();
      last = static_cast<match::Number>(head.getColumn(1).getInt64());
      bytes = blob(head.getColumn(2));
    }
    head.reset();
  }
  // A statement that was placed again keeps its number: its posting stands somewhere already.
  if (count > 0 && posting.number <= last) return;
  if (count > 0 && count % kRow == 0) {
    auto& chunk = prepared("INSERT INTO match_chunk VALUES (?, ?, ?)");
    chunk.bind(1, signed_of(feature));
    chunk.bind(2, static_cast<std::int64_t>(count / kRow - 1));
    chunk.bind(3, bytes.data(), static_cast<int>(bytes.size()));
    chunk.exec();
    bytes.clear();
    last = 0;
  }
  append_posting(bytes, bytes.empty() ? 0 : last, posting);
  auto& write = prepared(
      "INSERT INTO match_head VALUES (?1, ?2, ?3, ?4) ON CONFLICT (feature)"
      " DO UPDATE SET count = ?2, last = ?3, postings = ?4");
  write.bind(1, signed_of(feature));
  write.bind(2, static_cast<std::int64_t>(count + 1));
  write.bind(3, static_cast<std::int64_t>(posting.number));
  write.bind(4, bytes.data(), static_cast<int>(bytes.size()));
  write.exec();
  if (const auto known = counts_.find(feature); known != counts_.end()) ++known->second;
}

std::uint32_t MatchIndex::size() const {
  auto& row = prepared("SELECT size FROM match_state");
  const std::uint32_t size = row.executeStep() ? row.getColumn(0).getUInt() : 0;
  row.reset();
  return size;
}

std::uint32_t MatchIndex::count(std::uint64_t feature) const {
  if (const auto known = counts_.find(feature); known != counts_.end()) return known->second;
  auto& row = prepared("SELECT count FROM match_head WHERE feature = ?");
  row.bind(1, signed_of(feature));
  const std::uint32_t count = row.executeStep() ? row.getColumn(0).getUInt() : 0;
  row.reset();
  if (counts_.size() >= kCountsKept) counts_.clear();
  counts_.emplace(feature, count);
  return count;
}

std::vector<match::Posting> MatchIndex::postings(std::uint64_t feature, std::uint32_t limit) const {
  std::vector<match::Posting> out;
  const auto take = [&](std::string_view bytes) {
    const auto row = read_postings(bytes);
    for (auto one = row.rbegin(); one != row.rend() && out.size() < limit; ++one) {
      out.push_back(*one);
    }
  };
  auto& head = prepared("SELECT postings FROM match_head WHERE feature = ?");
  head.bind(1, signed_of(feature));
  if (!head.executeStep()) {
    head.reset();
    return out;
  }
  take(blob(head.getColumn(0)));
  head.reset();
  if (out.size() >= limit) return out;
  auto& chunks =
      prepared("SELECT postings FROM match_chunk WHERE feature = ? ORDER BY ordinal DESC");
  chunks.bind(1, signed_of(feature));
  while (out.size() < limit && chunks.executeStep()) take(blob(chunks.getColumn(0)));
  chunks.reset();
  return out;
}

std::optional<match::Entry> MatchIndex::entry(match::Number number) const {
  if (removed_.contains(number)) return std::nullopt;
  return statements_.entry(number);
}

std::optional<match::Number> MatchIndex::find(std::string_view key) const {
  return statements_.find(key);
}

}  // namespace sayso::db
