#include "trace/trace.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "trace/blame.h"
#include "trace/hops.h"

namespace sayso::trace {
namespace {

// Fewer appearances with one root are what any relayed story looks like.
constexpr std::size_t kSingleSourceArticles = 3;
// A hop told from wording and time alone is a guess, and does not stand in a chain for print.
constexpr double kSureHop = 0.5;

class Tracer {
 public:
  Tracer(const Claim& claim, Way way, std::vector<Difference> differences,
         const NameLikeness& alike)
      : way_(std::move(way)), alike_(alike) {
    out_.claim = claim.key;
    out_.differences = std::move(differences);
  }

  Provenance take() {
    for (const auto& steps : way_.steps) {
      for (const auto& step : steps) out_.hops.push_back(step.hop);
    }
    if (way_.members.empty()) return std::move(out_);
    if (!moment_of(way_.members.front()).empty()) {
      out_.first_appearance = way_.members.front().statement->key;
    }
    find_circles();
    if (out_.circles.empty()) {
      origin();
      chain();
    }
    flags();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Statement& said(std::size_t at) const { return *way_.members[at].statement; }
  [[nodiscard]] const std::string& outlet(std::size_t at) const {
    return way_.members[at].article->outlet;
  }

  /// The next member on the way back by hops of at least that score; -1 at its end.
  [[nodiscard]] int next(std::size_t at, double least = 0) const {
    for (const auto& step : way_.steps[at]) {
      if (step.to >= 0 && step.hop.score >= least) return step.to;
    }
    return -1;
  }

  /// Members on the way from `at` to its root; stops where it would go round.
  [[nodiscard]] std::vector<std::size_t> path(std::size_t at, double least = 0) const {
    std::vector<std::size_t> out{at};
    for (int to = next(at, least); to >= 0; to = next(out.back(), least)) {
      const auto member = static_cast<std::size_t>(to);
      if (std::find(out.begin(), out.end(), member) != out.end()) break;
      out.push_back(member);
    }
    return out;
  }

  void find_circles() {
    std::set<std::size_t> known;
    for (std::size_t at = 0; at < way_.members.size(); ++at) {
      const auto members = path(at);
      const int again = next(members.back());
      if (again < 0) continue;
      const auto begin = std::find(members.begin(), members.end(), static_cast<std::size_t>(again));
      if (begin == members.end() || known.contains(*begin)) continue;
      std::vector<std::string> names;
      for (auto one = begin; one != members.end(); ++one) {
        known.insert(*one);
        names.push_back(outlet(*one));
      }
      out_.circles.push_back(std::move(names));
    }
    circular_ = std::move(known);
  }

  /// Whom the root of the earliest member names; where it names nobody, whom that of the next one
  /// does, which is then no more than named.
  void origin() {
    const auto names_nobody = [&](std::size_t at) {
      return said(at).canonical.empty() || said(at).source_type == SourceType::unattributed;
    };
    std::size_t at = 0, root = path(0).back();
    while (names_nobody(root) && at + 1 < way_.members.size()) root = path(++at).back();
    if (names_nobody(root)) return;
    const Statement& first = said(root);
    out_.origin = first.canonical;
    const bool own_words = !outlet(root).empty() && alike_(first.canonical, outlet(root)) >= 0.5;
    const bool unrelayed = first.via.empty() || alike_(first.via, outlet(root)) >= 0.5;
    const bool heard = unrelayed && first.attribution.kind == StatementKind::direct &&
                       first.source_type == SourceType::person;
    const bool reached = at == 0 && (own_words || heard);
    out_.origin_status = reached ? OriginStatus::reached : OriginStatus::named;
    if (reached) out_.origin_statement = first.key;
  }

  /// 블룸버그 ← TD카우언 보고서: the relays of the longest way that is more than a guess, nearest
  /// first, then the origin.
  void chain() {
    std::vector<std::string> longest;
    for (std::size_t at = 0; at < way_.members.size(); ++at) {
      const auto members = path(at, kSureHop);
      std::vector<std::string> names;
      const auto put = [&](const std::string& name) {
        if (!name.empty() && (names.empty() || alike_(names.back(), name) < 0.5)) {
          names.push_back(name);
        }
      };
      for (std::size_t i = 1; i < members.size(); ++i) put(outlet(members[i]));
      put(said(members.back()).via);
      put(out_.origin);
      if (names.size() > longest.size()) longest = std::move(names);
    }
    for (const auto& name : longest) out_.chain += (out_.chain.empty() ? "" : " ← ") + name;
  }

  void flags() {
    std::map<std::string, std::size_t> places;
    std::vector<std::vector<std::size_t>> ways;
    std::set<std::string> articles;
    bool one_root = true;
    for (std::size_t at = 0; at < way_.members.size(); ++at) {
      places.emplace(said(at).key, at);
      ways.push_back(path(at));
      articles.insert(way_.members[at].article->key);
      one_root = one_root && ways.back().back() == ways.front().back();
    }
    const auto took_from = [&](const std::string& from, const std::string& to) {
      const auto& way = ways[places.at(from)];
      return std::find(way.begin(), way.end(), places.at(to)) != way.end();
    };
    std::vector<FlagSet> flags(way_.members.size());
    const auto bearing = bearers(out_.differences, took_from);
    std::map<std::pair<std::size_t, Flag>, std::size_t> against;
    std::vector<Difference> kept;
    for (std::size_t i = 0; i < bearing.size(); ++i) {
      Difference& one = out_.differences[i];
      if (!bearing[i].empty()) {
        const std::size_t at = places.at(bearing[i]);
        const Flag flag = *flag_of(one.kind);
        if (flag == Flag::attribution_lost && named_beside(at)) continue;
        const std::size_t others = ++against[{at, flag}];
        if (!takes_several(flag) || outvoted(at, others)) flags[at].add(flag);
      }
      kept.push_back(std::move(one));
    }
    out_.differences = std::move(kept);
    const bool single = one_root && articles.size() >= kSingleSourceArticles;
    for (std::size_t at = 0; at < way_.members.size(); ++at) {
      if (single) flags[at].add(Flag::single_source);
      if (circular_.contains(at)) flags[at].add(Flag::circular);
      if (headline_without_source(at)) flags[at].add(Flag::headline_unsourced);
      out_.statement_flags.emplace_back(said(at).key, flags[at]);
    }
  }

  /// Several, and nearly all of the earlier members, have it otherwise.
  static bool outvoted(std::size_t at, std::size_t others) {
    return others > 1 && 5 * others > 4 * at;
  }

  /// A headline that drops the source which its own body names.
  [[nodiscard]] bool headline_without_source(std::size_t at) const {
    return said(at).attribution.place == Place::headline && said(at).canonical.empty() &&
           beside(at, [](const Statement& other) { return !other.canonical.empty(); });
  }

  /// The article names a source of the claim in another place of its body: it lost none.
  [[nodiscard]] bool named_beside(std::size_t at) const {
    return beside(at, [](const Statement& other) {
      return other.source_type != SourceType::anonymous &&
             other.source_type != SourceType::collective &&
             other.source_type != SourceType::unattributed;
    });
  }

  /// Whether such a statement of the claim stands in the body of the same article.
  template <typename Such>
  [[nodiscard]] bool beside(std::size_t at, const Such& such) const {
    return std::any_of(way_.members.begin(), way_.members.end(), [&](const Appearance& one) {
      return one.statement != &said(at) && one.article->key == way_.members[at].article->key &&
             one.statement->attribution.place == Place::body && such(*one.statement);
    });
  }

  Way way_;
  const NameLikeness& alike_;
  std::set<std::size_t> circular_;
  Provenance out_;
};

}  // namespace

Provenance trace(const Claim& claim, std::span<const Appearance> members,
                 std::vector<Difference> differences, const NameLikeness& alike) {
  Way way = find_way(members, differences, alike);
  return Tracer(claim, std::move(way), std::move(differences), alike).take();
}

}  // namespace sayso::trace
