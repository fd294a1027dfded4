// Storing pages with their statements in batches, beside bare inserts of the very rows that it
// leaves in the file: the price of the store over SQLite itself.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <variant>

#include "bench/corpus.h"
#include "db/sqlite_store.h"
#include "support/run_program.h"

namespace sayso::bench {
namespace {

constexpr std::size_t kBatch = 20;  // pages a transaction

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void require(bool done, const Error* error) {
  if (!done) throw std::runtime_error(error->message);
}

void store_batch(db::SqliteStore& store, std::size_t begin, std::size_t end) {
  const auto done = store.transaction([&]() -> Result<void> {
    for (std::size_t at = begin; at < end; ++at) {
      const auto& analysis = corpus().analyses[at];
      Page page;
      page.url = page.final_url = analysis.article.url;
      page.status = 200;
      page.body = analysis.article.text;  // what packing a whole page costs is not SQLite's
      auto kept = store.keep(page, analysis.article, analysis.statements, "tables");
      if (!kept) return kept.error();
      for (const Statement& statement : analysis.statements) {
        const std::string claim = "c" + statement.key;
        auto put = store.put_in_claim(claim, statement.canonical, {statement.key, 1, {}});
        if (!put) return put;
      }
    }
    return {};
  });
  require(done.has_value(), done ? nullptr : &done.error());
}

double store_all(const std::string& path) {
  auto store = db::SqliteStore::open(path);
  require(store.has_value(), store ? nullptr : &store.error());
  const auto begin = std::chrono::steady_clock::now();
  const std::size_t size = corpus().analyses.size();
  for (std::size_t at = 0; at < size; at += kBatch) {
    store_batch(**store, at, std::min(at + kBatch, size));
  }
  return seconds_since(begin);
}

struct Blob {
  std::string bytes;
};
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

/// All rows of one table, and the statement that inserts one.
struct Rows {
  std::string insert;
  std::vector<std::vector<Value>> rows;
};

Value value_of(const SQLite::Column& column) {
  if (column.isNull()) return std::monostate{};
  if (column.isInteger()) return column.getInt64();
  if (column.isFloat()) return column.getDouble();
  if (column.isBlob()) return Blob{column.getString()};
  return column.getString();
}

/// The rows of every table but the shadow tables of full text. A row that comes with the schema is
/// replaced.
std::vector<Rows> rows_of(SQLite::Database& database) {
  std::vector<Rows> tables;
  SQLite::Statement names(database,
                          "SELECT name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_master WHERE "
                          "type = 'table' AND name NOT LIKE 'sqlite_%' AND "
                          "name NOT LIKE 'statement\\_words\\_%' ESCAPE '\\' ORDER BY rowid");
  while (names.executeStep()) {
    const std::string name = names.getColumn(0);
    const std::string rowid = names.getColumn(1).getInt() != 0 ? "rowid, " : "";
    SQLite::Statement all(database, "SELECT " + rowid + "* FROM " + name);
    Rows table;
    std::string columns, marks;
    for (int at = 0; at < all.getColumnCount(); ++at) {
      columns += (at > 0 ? ", \"" : "\"") + std::string(all.getColumnName(at)) + "\"";
      marks += at > 0 ? ", ?" : "?";
    }
    table.insert = "INSERT OR REPLACE INTO " + name + " (" + columns + ") VALUES (" + marks + ")";
    while (all.executeStep()) {
      std::vector<Value> row;
      for (int at = 0; at < all.getColumnCount(); ++at) row.push_back(value_of(all.getColumn(at)));
      table.rows.push_back(std::move(row));
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

void insert_row(SQLite::Statement& insert, const std::vector<Value>& row) {
  for (std::size_t at = 0; at < row.size(); ++at) {
    const int place = static_cast<int>(at) + 1;
    std::visit(
        [&](const auto& value) {
          using Kind = std::decay_t<decltype(value)>;
          if constexpr (std::is_same_v<Kind, std::monostate>) {
            insert.bind(place);
          } else if constexpr (std::is_same_v<Kind, Blob>) {
            insert.bind(place, value.bytes.data(), static_cast<int>(value.bytes.size()));
          } else {
            insert.bind(place, value);
          }
        },
        row[at]);
  }
  insert.exec();
  insert.reset();
}

double insert_barely(const std::string& path, const std::vector<Rows>& tables) {
  auto store = db::SqliteStore::open(path);  // the same schema, the same settings
  require(store.has_value(), store ? nullptr : &store.error());
  SQLite::Database& database = (*store)->database();
  const std::size_t batches = (corpus().analyses.size() + kBatch - 1) / kBatch;
  const auto begin = std::chrono::steady_clock::now();
  for (const Rows& table : tables) {
    SQLite::Statement insert(database, table.insert);
    const std::size_t step = table.rows.size() / batches + 1;
    for (std::size_t at = 0; at < table.rows.size();) {
      SQLite::Transaction transaction(database);
      for (const std::size_t end = std::min(at + step, table.rows.size()); at < end; ++at) {
        insert_row(insert, table.rows[at]);
      }
      transaction.commit();
    }
  }
  return seconds_since(begin);
}

void store_statements(benchmark::State& state) {
  const test::Folder folder;
  double stored = 0, bare = 0;
  int round = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::string name = folder.path(std::to_string(++round));
    stored += store_all(name + ".db");
    SQLite::Database database(name + ".db");
    bare += insert_barely(name + "-bare.db", rows_of(database));
  }
  const double statements = static_cast<double>(state.iterations() * corpus().statements);
  state.counters["statements/s"] = statements / stored;
  state.counters["bare/s"] = statements / bare;
  state.counters["ratio"] = stored / bare;
}
BENCHMARK(store_statements)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace sayso::bench
