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
