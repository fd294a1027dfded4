#include "pipeline/collector.h"

#include <algorithm>
#include <map>

#include "core/key.h"
#include "match/compare.h"
#include "match/name_likeness.h"
#include "match/spellings.h"
#include "text/utf8.h"
#include "trace/trace.h"

namespace sayso::pipeline {
namespace {

// A claim is shown in the words in which it first appears, where they read as one line.
constexpr std::size_t kOneLine = 140;  // code points

// Differences are between pairs: past this many members only the earliest are compared with all.
constexpr std::size_t kComparedMembers = 40;

std::string joined(const std::vector<std::string>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out.append(out.empty() ? "" : " … ").append(piece);
  return out;
}

struct Loaded {
  std::vector<store::StoredStatement> statements;
  std::vector<Article> articles;  ///< beside statements
};

Result<Loaded> load_members(store::Store& store, const Claim& claim) {
  Loaded loaded;
  std::map<std::int64_t, Article> known;
  for (const Member& member : claim.members) {
    auto statement = store.statement(member.statement);
    if (!statement) return statement.error();
    auto found = known.find(statement->reading);
    if (found == known.end()) {
      auto reading = store.reading(statement->reading);
      if (!reading) return reading.error();
      found = known.emplace(statement->reading, std::move(reading->article)).first;
    }
    loaded.articles.push_back(found->second);
    loaded.statements.push_back(std::move(*statement));
  }
  return loaded;
}

}  // namespace

Collector::Collector(store::Store& store, match::WritableIndex& index, const Knowledge& knowledge)
    : store_(store), index_(index), knowledge_(knowledge) {}

Result<Added> Collector::add(const Page& page, const Analysis& analysis) {
  Result<Added> added = Added{};
  auto done = store_.transaction([&]() -> Result<void> {
    added = add_within(page, analysis);
    if (!added) return added.error();
    return {};
  });
  if (!done) return done.error();
  return added;
}

Result<std::map<std::string, std::string>> Collector::standing(const Page& page) {
  std::map<std::string, std::string> out;
  auto readings = store_.current_readings(page.final_url);
  if (!readings) return readings.error();
  for (const std::int64_t reading : *readings) {
    auto statements = store_.statements_of(reading);
    if (!statements) return statements.error();
    for (const auto& one : *statements) {
      if (!one.claim.empty()) out.emplace(one.statement.key, one.claim);
    }
  }
  return out;
}

Result<Added> Collector::add_within(const Page& page, const Analysis& analysis) {
  auto before = standing(page);
  if (!before) return before.error();
  auto kept = store_.keep(page, analysis.article, analysis.statements, knowledge_.digest);
  if (!kept) return kept.error();
  Added added;
  added.outcome = kept->outcome;
  if (kept->outcome == store::KeepOutcome::unchanged) return added;

  auto statements = store_.statements_of(kept->reading);
  if (!statements) return statements.error();
  added.statements = statements->size();
  auto reading = store_.reading(kept->reading);
  if (!reading) return reading.error();
  std::vector<match::Entry> fresh;
  std::set<std::string> touched;
  // What the page no longer says leaves the index, its rows stay as evidence; what it still says
  // stands there as it is read now.
  for (const auto& [key, claim] : *before) {
    index_.remove(key);
    touched.insert(claim);
  }
  for (const auto& one : *statements) {
    match::Entry entry = match::entry_of(reading->article, one.statement);
    if (one.claim.empty()) {
      fresh.push_back(std::move(entry));
    } else {
      entry.claim = one.claim;
      index_.add(entry, match::signature_of(entry, knowledge_));
      touched.insert(one.claim);
    }
  }
  if (auto placed = place(fresh, added, touched); !placed) return placed.error();
  if (auto dropped = store_.drop_empty(touched); !dropped) return dropped.error();
  if (auto traced = retrace_all(touched); !traced) return traced.error();
  return added;
}

Result<void> Collector::place(const std::vector<match::Entry>& fresh, Added& added,
                              std::set<std::string>& touched) {
  if (fresh.empty()) return {};
  auto decided = decisions();
  if (!decided) return decided.error();
  const auto placements = match::place(fresh, index_, knowledge_, *decided);
  for (std::size_t at = 0; at < fresh.size(); ++at) {
    const match::Placement& placement = placements[at];
    const Member member{placement.statement, placement.score, placement.reasons};
    if (auto put = store_.put_in_claim(placement.claim, fresh[at].content, member); !put) {
      return put.error();
    }
    match::Entry entry = fresh[at];
    entry.claim = placement.claim;
    index_.add(entry, placement.signature);
    touched.insert(placement.claim);
    ++(placement.begins ? added.new_claims : added.joined);
  }
  return {};
}

match::Side Collector::side_of(const Article& article, const Statement& statement) const {
  match::Entry entry = match::entry_of(article, statement);
  const auto number = index_.find(statement.key);
  const match::Side* stored = number ? index_.side(*number) : nullptr;
  // A page read anew may name the source otherwise, or bear another day.
  const bool same = stored != nullptr && stored->entry.content == entry.content &&
                    stored->entry.about == entry.about &&
                    stored->entry.language == entry.language && stored->entry.day == entry.day;
  if (same) return {std::move(entry), stored->signature};
  return match::side_of(std::move(entry), knowledge_);
}

Result<void> Collector::retrace(std::string_view key) {
  auto claim = store_.claim(key);
  if (!claim) return claim.error();
  auto loaded = load_members(store_, *claim);
  if (!loaded) return loaded.error();
  auto decided = decisions();
  if (!decided) return decided.error();
  const match::Spellings spellings(decided->same_name);
  std::vector<match::Side> sides;
  std::vector<trace::Appearance> appearances;
  for (std::size_t at = 0; at < loaded->statements.size(); ++at) {
    const Statement& statement = loaded->statements[at].statement;
    sides.push_back(side_of(loaded->articles[at], statement));
    spellings.unify(sides.back().entry, knowledge_.names);
    appearances.push_back({&statement, &loaded->articles[at]});
  }
  std::string wording;
  for (const auto& one : loaded->statements) {
    const std::string words = joined(one.pieces);
    if (wording.empty()) wording = words;
    if (text::count(words) > kOneLine) continue;
    wording = words;
    break;
  }
  if (auto reworded = store_.reword(key, wording); !reworded) return reworded;
  // Members come in the order of their days: the earlier moment is the left side.
  std::stable_sort(sides.begin(), sides.end(), [](const match::Side& a, const match::Side& b) {
    return a.entry.day == b.entry.day && a.entry.moment < b.entry.moment;
  });
  std::vector<Difference> differences;
  for (std::size_t left = 0; left < std::min(sides.size(), kComparedMembers); ++left) {
    for (std::size_t right = left + 1; right < sides.size(); ++right) {
      auto found = match::differences(sides[left], sides[right], knowledge_);
      std::move(found.begin(), found.end(), std::back_inserter(differences));
    }
  }
  const auto alike = [&](std::string_view left, std::string_view right) {
    return match::name_likeness(spellings.one(left), spellings.one(right), knowledge_);
  };
  return store_.save_provenance(trace::trace(*claim, appearances, std::move(differences), alike));
}

Result<void> Collector::retrace_all(const std::set<std::string>& claims) {
  for (const std::string& claim : claims) {
    if (auto done = retrace(claim); !done) {
      if (done.error().kind != ErrorKind::not_found) return done;
    }
  }
  return {};
}

Result<void> Collector::retrace_named(const store::Decision& names) {
  std::set<std::string> touched;
  for (const std::string& name : {names.left, names.right}) {
    store::Filter filter;
    filter.source = name;
    auto rows = store_.rows(filter);
    if (!rows) return rows.error();
    for (const store::Row& row : *rows) touched.insert(row.claim_key);
  }
  return retrace_all(touched);
}

Result<match::Decisions> Collector::decisions() {
  auto stored = store_.decisions();
  if (!stored) return stored.error();
  match::Decisions out;
  for (const auto& one : *stored) {
    auto& list = one.kind == store::Decision::Kind::join    ? out.together
                 : one.kind == store::Decision::Kind::split ? out.apart
                                                            : out.same_name;
    list.emplace_back(one.left, one.right);
  }
  return out;
}

Result<std::string> Collector::claim_of(std::string_view statement) {
  auto found = store_.statement(statement);
  if (!found) return found.error();
  return found->claim;
}

Result<void> Collector::move(std::string_view statement, std::string_view claim) {
  auto stored = store_.statement(statement);
  if (!stored) return stored.error();
  const Member member{std::string(statement), 1, {"a person decided it"}};
  if (auto put = store_.put_in_claim(claim, joined(stored->pieces), member); !put) return put;
  index_.move(statement, claim);
  return {};
}

Result<void> Collector::decide(const store::Decision& decision) {
  return store_.transaction([&]() -> Result<void> {
    if (auto added = store_.add_decision(decision); !added) return added.error();
    if (decision.kind == store::Decision::Kind::same_name) return retrace_named(decision);
    const auto left = claim_of(decision.left);
    if (!left) return left.error();
    const auto right = claim_of(decision.right);
    if (!right) return right.error();
    std::set<std::string> touched = {*left, *right};
    if (decision.kind == store::Decision::Kind::join && *left != *right) {
      auto moving = store_.claim(*right);
      if (!moving) return moving.error();
      for (const Member& member : moving->members) {
        if (auto moved = move(member.statement, *left); !moved) return moved;
      }
    } else if (decision.kind == store::Decision::Kind::split && *left == *right) {
      const std::string own = make_key("c", {"split", decision.right});
      if (auto moved = move(decision.right, own); !moved) return moved;
      touched.insert(own);
    }
    if (auto dropped = store_.drop_empty(touched); !dropped) return dropped;
    return retrace_all(touched);
  });
}

Result<void> Collector::undo_decision(std::int64_t id, std::string_view who, UnixTime at) {
  return store_.transaction([&]() -> Result<void> {
    auto stored = store_.decisions();
    if (!stored) return stored.error();
    const auto found =
        std::find_if(stored->begin(), stored->end(), [&](const auto& one) { return one.id == id; });
    if (found == stored->end()) {
      return Error{ErrorKind::not_found, "decision " + std::to_string(id) + ": nothing to undo"};
    }
    if (auto undone = store_.undo_decision(id, who, at); !undone) return undone;
    if (found->kind == store::Decision::Kind::same_name) return retrace_named(*found);
    const auto left = claim_of(found->left);
    if (!left) return left.error();
    const auto right = claim_of(found->right);
    if (!right) return right.error();
    return place_again({*left, *right});
  });
}

Result<void> Collector::rematch() {
  return store_.transaction([&]() -> Result<void> {
    auto keys = store_.claim_keys();
    if (!keys) return keys.error();
    return place_again({keys->begin(), keys->end()});
  });
}

Result<void> Collector::place_again(const std::set<std::string>& claims) {
  std::set<std::string> touched = claims;
  std::map<std::pair<std::string, std::int64_t>, std::vector<match::Entry>> by_reading;
  for (const std::string& key : claims) {
    auto claim = store_.claim(key);
    if (!claim) return claim.error();
    auto loaded = load_members(store_, *claim);
    if (!loaded) return loaded.error();
    for (std::size_t at = 0; at < loaded->statements.size(); ++at) {
      const auto& one = loaded->statements[at];
      index_.remove(one.statement.key);
      by_reading[{loaded->articles[at].published.day, one.reading}].push_back(
          match::entry_of(loaded->articles[at], one.statement));
    }
  }
  Added added;
  for (const auto& [reading, entries] : by_reading) {
    if (auto placed = place(entries, added, touched); !placed) return placed;
  }
  if (auto dropped = store_.drop_empty(touched); !dropped) return dropped;
  return retrace_all(touched);
}

Result<int> Collector::forget(const store::Tombstone& tombstone) {
  int gone = 0;
  auto done = store_.transaction([&]() -> Result<void> {
    auto snapshots = store_.snapshots(tombstone.url);
    if (!snapshots) return snapshots.error();
    std::set<std::string> touched;
    for (const std::int64_t snapshot : *snapshots) {
      auto readings = store_.readings_of(snapshot);
      if (!readings) return readings.error();
      for (const std::int64_t reading : *readings) {
        auto statements = store_.statements_of(reading);
        if (!statements) return statements.error();
        for (const auto& one : *statements) {
          index_.remove(one.statement.key);
          if (!one.claim.empty()) touched.insert(one.claim);
        }
      }
    }
    auto forgotten = store_.forget(tombstone);
    if (!forgotten) return forgotten.error();
    gone = *forgotten;
    if (auto dropped = store_.drop_empty(touched); !dropped) return dropped;
    return retrace_all(touched);
  });
  if (!done) return done.error();
  return gone;
}

}  // namespace sayso::pipeline
