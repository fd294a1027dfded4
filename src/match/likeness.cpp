#include <algorithm>
#include <cmath>

#include "match/compare.h"

namespace sayso::match {
namespace {

/// Two groups that share a reading.
struct Link {
  double value = 0;
  std::uint32_t left = 0, right = 0;
  const Feature* by = nullptr;
};

double kind_weight(FeatureKind kind) {
  switch (kind) {
    case FeatureKind::name:
      return 1.2;
    case FeatureKind::quantity:
      return 1.2;
    case FeatureKind::sound:
      return 1.2;
    case FeatureKind::rest:
      return 1.2;
    case FeatureKind::word:
      break;
  }
  return 1.0;
}

std::vector<double> group_mass(const Signature& signature, const Rarity& rarity) {
  std::vector<double> mass(signature.groups, 0.0);
  for (const Feature& feature : signature.features) {
    mass[feature.group] =
        std::max(mass[feature.group], static_cast<double>(feature.weight) * rarity.of(feature));
  }
  return mass;
}

std::vector<Link> links(const Signature& left, const Signature& right, const Rarity& rarity) {
  std::vector<const Feature*> by_id;
  for (const Feature& feature : right.features) by_id.push_back(&feature);
  std::stable_sort(by_id.begin(), by_id.end(),
                   [](const Feature* a, const Feature* b) { return a->id < b->id; });
  std::vector<Link> out;
  for (const Feature& feature : left.features) {
    auto at = std::lower_bound(by_id.begin(), by_id.end(), feature.id,
                               [](const Feature* f, std::uint64_t id) { return f->id < id; });
    for (; at != by_id.end() && (*at)->id == feature.id; ++at) {
      const double weight = std::sqrt(static_cast<double>(feature.weight * (*at)->weight));
      out.push_back({weight * rarity.of(feature), feature.group, (*at)->group, &feature});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Link& a, const Link& b) { return a.value > b.value; });
  return out;
}

std::string reason(const Link& link) {
  switch (link.by->kind) {
    case FeatureKind::name:
      return "both name " + link.by->value;
    case FeatureKind::quantity:
      return "both say " + link.by->value;
    case FeatureKind::sound:
      return "a name that sounds " + link.by->value;
    default:
      return "both: " + link.by->value;
  }
}

}  // namespace

Rarity::Rarity(const Index& index) : index_(index), all_(static_cast<double>(index.size())) {}

double Rarity::of(FeatureKind kind, std::uint32_t count) const {
  // 200 statements more than there are: a young store has no say yet in what is rare.
  const double all = all_ + 200;
  return kind_weight(kind) * std::log(all / (static_cast<double>(count) + 1)) / std::log(all);
}

double Rarity::of(const Feature& feature) const {
  return of(feature.kind, index_.count(feature.id));
}

Side side_of(Entry entry, const Knowledge& knowledge) {
  Signature signature = signature_of(entry, knowledge);
  return {std::move(entry), std::move(signature)};
}

Likeness likeness(const Side& left, const Side& right, const Rarity& rarity) {
  const auto left_mass = group_mass(left.signature, rarity);
  const auto right_mass = group_mass(right.signature, rarity);
  std::vector<bool> left_used(left_mass.size()), right_used(right_mass.size());
  Likeness out;
  for (const Link& link : links(left.signature, right.signature, rarity)) {
    if (left_used[link.left] || right_used[link.right]) continue;
    left_used[link.left] = right_used[link.right] = true;
    out.shared += link.value;
    out.reasons.push_back(reason(link));
  }
  double left_all = 0, right_all = 0;
  for (const double mass : left_mass) left_all += mass;
  for (const double mass : right_mass) right_all += mass;
  if (left_all <= 0 || right_all <= 0) return out;
  const double cosine = out.shared / std::sqrt(left_all * right_all);
  const double inside = out.shared / std::min(left_all, right_all);
  out.score = std::min(1.0, 0.6 * cosine + 0.4 * inside);
  return out;
}

}  // namespace sayso::match
