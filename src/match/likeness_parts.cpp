#include "match/likeness_parts.h"

#include <algorithm>
#include <cmath>

#include "match/quantities.h"

namespace sayso::match {
namespace {

// Chosen on the development halves of the sets of pairs and retrieval.
constexpr double kInside = 0.45;             // share of containment against cosine
constexpr double kShortAnswer = 10;          // mass that the length of a short answer counts for
constexpr double kNameAnswer = 1.2;          // a name of the table against a word
constexpr double kSoundInOneLanguage = 0.4;  // one language spells a name alike
constexpr double kRepeated = 0.2;            // a word once more
constexpr double kRelatedAnswer = 0.75;      // a related word against the same word
constexpr float kUsualReading = 0.8F;        // a rarer reading of a word opposes nothing

}  // namespace

Parts::Parts(const Signature& signature, const Rarity& rarity, const Vocabulary* vocabulary,
             const std::vector<std::uint32_t>* counts)
    : signature_(signature),
      mass_(signature.groups, 0.0),
      begin_(signature.groups + 1, 0),
      used_(signature.groups, false),
      quantity_(signature.groups, false),
      has_opposite_(signature.groups, false) {
  rarity_.reserve(signature.features.size());
  if (vocabulary != nullptr) words_.reserve(signature.features.size());
  for (const Feature& feature : signature.features) {
    rarity_.push_back(counts == nullptr ? rarity.of(feature)
                                        : rarity.of(feature.kind, (*counts)[rarity_.size()]));
    double& mass = mass_[feature.group];
    mass = std::max(mass, static_cast<double>(feature.weight) * rarity_.back());
    if (feature.kind == FeatureKind::quantity) quantity_[feature.group] = true;
    ++begin_[feature.group + 1];
    if (vocabulary == nullptr) continue;
    Word& word = words_.emplace_back();
    if (feature.kind != FeatureKind::word) continue;
    word.known = vocabulary->find(feature.value);
    if (word.known == nullptr) continue;
    for (const std::uint32_t one : word.known->renderings) {
      word.renderings |= 1ULL << (one * 0x9E3779B97F4A7C15ULL >> 58);
    }
    if (!word.known->sides.empty()) has_opposite_[feature.group] = true;
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
}

const std::vector<const Feature*>& Parts::by_id() const {
  if (by_id_.empty()) {
    for (const Feature& feature : signature_.features) by_id_.push_back(&feature);
    std::sort(by_id_.begin(), by_id_.end(), [](const Feature* a, const Feature* b) {
      return a->id != b->id ? a->id < b->id : a < b;
    });
  }
  return by_id_;
}

double Parts::mass() const {
  double sum = 0;
  for (const double one : mass_) sum += one;
  return sum;
}

double Parts::open() const {
  double sum = 0;
  for (std::uint32_t i = 0; i < size(); ++i) sum += used_[i] || quantity_[i] ? 0 : mass_[i];
  return sum;
}

double Parts::open_numbers() const {
  double sum = 0;
  for (std::uint32_t i = 0; i < size(); ++i) sum += quantity_[i] && !used_[i] ? mass_[i] : 0;
  return sum;
}

std::pair<const Feature*, const Feature*> Parts::features(std::uint32_t group) const {
  const Feature* all = signature_.features.data();
  return {all + begin_[group], all + begin_[group + 1]};
}

namespace {

/// Share of what both have, 0 to 1: between cosine and containment.
double common(double shared, Masses mass) {
  if (mass.left <= 0 || mass.right <= 0) return 0.0;
  const double cosine = shared / std::sqrt(mass.left * mass.right);
  const double inside = shared / std::min(mass.left, mass.right);
  return std::min(1.0, (1 - kInside) * cosine + kInside * inside);
}

void best_first(std::vector<Link>& links) {
  std::stable_sort(links.begin(), links.end(),
                   [](const Link& a, const Link& b) { return a.value > b.value; });
}

}  // namespace

std::vector<Link> equal_links(const Parts& left, const Parts& right) {
  const auto& by_id = left.by_id();
  std::vector<Link> out;
  for (const Feature& theirs : right.signature().features) {
    auto at = std::lower_bound(by_id.begin(), by_id.end(), theirs.id,
                               [](const Feature* f, std::uint64_t id) { return f->id < id; });
    for (; at != by_id.end() && (*at)->id == theirs.id; ++at) {
      const Feature& ours = **at;
      const double weight = std::sqrt(static_cast<double>(ours.weight * theirs.weight));
      out.push_back({weight * left.rarity_of(ours), ours.group, theirs.group, &ours, &theirs});
    }
  }
  std::sort(out.begin(), out.end(), [](const Link& a, const Link& b) {
    if (a.value != b.value) return a.value > b.value;
    return a.by != b.by ? a.by < b.by : a.with < b.with;
  });
  return out;
}

namespace {

/// The words of groups without a counterpart so far, in order.
std::vector<const Feature*> open_words(const Parts& parts) {
  std::vector<const Feature*> out;
  for (const Feature& one : parts.signature().features) {
    if (one.kind != FeatureKind::word || parts.used(one.group)) continue;
    if (!parts.is_quantity(one.group)) out.push_back(&one);
  }
  return out;
}

/// The end of the words of one group.
std::size_t group_end(const std::vector<const Feature*>& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.size() && words[end]->group == words[begin]->group) ++end;
  return end;
}

}  // namespace

std::vector<Link> related_links(const Parts& left, const Parts& right) {
  std::vector<Link> out;
  const auto ours = open_words(left), theirs = open_words(right);
  for (std::size_t l = 0; l < ours.size(); l = group_end(ours, l)) {
    const std::size_t l_end = group_end(ours, l);
    for (std::size_t r = 0; r < theirs.size(); r = group_end(theirs, r)) {
      const std::size_t r_end = group_end(theirs, r);
      Link best{0, ours[l]->group, theirs[r]->group, nullptr, nullptr};
      for (std::size_t a = l; a < l_end; ++a) {
        const Vocabulary::Word* known = left.word(*ours[a]);
        const std::uint64_t renderings = left.renderings(*ours[a]);
        for (std::size_t b = r; b < r_end; ++b) {
          const bool same = ours[a]->id == theirs[b]->id;
          if (!same && (renderings & right.renderings(*theirs[b])) == 0) continue;
          const double value = same ? 1.0 : Vocabulary::related(known, right.word(*theirs[b]));
          if (value > best.value) best = {value, best.left, best.right, ours[a], theirs[b]};
        }
      }
      if (best.value <= 0 || opposed_words(left, best.left, right, best.right)) continue;
      best.value *= std::sqrt(left.mass_of(best.left) * right.mass_of(best.right));
      out.push_back(best);
    }
  }
  best_first(out);
  return out;
}

std::vector<Link> pair_off(Parts& left, Parts& right, const std::vector<Link>& links) {
  std::vector<Link> out;
  for (const Link& link : links) {
    if (left.used(link.left) || right.used(link.right)) continue;
    left.use(link.left);
    right.use(link.right);
    out.push_back(link);
  }
  return out;
}

double overlap(const Parts& left, const Parts& right, const std::vector<Link>& pairs) {
  double shared = 0;
  for (const Link& link : pairs) shared += link.value;
  return common(shared, {left.mass(), right.mass()});
}

double Answer::rank(double related) const {
  if (asked <= 0) return 0;
  return (shared + kRelatedAnswer * related) / std::sqrt(asked * (kShortAnswer + length));
}

Answer answer(Parts& ours, Parts& theirs, bool one_language) {
  const auto links = equal_links(ours, theirs);
  const auto worth = [&](const Link& link) {
    if (link.by->kind == FeatureKind::name) return kNameAnswer * link.value;
    const bool sound = one_language && link.by->kind == FeatureKind::sound;
    return (sound ? kSoundInOneLanguage : 1.0) * link.value;
  };
  const auto pairs = pair_off(ours, theirs, links);
  Answer out{overlap(ours, theirs, pairs), 0, ours.mass(), theirs.mass()};
  for (const Link& link : pairs) out.shared += worth(link);
  if (!one_language) return out;
  for (const Link& link : links) {
    if (theirs.used(link.right)) continue;
    theirs.use(link.right);
    out.shared += kRepeated * worth(link);
    out.length -= theirs.mass_of(link.right);
  }
  return out;
}

double meant_by(const Parts& parts, const Signature& other) {
  double sum = 0;
  if (other.about.empty()) return sum;
  for (std::uint32_t group = 0; group < parts.size(); ++group) {
    if (parts.used(group) || parts.is_quantity(group)) continue;
    const auto [begin, end] = parts.features(group);
    const bool meant = std::any_of(begin, end, [&](const Feature& one) {
      return std::binary_search(other.about.begin(), other.about.end(), one.id);
    });
    if (meant) sum += parts.mass_of(group);
  }
  return sum;
}

std::optional<std::pair<const Feature*, const Feature*>> opposed_words(const Parts& left,
                                                                       std::uint32_t left_group,
                                                                       const Parts& right,
                                                                       std::uint32_t right_group) {
  if (!left.has_opposite(left_group) || !right.has_opposite(right_group)) return std::nullopt;
  const auto [ours, ours_end] = left.features(left_group);
  const auto [theirs, theirs_end] = right.features(right_group);
  for (const Feature* a = ours; a != ours_end; ++a) {
    const Vocabulary::Word* known = left.word(*a);
    if (known == nullptr || a->weight < kUsualReading) continue;
    for (const Feature* b = theirs; b != theirs_end; ++b) {
      if (b->weight < kUsualReading) continue;
      if (Vocabulary::opposed(known, right.word(*b))) return std::pair{a, b};
    }
  }
  return std::nullopt;
}

NumberAgreement compare_numbers(const Signature& left, const Signature& right) {
  NumberAgreement out;
  int left_strange = 0, right_strange = 0;
  const auto best = [](const Quantity& one, const std::vector<Quantity>& others) {
    QuantityRelation relation = QuantityRelation::strange;
    for (const Quantity& other : others) relation = std::min(relation, relation_of(one, other));
    return relation;
  };
  for (const Quantity& one : left.quantities) {
    const auto relation = best(one, right.quantities);
    out.equal += relation == QuantityRelation::equal || relation == QuantityRelation::bound_differs;
    out.comparable += relation == QuantityRelation::differs;
    left_strange += relation == QuantityRelation::strange;
  }
  for (const Quantity& one : right.quantities) {
    right_strange += best(one, left.quantities) == QuantityRelation::strange;
  }
  out.strange = std::min(left_strange, right_strange);
  return out;
}

}  // namespace sayso::match
