#include "export/citation.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/offsets.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::exporting {
namespace {

// W3C Web Annotation, TextQuoteSelector: enough on either side to find the place again.
constexpr std::uint32_t kContext = 32;

void put_place(Citation& out, const store::StoredStatement& statement,
               const store::Reading& reading) {
  const auto& words = statement.statement.attribution;
  const std::string& text =
      words.place == Place::headline ? reading.article.title : reading.article.text;
  const text::Offsets offsets(text);
  const CharSpan span = statement.span;
  if (span.begin > span.end || span.end > offsets.chars()) return;
  const auto cut = [&](std::uint32_t begin, std::uint32_t end) {
    return std::string(slice(text, offsets.to_bytes(CharSpan{begin, end})));
  };
  out.exact = cut(span.begin, span.end);
  out.prefix = cut(span.begin - std::min(span.begin, kContext), span.begin);
  out.suffix = cut(span.end, std::min(offsets.chars(), span.end + kContext));
}

/// "Jane" and "Van", but not "van", "Jr." or "III".
bool is_plain_name(std::string_view word) {
  if (word.empty() || word.front() < 'A' || word.front() > 'Z') return false;
  const bool suffix = word == "Jr" || word == "Sr" || word == "II" || word == "III" || word == "IV";
  return !suffix && std::ranges::all_of(word, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '\'';
  });
}

bool is_initial(std::string_view word) {
  return word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] == '.';
}

}  // namespace

Citation cite(const store::Row& row, const store::StoredStatement& statement,
              const store::Reading& reading, const Provenance& provenance,
              std::span<const Review> rulings) {
  Citation out;
  out.claim_key = row.claim_key;
  out.claim_text = row.claim_text;
  out.statement_key = row.statement_key;
  out.kind = row.kind;
  out.place = row.place;
  out.source_type = row.source_type;
  out.quote = row.content;
  out.quoted = row.kind == StatementKind::direct;
  out.cue = statement.cue;
  out.source = row.source;
  out.via = row.via;
  out.origin = row.origin;
  out.origin_status = row.origin_status;
  out.chain = row.chain;
  out.confidence = row.confidence;
  out.flags = row.flags;
  const Article& article = reading.article;
  out.title = article.title;
  out.outlet = article.outlet;
  out.url = article.url;
  out.language = article.language == "und" ? std::string() : article.language;
  out.authors = article.authors;
  out.published = article.published;
  out.modified = article.modified;
  out.accessed_at = reading.fetched_at;
  out.digest = reading.snapshot_digest;
  out.span = statement.span;
  put_place(out, statement, reading);
  out.first_appearance = provenance.first_appearance;
  out.origin_statement = provenance.origin_statement;
  for (const Hop& hop : provenance.hops) {
    if (hop.from == out.statement_key) out.hops.push_back(hop);
  }
  if (!rulings.empty() && !row.stale_verdict) {
    const Review& last = rulings.back();
    out.verdict = last.verdict;
    out.note = last.note;
    out.reviewer = last.reviewer;
    out.reviewed_at = last.at;
  }
  return out;
}

Result<std::vector<Citation>> collect(store::Store& store, const store::Filter& filter) {
  const auto rows = store.rows(filter);
  if (!rows) return rows.error();
  std::map<std::int64_t, store::Reading> readings;
  std::map<std::string, Provenance> ways;
  std::vector<Citation> out;
  for (const store::Row& row : *rows) {
    const auto statement = store.statement(row.statement_key);
    if (!statement) return statement.error();
    auto reading = readings.find(statement->reading);
    if (reading == readings.end()) {
      auto read = store.reading(statement->reading);
      if (!read) return read.error();
      reading = readings.emplace(statement->reading, std::move(*read)).first;
    }
    auto way = ways.find(row.claim_key);
    if (way == ways.end()) {
      Provenance traced;
      if (!row.claim_key.empty()) {
        auto found = store.provenance(row.claim_key);
        if (!found) return found.error();
        traced = std::move(*found);
      }
      way = ways.emplace(row.claim_key, std::move(traced)).first;
    }
    const auto rulings = store.reviews(row.statement_key);
    if (!rulings) return rulings.error();
    out.push_back(cite(row, *statement, reading->second, way->second, *rulings));
  }
  return out;
}

std::vector<const Citation*> pages(std::span<const Citation> citations) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::vector<const Citation*> out;
  for (const Citation& citation : citations) {
    if (seen.emplace(citation.url, citation.digest).second) out.push_back(&citation);
  }
  return out;
}

std::vector<ClaimGroup> by_claim(std::span<const Citation> citations) {
  std::map<std::string_view, std::size_t> at;
  std::vector<ClaimGroup> out;
  for (const Citation& citation : citations) {
    const auto [place, fresh] = at.emplace(citation.claim_key, out.size());
    if (fresh) out.push_back({&citation, {}});
    out[place->second].members.push_back(&citation);
  }
  return out;
}

PersonName split_name(const std::string& name) {
  const auto words = text::split(name, ' ');
  bool plain = words.size() == 2 || words.size() == 3;
  for (std::size_t at = 0; plain && at < words.size(); ++at) {
    const bool middle = at + 1 < words.size();
    plain = is_plain_name(words[at]) || (middle && is_initial(words[at]));
  }
  if (!plain) return {"", "", name};
  std::string given(words[0]);
  if (words.size() == 3) given += " " + std::string(words[1]);
  return {std::string(words.back()), given, ""};
}

}  // namespace sayso::exporting
