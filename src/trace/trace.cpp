#include "trace/trace.h"

#include <algorithm>

namespace sayso::trace {
namespace {

std::string when(const Appearance& a) {
  return a.article->published.iso.empty() ? a.article->published.day : a.article->published.iso;
}

Flag flag_of(DifferenceKind kind) {
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
      break;
  }
  return Flag::cross_language;
}

}  // namespace

Provenance trace(const Claim& claim, std::span<const Appearance> members,
                 std::vector<Difference> differences, const Names&) {
  Provenance out;
  out.claim = claim.key;
  std::vector<Appearance> order(members.begin(), members.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const Appearance& a, const Appearance& b) { return when(a) < when(b); });
  if (!order.empty() && !when(order.front()).empty()) {
    out.first_appearance = order.front().statement->key;
  }
  for (const Appearance& member : order) {
    FlagSet flags;
    for (const Difference& difference : differences) {
      // The later of the two carries the flag.
      if (difference.right == member.statement->key) flags.add(flag_of(difference.kind));
    }
    out.statement_flags.emplace_back(member.statement->key, flags);
    const Statement& statement = *member.statement;
    if (!statement.via.empty()) {
      out.hops.push_back({statement.key, "", statement.via, Relation::was_quoted_from, "via", 1});
    }
    if (!statement.canonical.empty()) {
      out.hops.push_back(
          {statement.key, "", statement.canonical, Relation::was_attributed_to, "named source", 1});
      if (out.origin.empty()) {
        out.origin = statement.canonical;
        out.origin_status = OriginStatus::named;
        out.chain = statement.via.empty() ? out.origin : statement.via + " ← " + out.origin;
      }
    }
  }
  out.differences = std::move(differences);
  return out;
}

}  // namespace sayso::trace
