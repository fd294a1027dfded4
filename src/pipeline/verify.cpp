#include "pipeline/verify.h"

#include <set>

#include "core/version.h"
#include "pipeline/page.h"
#include "text/sha256.h"

namespace sayso::pipeline {
namespace {

std::string_view cut(const Article& article, Place place, ByteSpan span) {
  const std::string& text = place == Place::headline ? article.title : article.text;
  return span.end <= text.size() && span.begin <= span.end ? slice(text, span) : std::string_view{};
}

void check_words(const store::Reading& reading, const store::StoredStatement& stored,
                 std::vector<std::string>& faults) {
  const Attribution& words = stored.statement.attribution;
  const auto fault = [&](const char* what) {
    faults.push_back(reading.article.url + ": statement " + stored.statement.key + ": the " + what +
                     " does not stand where its span says");
  };
  for (std::size_t at = 0; at < words.content.size(); ++at) {
    if (cut(reading.article, words.place, words.content[at]) != stored.pieces[at]) fault("content");
  }
  if (words.content.empty()) fault("content");
  if (words.cue && cut(reading.article, words.place, *words.cue) != stored.cue) fault("cue");
  if (words.source && cut(reading.article, words.place, *words.source) != stored.source) {
    fault("source");
  }
  if (words.via && cut(reading.article, words.place, *words.via) != stored.via) fault("relay");
}

/// Keys without the count that tells equal ones apart.
std::multiset<std::string> bare_keys(const std::vector<Statement>& statements) {
  std::multiset<std::string> keys;
  for (const auto& one : statements) keys.insert(one.key);
  return keys;
}

std::string_view bare(std::string_view key) { return key.substr(0, key.find('-')); }

void compare_again(const store::Snapshot& snapshot, const store::Reading& reading,
                   const std::vector<store::StoredStatement>& stored, const Knowledge& knowledge,
                   std::vector<std::string>& faults) {
  Page page = snapshot.page;
  const auto again = read_page(page, knowledge);
  const std::string place = reading.article.url + ": reading " + std::to_string(reading.id);
  if (!again) {
    faults.push_back(place + ": reads no more: " + again.error().message);
    return;
  }
  if (again->article.text != reading.article.text) {
    faults.push_back(place + ": the same program now extracts another text");
    return;
  }
  std::multiset<std::string> before;
  for (const auto& one : stored) before.emplace(bare(one.statement.key));
  if (before != bare_keys(again->statements)) {
    faults.push_back(place + ": the same program now finds other statements");
  }
}

}  // namespace

Result<Verification> verify(store::Store& store, const Knowledge& knowledge,
                            const std::function<void(std::size_t, std::size_t)>& progress) {
  Verification out;
  auto snapshots = store.snapshots("");
  if (!snapshots) return snapshots.error();
  for (const std::int64_t id : *snapshots) {
    auto snapshot = store.snapshot(id);
    if (!snapshot) {
      out.faults.push_back(snapshot.error().message);
      continue;
    }
    ++out.snapshots;
    progress(out.snapshots, snapshots->size());
    if (text::sha256(snapshot->page.body) != snapshot->digest) {
      out.faults.push_back(snapshot->page.final_url + ": snapshot " + std::to_string(id) +
                           ": its bytes do not give its digest");
    }
    auto readings = store.readings_of(id);
    if (!readings) return readings.error();
    if (readings->empty()) {
      out.faults.push_back(snapshot->page.final_url + ": snapshot " + std::to_string(id) +
                           " was never read; `sayso rebuild` reads it");
    }
    for (const std::int64_t reading_id : *readings) {
      auto reading = store.reading(reading_id);
      if (!reading) return reading.error();
      ++out.readings;
      if (text::sha256(reading->article.text) != reading->text_digest) {
        out.faults.push_back(reading->article.url + ": reading " + std::to_string(reading_id) +
                             ": its text does not give its digest");
      }
      auto statements = store.statements_of(reading_id);
      if (!statements) return statements.error();
      for (const auto& one : *statements) check_words(*reading, one, out.faults);
      out.statements += statements->size();
      if (reading->version == kVersion && reading->tables == knowledge.digest) {
        ++out.again;
        compare_again(*snapshot, *reading, *statements, knowledge, out.faults);
      } else {
        ++out.older;
      }
    }
  }
  auto broken = store.broken_audit_line();
  if (!broken) return broken.error();
  if (*broken) {
    out.faults.push_back("audit trail: line " + std::to_string(**broken) +
                         " does not follow from the line before it");
  }
  return out;
}

}  // namespace sayso::pipeline
