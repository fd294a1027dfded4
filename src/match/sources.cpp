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

bool speaks_for_another(const Entry& entry, const Knowledge& knowledge) {
  // Stems of the common vocabulary.
  static constexpr std::string_view kSpeakers[] = {"spokesman", "spokeswoman", "spokesperson"};
  const Signature sketch =
      signature_of(entry.source, knowledge.pick("", entry.source), knowledge.names, "");
  return std::any_of(sketch.features.begin(), sketch.features.end(), [](const Feature& one) {
    return one.kind == FeatureKind::word &&
           std::find(std::begin(kSpeakers), std::end(kSpeakers), one.value) != std::end(kSpeakers);
  });
}

bool mentions(const Signature& content, const std::vector<std::uint64_t>& about) {
  return std::any_of(content.features.begin(), content.features.end(), [&](const Feature& one) {
    return one.weight > kWeakSound && std::binary_search(about.begin(), about.end(), one.id);
  });
}

}  // namespace sayso::match
