#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "match/likeness_parts.h"
#include "match/match.h"

namespace sayso::match {
namespace {

// Bounds of the work for one statement: postings followed for one reading and for all, statements
// compared in full for each one asked for.
constexpr std::uint32_t kPostingsEach = 2000;
constexpr std::size_t kPostingsAll = 12000;
constexpr std::size_t kComparedEach = 3;
constexpr std::size_t kComparedLeast = 40;

// What the likeness of whole articles adds to that of two statements.
constexpr double kArticle = 0.5;

/// A reading to follow through the index.
struct Lead {
  double value = 0;
  std::uint32_t count = 0;
  const Feature* feature = nullptr;
};

/// Readings of one group and the rarity of its best one.
struct Group {
  double value = 0;
  std::vector<Lead> leads;
};

std::vector<Group> groups_of(const Signature& signature, const Index& index, const Rarity& rarity) {
  std::vector<Group> groups(signature.groups);
  for (const Feature& feature : signature.features) {
    const std::uint32_t count = index.count(feature.id);
    if (count == 0) continue;
    const double value = static_cast<double>(feature.weight) * rarity.of(feature.kind, count);
    Group& group = groups[feature.group];
    group.value = std::max(group.value, value);
    group.leads.push_back({value, count, &feature});
  }
  for (Group& group : groups) {
    std::stable_sort(group.leads.begin(), group.leads.end(),
                     [](const Lead& a, const Lead& b) { return a.value > b.value; });
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.value > b.value; });
  return groups;
}

struct Score {
  double sum = 0;
  std::uint32_t group = 0;  ///< the last group that added to it, from 1
  double added = 0;         ///< what that group added
  std::uint16_t length = 1;
};

}  // namespace

std::vector<Hit> nearest(const Signature& signature, const Index& index, std::size_t limit) {
  const Rarity rarity(index);
  std::unordered_map<Number, Score> scores;
  std::size_t followed = 0;
  std::uint32_t number = 0;
  for (const Group& group : groups_of(signature, index, rarity)) {
    ++number;
    if (followed >= kPostingsAll) break;
    for (const Lead& lead : group.leads) {
      for (const Posting& posting : index.postings(lead.feature->id, kPostingsEach)) {
        Score& score = scores[posting.number];
        const double value = lead.value * std::sqrt(static_cast<double>(posting.weight) /
                                                    static_cast<double>(lead.feature->weight));
        const double before = score.group == number ? score.added : 0;
        if (value > before) {
          score.sum += value - before;
          score.added = value;
        }
        score.group = number;
        score.length = posting.length;
        ++followed;
      }
    }
  }
  std::vector<Hit> hits;
  hits.reserve(scores.size());
  for (const auto& [stored, score] : scores) {
    hits.push_back({stored, score.sum / std::sqrt(4.0 + score.length)});
  }
  const auto better = [](const Hit& a, const Hit& b) {
    return a.score != b.score ? a.score > b.score : a.number > b.number;
  };
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
  std::partial_sort(hits.begin(), hits.begin() + kept, hits.end(), better);
  hits.resize(static_cast<std::size_t>(kept));
  return hits;
}

namespace {

/// An answer to a statement before it is compared in full.
struct Candidate {
  Found found;
  Answer answer;
  double article = 0;  ///< what its whole article adds to its rank
};
using Candidates = std::vector<Candidate>;

void best_first(Candidates& list) {
  // Of two that say it in the same words the earlier one is meant.
  std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
    return a.found.rank != b.found.rank ? a.found.rank > b.found.rank
                                        : a.found.number < b.found.number;
  });
}

/// For each article: how well its best statements answer those of the new article, 0 to 1.
using Support = std::map<std::string, std::vector<double>>;

Support support_of(const std::vector<Candidates>& candidates) {
  Support support;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (const Candidate& one : candidates[i]) {
      if (one.found.entry.article.empty()) continue;
      auto& best = support[one.found.entry.article];
      best.resize(candidates.size());
      best[i] = std::max(best[i], one.answer.overlap);
    }
  }
  return support;
}

void raise_by_article(std::vector<Candidates>& candidates) {
  const Support support = support_of(candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (Candidate& one : candidates[i]) {
      const auto article = support.find(one.found.entry.article);
      if (article == support.end()) continue;
      double others = 0;
      for (std::size_t j = 0; j < candidates.size(); ++j) {
        others += j == i ? 0 : article->second[j];
      }
      one.article = kArticle * others / static_cast<double>(candidates.size());
      one.found.rank += one.article;
    }
  }
}

/// The stored statements nearest to `side`, ranked by the words of both and no more: comparing in
/// full is for those that stay.
Candidates answers(const Side& side, const Index& index, const Knowledge& knowledge,
                   const Rarity& rarity, std::size_t limit) {
  Candidates out;
  const Parts all(side.signature, rarity, knowledge.vocabulary);
  for (const Hit& hit : nearest(side.signature, index, limit)) {
    auto entry = index.entry(hit.number);
    if (!entry || entry->key == side.entry.key) continue;
    const Signature* known = index.signature(hit.number);
    const Signature made = known == nullptr ? signature_of(*entry, knowledge) : Signature{};
    Parts ours = all, theirs(known == nullptr ? made : *known, rarity, knowledge.vocabulary);
    const bool one_language = side.entry.language == entry->language;
    Candidate one;
    one.answer = answer(ours, theirs, rarity, one_language);
    one.found.number = hit.number;
    one.found.rank = one.answer.rank(0);
    one.found.entry = std::move(*entry);
    out.push_back(std::move(one));
  }
  return out;
}

/// Compares the best of `list` in full and orders them anew.
std::vector<Found> compared(const Side& side, Candidates list, const Index& index,
                            const Knowledge& knowledge, const Rarity& rarity, std::size_t limit) {
  best_first(list);
  if (list.size() > limit) list.resize(limit);
  for (Candidate& one : list) {
    if (const auto other = side_of(one.found.number, index, knowledge)) {
      one.found.likeness = likeness(side, *other, rarity, knowledge.vocabulary);
      one.found.rank = one.answer.rank(one.found.likeness.related) + one.article;
    }
  }
  best_first(list);
  std::vector<Found> out;
  for (Candidate& one : list) out.push_back(std::move(one.found));
  return out;
}

}  // namespace

std::vector<std::vector<Found>> find(std::span<const Side> sides, const Index& index,
                                     const Knowledge& knowledge, std::size_t limit) {
  const Rarity rarity(index);
  const std::size_t looked_at = std::max(kComparedLeast, kComparedEach * limit);
  std::vector<Candidates> candidates;
  for (const Side& side : sides) {
    candidates.push_back(answers(side, index, knowledge, rarity, looked_at));
  }
  if (sides.size() > 1) raise_by_article(candidates);
  std::vector<std::vector<Found>> found;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    found.push_back(compared(sides[i], std::move(candidates[i]), index, knowledge, rarity, limit));
  }
  return found;
}

}  // namespace sayso::match
