#include "trace/blame.h"

#include <map>
#include <utility>

namespace sayso::trace {
namespace {

/// A loss or a gain: told from the earlier one, and so of the later one alone.
bool has_direction(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::bound:
    case DifferenceKind::hedge_lost:
    case DifferenceKind::hedge_gained:
    case DifferenceKind::attribution_changed:
    case DifferenceKind::attribution_upgraded:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool takes_several(Flag flag) {
  return flag == Flag::bound_changed || flag == Flag::hedge_lost || flag == Flag::hedge_gained ||
         flag == Flag::attribution_changed;
}

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

std::vector<std::string> bearers(const std::vector<Difference>& differences,
                                 const TookFrom& took_from) {
  std::map<std::pair<Flag, std::string>, int> partners;
  for (const Difference& one : differences) {
    const auto flag = flag_of(one.kind);
    if (!flag) continue;
    ++partners[{*flag, one.left}];
    ++partners[{*flag, one.right}];
  }
  std::vector<std::string> out;
  for (const Difference& one : differences) {
    out.emplace_back();
    const auto flag = flag_of(one.kind);
    if (!flag) continue;
    if (one.kind == DifferenceKind::attribution_lost) {
      out.back() = one.right;
      continue;
    }
    const int left = partners[{*flag, one.left}], right = partners[{*flag, one.right}];
    const bool earlier =
        !took_from(one.right, one.left) && (took_from(one.left, one.right) || left > right);
    if (!earlier) {
      out.back() = one.right;
    } else if (!has_direction(one.kind)) {
      out.back() = one.left;
    }
  }
  return out;
}

}  // namespace sayso::trace
