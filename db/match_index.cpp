#include "match_index.h"

#include <algorithm>
#include <utility>

#include "core/names.h"
#include "json.h"
#include "outlines.h"
#include "postings.h"

namespace sayso::db {
namespace {

constexpr std::uint32_t kRow = 128;             // postings in one row
constexpr std::size_t kCountsKept = 1'000'000;  // before the cache of counts starts anew
constexpr std::size_t kSidesKept = 4096;        // twice, about 4 KB each
constexpr std::size_t kHeld = 8'000'000;        // postings, about 100 MB

// Before the digest of the tables, while an index is being made.
constexpr std::string_view kUnfinished = "unfinished ";

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

MatchIndex::MatchIndex(SQLite::Database& database, const Knowledge& knowledge)
    : database_(database), knowledge_(knowledge) {}

SQLite::Statement& MatchIndex::prepared(const char* sql) const {
  auto& statement = prepared_[sql];
  if (!statement) statement = std::make_unique<SQLite::Statement>(database_, sql);
  statement->reset();
  return *statement;
}

std::string MatchIndex::noted_tables() const {
  auto& row = prepared("SELECT tables FROM match_state");
  std::string tables = row.executeStep() ? row.getColumn(0).getString() : "";
  row.reset();
  return tables;
}

void MatchIndex::note_tables(const std::string& tables) {
  auto& state = prepared("UPDATE match_state SET tables = ?");
  state.bind(1, tables);
  state.exec();
}

std::string MatchIndex::tables() const {
  std::string noted = noted_tables();
  return noted.starts_with(kUnfinished) ? std::string() : noted;
}

void MatchIndex::begin(std::string_view tables) {
  const std::string unfinished = std::string(kUnfinished).append(tables);
  if (size() > 0 && noted_tables() == unfinished) return;
  database_.exec(
      "DELETE FROM match_head; DELETE FROM match_chunk; DELETE FROM match_outline;"
      "UPDATE match_state SET size = 0");
  note_tables(unfinished);
  counts_.clear();
  lately_.clear();
  before_.clear();
  size_ = 0;
}

std::int64_t MatchIndex::newest_reading() const {
  auto& row = prepared("SELECT reading FROM match_outline ORDER BY statement DESC LIMIT 1");
  const std::int64_t reading = row.executeStep() ? row.getColumn(0).getInt64() : 0;
  row.reset();
  return reading;
}

void MatchIndex::finish(std::string_view tables) { note_tables(std::string(tables)); }

void MatchIndex::add(const match::Entry& entry, const match::Signature& signature) {
  const auto number = find(entry.key);
  if (!number) return;
  prepared("UPDATE match_state SET size = size + 1").exec();
  ++size_;
  put_outline(*number, entry, signature);
  const auto length = static_cast<std::uint16_t>(std::min<std::uint32_t>(signature.groups, 65535));
  for (const auto& one : match::indexed(signature)) {
    const match::Posting posting{*number, one.weight, length};
    if (holding_) {
      held_[one.feature].push_back(posting);
      ++held_postings_;
    } else {
      append(one.feature, {posting});
    }
  }
  if (holding_) {
    if (held_postings_ > kHeld) write_held();
    return;
  }
  before_.erase(*number);
  lately_.erase(*number);
  cache(*number, {entry, signature});
}

void MatchIndex::put_outline(match::Number number, const match::Entry& entry,
                             const match::Signature& signature) {
  std::vector<std::uint32_t> counts;
  for (const match::Feature& one : signature.features) {
    const auto waiting = held_.find(one.id);
    const std::size_t held = waiting == held_.end() ? 0 : waiting->second.size();
    counts.push_back(count(one.id) + static_cast<std::uint32_t>(held) + 1);
  }
  const std::string bytes = pack_outline(signature, counts, size_);
  auto& write = prepared("INSERT OR REPLACE INTO match_outline VALUES (?, ?, ?, ?)");
  write.bind(1, static_cast<std::int64_t>(number));
  write.bind(2, entry.article);
  write.bind(3, entry.language);
  write.bind(4, bytes.data(), static_cast<int>(bytes.size()));
  write.exec();
}

void MatchIndex::remove(std::string_view key) {
  const auto number = find(key);
  if (!number) return;
  auto& gone = prepared("DELETE FROM match_outline WHERE statement = ?");
  gone.bind(1, static_cast<std::int64_t>(*number));
  gone.exec();
  lately_.erase(*number);
  before_.erase(*number);
}

void MatchIndex::move(std::string_view key, std::string_view claim) {
  const auto number = find(key);
  if (!number) return;
  for (Sides* sides : {&lately_, &before_}) {
    if (const auto known = sides->find(*number); known != sides->end()) {
      known->second.entry.claim = claim;
    }
  }
}

void MatchIndex::flush() {
  write_held();
  holding_ = false;
}

void MatchIndex::write_held() {
  for (const auto& [feature, postings] : held_) append(feature, postings);
  held_.clear();
  held_postings_ = 0;
}

void MatchIndex::append(std::uint64_t feature, const std::vector<match::Posting>& postings) {
  std::string bytes;
  std::uint32_t count = 0;
  match::Number last = 0;
  auto& head = prepared("SELECT count, last, postings FROM match_head WHERE feature = ?");
  head.bind(1, signed_of(feature));
  if (head.executeStep()) {
    count = head.getColumn(0).getUInt();
    last = static_cast<match::Number>(head.getColumn(1).getInt64());
    bytes = blob(head.getColumn(2));
  }
  head.reset();
  const std::uint32_t before = count;
  for (const match::Posting& posting : postings) {
    // A statement that was placed again keeps its number: its posting stands somewhere already.
    if (count > 0 && posting.number <= last) continue;
    if (count > 0 && count % kRow == 0) {
      auto& chunk = prepared("INSERT INTO match_chunk VALUES (?, ?, ?)");
      chunk.bind(1, signed_of(feature));
      chunk.bind(2, static_cast<std::int64_t>(count / kRow - 1));
      chunk.bind(3, bytes.data(), static_cast<int>(bytes.size()));
      chunk.exec();
      bytes.clear();
    }
    append_posting(bytes, bytes.empty() ? 0 : last, posting);
    last = posting.number;
    ++count;
  }
  if (count == before) return;
  auto& write = prepared(
      before > 0 ? "UPDATE match_head SET count = ?2, last = ?3, postings = ?4 WHERE feature = ?1"
                 : "INSERT INTO match_head VALUES (?1, ?2, ?3, ?4)");
  write.bind(1, signed_of(feature));
  write.bind(2, static_cast<std::int64_t>(count));
  write.bind(3, static_cast<std::int64_t>(last));
  write.bind(4, bytes.data(), static_cast<int>(bytes.size()));
  write.exec();
  if (const auto known = counts_.find(feature); known != counts_.end()) known->second = count;
}

void MatchIndex::forget_where_changed() const {
  auto& row = prepared("PRAGMA data_version");
  const std::int64_t version = row.executeStep() ? row.getColumn(0).getInt64() : 0;
  row.reset();
  if (version == version_) return;
  version_ = version;
  counts_.clear();
  lately_.clear();
  before_.clear();
}

std::uint32_t MatchIndex::size() const {
  forget_where_changed();
  auto& row = prepared("SELECT size FROM match_state");
  size_ = row.executeStep() ? row.getColumn(0).getUInt() : 0;
  row.reset();
  return size_;
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

std::optional<match::Outline> MatchIndex::outline(match::Number number) const {
  auto& row = prepared("SELECT reading, language, outline FROM match_outline WHERE statement = ?");
  row.bind(1, static_cast<std::int64_t>(number));
  const bool found = row.executeStep();
  if (found) {
    article_ = row.getColumn(0).getString();
    language_ = row.getColumn(1).getString();
    unpack_outline(blob(row.getColumn(2)), size_, outline_, outline_counts_);
  }
  row.reset();
  if (!found) return std::nullopt;
  return match::Outline{article_, language_, &outline_, &outline_counts_};
}

const match::Side* MatchIndex::cache(match::Number number, match::Side side) const {
  if (lately_.size() >= kSidesKept) {
    before_ = std::move(lately_);
    lately_.clear();
  }
  return &lately_.insert_or_assign(number, std::move(side)).first->second;
}

const match::Side* MatchIndex::side(match::Number number) const {
  if (const auto known = lately_.find(number); known != lately_.end()) return &known->second;
  if (auto known = before_.extract(number)) return cache(number, std::move(known.mapped()));
  auto& row = prepared(kEntry);
  row.bind(1, static_cast<std::int64_t>(number));
  if (!row.executeStep()) {
    row.reset();
    return nullptr;
  }
  match::Entry entry = entry_from(row);
  row.reset();
  match::Signature signature = match::signature_of(entry, knowledge_);
  return cache(number, {std::move(entry), std::move(signature)});
}

std::optional<match::Number> MatchIndex::find(std::string_view key) const {
  auto& row = prepared("SELECT id FROM statement WHERE key = ? AND current = 1");
  row.bind(1, std::string(key));
  const bool found = row.executeStep();
  const auto number = found ? static_cast<match::Number>(row.getColumn(0).getInt64()) : 0;
  row.reset();
  if (!found) return std::nullopt;
  return number;
}

}  // namespace sayso::db
