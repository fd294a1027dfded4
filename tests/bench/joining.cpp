#include "bench/joining.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "match/compare.h"
#include "match/match.h"
#include "match/name_likeness.h"

namespace sayso::bench {

void Joining::add(const pipeline::Analysis& analysis) {
  std::vector<match::Entry> fresh;
  for (const Statement& statement : analysis.statements) {
    fresh.push_back(match::entry_of(analysis.article, statement));
  }
  const auto placements = match::place(fresh, index_, knowledge_);
  std::set<std::string> touched;
  for (std::size_t at = 0; at < fresh.size(); ++at) {
    fresh[at].claim = placements[at].claim;
    index_.add(fresh[at], placements[at].signature);
    claims_[placements[at].claim].push_back({&analysis.statements[at], &analysis.article});
    touched.insert(placements[at].claim);
  }
  for (const std::string& key : touched) trace(key, claims_[key]);
}

void Joining::trace(const std::string& key, const std::vector<Member>& members) {
  constexpr std::size_t kCompared = 40;  // as the collector does
  Claim claim;
  claim.key = key;
  std::vector<match::Side> sides;
  std::vector<trace::Appearance> appearances;
  for (const Member& member : members) {
    claim.members.push_back({member.statement->key, 1, {}});
    sides.push_back(*index_.side(*index_.find(member.statement->key)));
    appearances.push_back({member.statement, member.article});
  }
  std::vector<Difference> differences;
  for (std::size_t left = 0; left < std::min(sides.size(), kCompared); ++left) {
    for (std::size_t right = left + 1; right < sides.size(); ++right) {
      auto found = match::differences(sides[left], sides[right], knowledge_);
      std::move(found.begin(), found.end(), std::back_inserter(differences));
    }
  }
  (void)trace::trace(claim, appearances, std::move(differences),
                     [this](std::string_view left, std::string_view right) {
                       return match::name_likeness(left, right, knowledge_);
                     });
}

}  // namespace sayso::bench
