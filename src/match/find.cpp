#include <algorithm>
#include <cmath>
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
  double added = 0;  ///< what the last group that added to it added
  Number number = 0;
  std::uint16_t group = 0;  ///< that group, from 1; 0 in a free place of the table
  std::uint16_t length = 1;
};

/// Scores by statement, in a table with open places: thousands are filled for each statement.
class Scores {
 public:
  Scores() : places_(1 << 12) {}

  Score& of(Number number) {
    if (2 * filled_ >= places_.size()) grow();
    Score& place = find(number);
    if (place.group == 0) {
      place.number = number;
      ++filled_;
    }
    return place;
  }
  [[nodiscard]] std::vector<Score> filled() && {
    std::erase_if(places_, [](const Score& one) { return one.group == 0; });
    return std::move(places_);
  }

 private:
  Score& find(Number number) {
    const std::size_t last = places_.size() - 1;  // a power of two less one
    std::size_t at = number * 0x9E3779B97F4A7C15ULL >> 32 & last;
    while (places_[at].group != 0 && places_[at].number != number) at = (at + 1) & last;
    return places_[at];
  }
  void grow() {
    std::vector<Score> old(2 * places_.size());
    old.swap(places_);
    for (const Score& one : old) {
      if (one.group != 0) find(one.number) = one;
    }
  }

  std::vector<Score> places_;
  std::size_t filled_ = 0;
};

}  // namespace

std::vector<Hit> nearest(const Signature& signature, const Index& index, std::size_t limit) {
  const Rarity rarity(index);
  Scores scores;
  std::size_t followed = 0;
  std::uint16_t number = 0;  // past 65535 groups the bound on postings is long reached
  for (const Group& group : groups_of(signature, index, rarity)) {
    ++number;
    if (followed >= kPostingsAll) break;
    for (const Lead& lead : group.leads) {
      for (const Posting& posting : index.postings(lead.feature->id, kPostingsEach)) {
        Score& score = scores.of(posting.number);
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
  for (const Score& score : std::move(scores).filled()) {
    hits.push_back({score.number, score.sum / std::sqrt(4.0 + score.length)});
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
  Number number = 0;
  std::string article;
  Answer answer;
  double support = 0;  ///< what its whole article adds to its rank
  [[nodiscard]] double rank() const { return answer.rank(0) + support; }
};
using Candidates = std::vector<Candidate>;

/// Of two that say it in the same words the earlier one is meant.
struct Better {
  bool operator()(const Candidate& a, const Candidate& b) const {
    const double left = a.rank(), right = b.rank();
    return left != right ? left > right : a.number < b.number;
  }
  bool operator()(const Found& a, const Found& b) const {
    return a.rank != b.rank ? a.rank > b.rank : a.number < b.number;
  }
};

/// For each article: how well its best statements answer those of the new article, 0 to 1.
using Support = std::unordered_map<std::string_view, std::vector<double>>;

Support support_of(const std::vector<Candidates>& candidates) {
  Support support;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (const Candidate& one : candidates[i]) {
      if (one.article.empty()) continue;
      auto& best = support[one.article];
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
      const auto article = support.find(one.article);
      if (article == support.end()) continue;
      double others = 0;
      for (std::size_t j = 0; j < candidates.size(); ++j) {
        others += j == i ? 0 : article->second[j];
      }
      one.support = kArticle * others / static_cast<double>(candidates.size());
    }
  }
}

/// The stored statements nearest to `side`, ranked by what both have in common and no more:
/// comparing in full is for those that stay.
Candidates answers(const Side& side, const Index& index, const Rarity& rarity, std::size_t limit) {
  Candidates out;
  Parts ours(side.signature, rarity, nullptr);
  for (const Hit& hit : nearest(side.signature, index, limit)) {
    const auto outline = index.outline(hit.number);
    if (!outline) continue;
    Parts theirs(*outline->signature, rarity, nullptr, outline->counts);
    ours.release();
    Candidate& one = out.emplace_back();
    one.number = hit.number;
    one.article = outline->article;
    one.answer = answer(ours, theirs, side.entry.language == outline->language);
  }
  return out;
}

/// Compares the best of `list` in full and orders them anew.
std::vector<Found> compared(const Side& side, Candidates list, const Index& index,
                            const Knowledge& knowledge, const Rarity& rarity, std::size_t limit) {
  std::sort(list.begin(), list.end(), Better());
  Parts ours(side.signature, rarity, &*knowledge.vocabulary);
  std::vector<Found> out;
  for (const Candidate& one : list) {
    if (out.size() == limit) break;
    const Side* other = index.side(one.number);
    if (other == nullptr || other->entry.key == side.entry.key) continue;
    Found found{one.number, other->entry, 0,
                likeness(side, ours, *other, rarity, knowledge.vocabulary)};
    found.rank = one.answer.rank(found.likeness.related) + one.support;
    out.push_back(std::move(found));
  }
  std::sort(out.begin(), out.end(), Better());
  return out;
}

}  // namespace

std::vector<std::vector<Found>> find(std::span<const Side> sides, const Index& index,
                                     const Knowledge& knowledge, std::size_t limit) {
  const Rarity rarity(index);
  const std::size_t looked_at = std::max(kComparedLeast, kComparedEach * limit);
  std::vector<Candidates> candidates;
  for (const Side& side : sides) {
    candidates.push_back(answers(side, index, rarity, looked_at));
  }
  if (sides.size() > 1) raise_by_article(candidates);
  std::vector<std::vector<Found>> found;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    found.push_back(compared(sides[i], std::move(candidates[i]), index, knowledge, rarity, limit));
  }
  return found;
}

}  // namespace sayso::match
