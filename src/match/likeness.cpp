#include <algorithm>
#include <cmath>

#include "match/compare.h"
#include "match/likeness_parts.h"
#include "match/sources.h"

namespace sayso::match {
namespace {

// Chosen on the development halves of the sets of pairs and retrieval.
constexpr double kOpenLess = 0.25;      // of the side that says less, what the other has no like of
constexpr double kOpenMore = 0.5;       // the same of the side that says more
constexpr double kUnproven = 0.2;       // what is missing where all of few words agree
constexpr double kNumberAsWord = 0.35;  // an equal number beside an equal word
constexpr double kAgree = 0.15;         // what equal numbers add besides
constexpr double kStrangeNumbers = 0.1;  // what numbers of different kinds take away
constexpr double kOpenNumber = 0.04;     // what a number takes away that the other has not
constexpr double kOpposed = 0.35;        // what a pair of opposites takes away
constexpr double kMostOpposed = 0.45;
constexpr double kSameSpeaker = 0.4;  // what one speaker adds to two quotations of one gist
constexpr double kGist = 0.1;
constexpr double kOtherBody = 0.2;  // what two bodies that speak of themselves take away

double kind_weight(FeatureKind kind) { return kind == FeatureKind::word ? 1.0 : 1.2; }

std::string reason(const Link& link) {
  const Feature& by = *link.by;
  switch (by.kind) {
    case FeatureKind::name:
      return "both name " + by.value;
    case FeatureKind::quantity:
      return "both say " + by.value;
    case FeatureKind::sound:
      return "names that sound alike";
    default:
      break;
  }
  return link.with->value == by.value ? "both: " + by.value : by.value + " ~ " + link.with->value;
}

/// Opposites among the words that the other side does not have.
int count_opposed(const Parts& left, const Parts& right, std::vector<std::string>& reasons) {
  int count = 0;
  for (std::uint32_t l = 0; l < left.size(); ++l) {
    if (left.used(l) || left.is_quantity(l)) continue;
    for (std::uint32_t r = 0; r < right.size(); ++r) {
      if (right.used(r) || right.is_quantity(r)) continue;
      const auto pair = opposed_words(left, l, right, r);
      if (!pair) continue;
      ++count;
      reasons.push_back("one says " + pair->first->value + ", the other " + pair->second->value);
      break;
    }
  }
  return count;
}

/// Share of what is said that both say, 0 to 1. The longer side may say more than the other; a few
/// common words in common prove little.
double said_by_both(double shared, Masses open) {
  const auto [less, more] = std::minmax(open.left, open.right);
  const double apart = kOpenLess * less + kOpenMore * more + kUnproven;
  return shared / (shared + apart);
}

/// Whether two ascending lists of features have one in common.
bool share(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right) {
  return std::any_of(left.begin(), left.end(), [&](std::uint64_t one) {
    return std::binary_search(right.begin(), right.end(), one);
  });
}

bool names_somebody(const Signature& signature) {
  return std::any_of(signature.features.begin(), signature.features.end(), [](const Feature& one) {
    return one.kind == FeatureKind::name || one.kind == FeatureKind::rest;
  });
}

/// What the two sources say for or against one utterance behind both statements. Quotations of one
/// speaker with the same gist are one, however sharpened; of two bodies that speak of themselves
/// each means itself.
double by_speakers(double score, const Side& left, const Side& right) {
  if (left.signature.about.empty() || right.signature.about.empty()) return score;
  const bool same = share(left.signature.about, right.signature.about);
  const bool quoted =
      left.entry.kind == StatementKind::direct && right.entry.kind == StatementKind::direct;
  if (same) return quoted && score > kGist ? score + kSameSpeaker * (1 - score) : score;
  const auto body = [](const Side& side) {
    return side.entry.source_type == SourceType::organization;
  };
  const bool themselves = body(left) && body(right) &&
                          (!names_somebody(left.signature) || !names_somebody(right.signature));
  const bool mentioned = mentions(left.signature, right.signature.about) ||
                         mentions(right.signature, left.signature.about);
  return themselves && !mentioned ? score - kOtherBody : score;
}

}  // namespace

// 200 statements more than there are: a young store has no say yet in what is rare.
Rarity::Rarity(const Index& index)
    : index_(index), all_(static_cast<double>(index.size()) + 200), log_all_(std::log(all_)) {
  for (std::size_t count = 0; count < kSmall; ++count) {
    logs_[count] = std::log(all_ / (static_cast<double>(count) + 1));
  }
}

double Rarity::of(FeatureKind kind, std::uint32_t count) const {
  const double log =
      count < kSmall ? logs_[count] : std::log(all_ / (static_cast<double>(count) + 1));
  return kind_weight(kind) * log / log_all_;
}

double Rarity::of(const Feature& feature) const {
  return of(feature.kind, index_.count(feature.id));
}

Side side_of(Entry entry, const Knowledge& knowledge) {
  Signature signature = signature_of(entry, knowledge);
  return {std::move(entry), std::move(signature)};
}

Likeness likeness(const Side& left, const Side& right, const Rarity& rarity,
                  const Vocabulary& vocabulary) {
  Parts ours(left.signature, rarity, &vocabulary);
  return likeness(left, ours, right, rarity, vocabulary);
}

Likeness likeness(const Side& left, Parts& ours, const Side& right, const Rarity& rarity,
                  const Vocabulary& vocabulary) {
  Parts theirs(right.signature, rarity, &vocabulary);
  ours.release();
  Likeness out;
  std::vector<Link> links = pair_off(ours, theirs, equal_links(ours, theirs));
  out.overlap = overlap(ours, theirs, links);
  for (const Link& link : pair_off(ours, theirs, related_links(ours, theirs))) {
    out.related += link.value;
    links.push_back(link);
  }
  double words = 0, numbers = 0;
  for (const Link& link : links) {
    (ours.is_quantity(link.left) ? numbers : words) += link.value;
    if (link.by->kind == FeatureKind::name) out.names += link.value;
    out.reasons.push_back(reason(link));
  }
  // Who speaks may be named in the content of one side and meant by a pronoun in the other's.
  double score = said_by_both(words + kNumberAsWord * numbers,
                              {ours.open() - meant_by(ours, right.signature),
                               theirs.open() - meant_by(theirs, left.signature)});
  const NumberAgreement agreement = compare_numbers(left.signature, right.signature);
  if (agreement.equal > 0) score += kAgree * (1 - score);
  if (agreement.equal == 0 && agreement.comparable == 0 && agreement.strange > 0) {
    score -= kStrangeNumbers;
  }
  score -= kOpenNumber * std::max(ours.open_numbers(), theirs.open_numbers());
  const int opposed = count_opposed(ours, theirs, out.reasons);
  score -= std::min(kMostOpposed, kOpposed * opposed);
  score = by_speakers(score, left, right);
  out.evidence = words + numbers;
  out.score = std::clamp(score, 0.0, 1.0);
  return out;
}

}  // namespace sayso::match
