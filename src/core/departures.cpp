#include "core/departures.h"

#include <algorithm>
#include <map>
#include <utility>

namespace sayso {
namespace {

bool carries(const Provenance& provenance, const std::string& statement, DifferenceKind kind) {
  const auto flag = flag_of(kind);
  return flag && std::any_of(provenance.statement_flags.begin(), provenance.statement_flags.end(),
                             [&](const auto& one) {
                               return one.first == statement && one.second.has(*flag);
                             });
}

/// From whom a statement has it, where that is more than a guess from wording and time.
bool took_from(const Provenance& provenance, const std::string& from, const std::string& to) {
  constexpr double kSure = 0.5;
  return std::any_of(provenance.hops.begin(), provenance.hops.end(), [&](const Hop& hop) {
    return hop.from == from && hop.to == to && hop.score >= kSure;
  });
}

/// Only the later one can have lost or gained these.
bool of_the_later(DifferenceKind kind) {
  return kind == DifferenceKind::hedge_lost || kind == DifferenceKind::hedge_gained ||
         kind == DifferenceKind::attribution_lost || kind == DifferenceKind::attribution_upgraded;
}

/// Which of two that differ departs from the others: the one that carries the flag, else the one
/// that differs so from more.
class Departing {
 public:
  explicit Departing(const Provenance& provenance) : provenance_(provenance) {
    for (const Difference& one : provenance.differences) {
      ++count_[{one.kind, one.left}];
      ++count_[{one.kind, one.right}];
    }
  }

  [[nodiscard]] bool is_earlier(const Difference& one) const {
    if (carries(provenance_, one.right, one.kind)) return false;
    if (carries(provenance_, one.left, one.kind)) return true;
    return !of_the_later(one.kind) &&
           count_.at({one.kind, one.left}) > count_.at({one.kind, one.right});
  }

 private:
  const Provenance& provenance_;
  std::map<std::pair<DifferenceKind, std::string>, int> count_;
};

}  // namespace

std::optional<Flag> flag_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::number:
    case DifferenceKind::unit:
      return Flag::number_conflict;
    case DifferenceKind::date:
      return Flag::date_conflict;
    case DifferenceKind::bound:
      return Flag::bound_changed;
    case DifferenceKind::negation:
      return Flag::negation_conflict;
    case DifferenceKind::hedge_lost:
      return Flag::hedge_lost;
    case DifferenceKind::hedge_gained:
      return Flag::hedge_gained;
    case DifferenceKind::attribution_lost:
      return Flag::attribution_lost;
    case DifferenceKind::attribution_changed:
    case DifferenceKind::attribution_upgraded:
      return Flag::attribution_changed;
    case DifferenceKind::quote_altered:
      return Flag::quote_altered;
    case DifferenceKind::translated:
    case DifferenceKind::updated:
      break;
  }
  return std::nullopt;
}

std::vector<Departure> departures(const Provenance& provenance) {
  const Departing departing(provenance);
  std::vector<Departure> out;
  for (const Difference& one : provenance.differences) {
    Departure fresh{one.kind, one.right, one.right_words, false, {}};
    Departure::Other other{one.left, one.left_words, one.detail};
    if (departing.is_earlier(one)) {
      std::swap(fresh.statement, other.statement);
      std::swap(fresh.words, other.words);
    }
    fresh.flagged = carries(provenance, fresh.statement, fresh.kind);
    auto known = std::find_if(out.begin(), out.end(), [&](const Departure& seen) {
      return seen.kind == fresh.kind && seen.statement == fresh.statement &&
             seen.words == fresh.words;
    });
    if (known == out.end()) known = out.insert(out.end(), std::move(fresh));
    const bool first = took_from(provenance, known->statement, other.statement);
    known->others.insert(first ? known->others.begin() : known->others.end(), std::move(other));
  }
  std::stable_partition(out.begin(), out.end(), [](const Departure& one) { return one.flagged; });
  return out;
}

}  // namespace sayso
