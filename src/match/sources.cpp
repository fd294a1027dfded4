#include "match/sources.h"

#include <algorithm>

namespace sayso::match {
namespace {

constexpr float kWeakSound = 0.25F;  // a sound of one or two consonants says nothing

/// A reading that both have: a name, a word, a sound of some length.
bool share_reading(const Signature& left, const Signature& right) {
  return std::any_of(left.features.begin(), left.features.end(), [&](const Feature& one) {
    return std::any_of(right.features.begin(), right.features.end(), [&](const Feature& other) {
      if (one.id != other.id) return false;
      return one.kind != FeatureKind::sound || std::min(one.weight, other.weight) > kWeakSound;
    });
  });
}

}  // namespace

bool unnamed(SourceType type) {
  return type == SourceType::anonymous || type == SourceType::collective ||
         type == SourceType::unattributed;
}

bool same_source(const Entry& left, const Entry& right, const Knowledge& knowledge) {
  if (!left.entity.empty() && !right.entity.empty()) return left.entity == right.entity;
  if (Names::folded(left.source) == Names::folded(right.source)) return true;
  const auto sketch = [&](const Entry& entry) {
    return signature_of(entry.source, knowledge.pick("", entry.source), knowledge.names, "");
  };
  return share_reading(sketch(left), sketch(right));
}

bool is_named(const Entry& entry, const Knowledge& knowledge) {
  if (!entry.entity.empty()) return true;
  const Signature sketch =
      signature_of(entry.source, knowledge.pick("", entry.source), knowledge.names, "");
  return std::any_of(sketch.features.begin(), sketch.features.end(), [](const Feature& one) {
    return one.kind == FeatureKind::name || one.kind == FeatureKind::sound ||
           one.kind == FeatureKind::rest;
  });
}

double name_likeness(std::string_view left, std::string_view right, const Knowledge& knowledge) {
  if (left.empty() || right.empty()) return 0;
  if (Names::folded(left) == Names::folded(right)) return 1;
  const auto sketch = [&](std::string_view name) {
    return signature_of(name, knowledge.pick("", name), knowledge.names, "");
  };
  const Signature ours = sketch(left), theirs = sketch(right);
  const std::uint32_t fewest = std::min(ours.groups, theirs.groups);
  if (fewest == 0) return 0;
  std::vector<bool> used(theirs.groups, false);
  double shared = 0;
  for (std::uint32_t group = 0; group < ours.groups; ++group) {
    float best = 0;
    std::uint32_t with = 0;
    for (const Feature& one : ours.features) {
      if (one.group != group) continue;
      for (const Feature& other : theirs.features) {
        if (one.id != other.id || used[other.group]) continue;
        const float value = std::min(1.0F, 1.3F * std::min(one.weight, other.weight));
        if (value > best) {
          best = value;
          with = other.group;
        }
      }
    }
    if (best > kWeakSound) {
      used[with] = true;
      shared += static_cast<double>(best);
    }
  }
  return std::min(1.0, shared / static_cast<double>(fewest));
}

}  // namespace sayso::match
