#include <algorithm>

#include "match/compare.h"

namespace sayso::match {
namespace {

bool calendar(QuantityKind kind) {
  return kind == QuantityKind::date || kind == QuantityKind::time;
}

}  // namespace

std::vector<Difference> differences(const Side& left, const Side& right, const Knowledge&) {
  std::vector<Difference> out;
  const auto& theirs = right.signature.quantities;
  for (const Quantity& ours : left.signature.quantities) {
    const auto same = [&](const Quantity& other) { return other.normal == ours.normal; };
    const auto like = [&](const Quantity& other) {
      return other.kind == ours.kind && other.unit == ours.unit;
    };
    if (std::any_of(theirs.begin(), theirs.end(), same)) continue;
    const auto other = std::find_if(theirs.begin(), theirs.end(), like);
    if (other == theirs.end()) continue;
    Difference difference;
    difference.kind = calendar(ours.kind) ? DifferenceKind::date : DifferenceKind::number;
    difference.left = left.entry.key;
    difference.right = right.entry.key;
    difference.left_words = slice(left.entry.content, ours.span);
    difference.right_words = slice(right.entry.content, other->span);
    difference.detail =
        "\"" + difference.left_words + "\" here, \"" + difference.right_words + "\" there";
    out.push_back(std::move(difference));
  }
  return out;
}

}  // namespace sayso::match
