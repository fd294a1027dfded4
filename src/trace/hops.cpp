#include "trace/hops.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <unordered_map>
#include <utility>

#include "trace/beside.h"
#include "trace/shingles.h"

namespace sayso::trace {
namespace {

// Two names of one outlet across languages share half of their words, or sound alike.
constexpr double kSameName = 0.5;
constexpr double kCopied = 0.6;  // of shingles, for copied text

// How surely a hop is one, by its evidence.
constexpr double kByLink = 0.9;
constexpr double kByCopy = 0.9;
constexpr double kByBeside = 0.8;
constexpr double kByMistake = 0.7;
constexpr double kByUnnamedOutlet = 0.5;
constexpr double kByTime = 0.3;

bool unnamed(SourceType type) {
  return type == SourceType::anonymous || type == SourceType::collective ||
         type == SourceType::unattributed;
}

/// Sources that an author need not have spoken with: 전문가들, 알려졌다. One person without a name
/// was.
bool has_no_access(SourceType type) {
  return type == SourceType::collective || type == SourceType::unattributed;
}

/// Words that call an outlet without naming it: 외신, local media, 한 언론.
bool names_no_outlet(std::string_view words) {
  static constexpr std::array<std::string_view, 9> kEnds = {
      "media", "reports", "outlets", "newspapers", "외신", "언론", "매체", "보도", "인터뷰"};
  static constexpr std::array<std::string_view, 5> kAlone = {"신문", "방송", "일간지",
                                                             "a newspaper", "newspaper"};
  const auto is = [&](std::string_view one) { return words == one; };
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return words.ends_with(end); }) ||
         std::any_of(kAlone.begin(), kAlone.end(), is);
}

/// Of such words, those that speak of another country's: 현지 매체, Korean media.
bool means_foreign(std::string_view words) {
  static constexpr std::array<std::string_view, 5> kSome = {"외신", "현지", "해외", "foreign",
                                                            "local"};
  const bool capital = words[0] >= 'A' && words[0] <= 'Z';
  return capital || std::any_of(kSome.begin(), kSome.end(), [&](std::string_view one) {
           return words.find(one) != std::string_view::npos;
         });
}

bool is_figure(DifferenceKind kind) {
  return kind == DifferenceKind::number || kind == DifferenceKind::date ||
         kind == DifferenceKind::unit || kind == DifferenceKind::bound ||
         kind == DifferenceKind::updated;
}

bool is_wording(DifferenceKind kind) {
  return kind == DifferenceKind::hedge_lost || kind == DifferenceKind::hedge_gained ||
         kind == DifferenceKind::negation || kind == DifferenceKind::quote_altered;
}

class Finder {
 public:
  Finder(std::vector<Appearance> members, const std::vector<Difference>& differences,
         const NameLikeness& alike)
      : members_(std::move(members)), alike_(alike) {
    for (const Difference& one : differences) differ_[{one.left, one.right}].push_back(one.kind);
  }

  Way take() {
    Way way;
    for (std::size_t at = 0; at < members_.size(); ++at) way.steps.push_back(steps_of(at));
    way.members = std::move(members_);
    return way;
  }

 private:
  using Step = Way::Step;

  [[nodiscard]] const Statement& said(std::size_t at) const { return *members_[at].statement; }
  [[nodiscard]] const Article& article(std::size_t at) const { return *members_[at].article; }
  [[nodiscard]] bool same_article(std::size_t a, std::size_t b) const {
    return &article(a) == &article(b) || article(a).key == article(b).key;
  }

  /// Whether a name is that of the member's outlet: how surely, 0 where it is not.
  double outlet_is(std::size_t at, const std::string& name) {
    if (name.empty() || article(at).outlet.empty()) return 0;
    const double surely = alike(name, article(at).outlet);
    return surely >= kSameName ? surely : 0;
  }

  double alike(const std::string& left, const std::string& right) {
    const auto [known, fresh] = likeness_.emplace(std::pair{left, right}, 0);
    if (fresh) known->second = alike_(left, right);
    return known->second;
  }

  [[nodiscard]] Step step(std::size_t from, int to, const std::string& name, Relation relation,
                          std::string evidence, double score) const {
    Step out;
    out.to = to;
    out.hop.from = said(from).key;
    if (to >= 0) out.hop.to = said(static_cast<std::size_t>(to)).key;
    out.hop.to_name = name.empty() && to >= 0 ? article(static_cast<std::size_t>(to)).outlet : name;
    out.hop.relation = relation;
    out.hop.evidence = std::move(evidence);
    out.hop.score = score;
    return out;
  }

  template <typename Kinds>
  [[nodiscard]] bool differ(std::size_t a, std::size_t b, Kinds kinds) const {
    for (const auto& pair : {std::pair{said(a).key, said(b).key}, {said(b).key, said(a).key}}) {
      const auto found = differ_.find(pair);
      if (found == differ_.end()) continue;
      if (std::any_of(found->second.begin(), found->second.end(), kinds)) return true;
    }
    return false;
  }
  [[nodiscard]] bool differ(std::size_t a, std::size_t b, DifferenceKind kind) const {
    return differ(a, b, [&](DifferenceKind one) { return one == kind; });
  }

  /// How well `at` would do as what `from` repeats: its figures count most, then its wording.
  [[nodiscard]] double fits(std::size_t at, std::size_t from) const {
    return (differ(at, from, is_figure) ? 0 : 1) + (differ(at, from, is_wording) ? 0 : 0.5);
  }

  /// Of the members that `value` gives more than 0: the best, of equal ones the latest before
  /// `from`, then the earliest after it.
  template <typename Value>
  int best_of(std::size_t from, bool later, Value value) {
    int found = -1;
    double best = 0;
    for (std::size_t at = 0; at < (later ? members_.size() : from); ++at) {
      if (at == from || same_article(at, from)) continue;
      const double here = value(at);
      if (here > best || (here == best && found >= 0 && at < from)) {
        best = here;
        found = static_cast<int>(at);
      }
    }
    return found;
  }

  /// The member whose outlet has that name and which says the same most nearly.
  int by_outlet(std::size_t from, const std::string& name) {
    return best_of(from, true, [&](std::size_t at) {
      const double surely = outlet_is(at, name);
      return surely > 0 ? 10 * surely + fits(at, from) + (at < from ? 1 : 0) : 0;
    });
  }

  /// Of words for foreign media an earlier member of another language where there is one; of
  /// others the first that had it without a relay: 한 신문 인터뷰에서.
  int by_unnamed_outlet(std::size_t from, std::string_view words) {
    const bool abroad = means_foreign(words);
    return best_of(from, false, [&](std::size_t at) {
      const bool foreign = article(at).language != article(from).language;
      if (abroad) return 1 + (foreign ? 10 : 0) + fits(at, from);
      const bool first_hand = said(at).via.empty() || outlet_is(at, said(at).via) > 0;
      return (first_hand ? 10 : 0) + 1 - static_cast<double>(at) / static_cast<double>(from + 1);
    });
  }

  int by_link(std::size_t from) {
    return best_of(from, true, [&](std::size_t at) {
      const auto& links = article(from).links;
      return std::any_of(links.begin(), links.end(),
                         [&](const Link& link) {
                           return !link.url.empty() && (link.url == article(at).url ||
                                                        link.url == article(at).canonical_url);
                         })
                 ? 1
                 : 0;
    });
  }

  int by_copy(std::size_t from) {
    for (std::size_t at = 0; at < from; ++at) {
      if (same_article(at, from)) continue;
      if (resemblance(sketch(at), sketch(from)) >= kCopied) return static_cast<int>(at);
    }
    return -1;
  }

  /// Of the member's article: made once, and only where two articles are compared.
  const Sketch& sketch(std::size_t at) {
    const auto [found, fresh] = sketches_.try_emplace(&article(at));
    if (fresh) found->second = sketch_of(article(at).text);
    return found->second;
  }

  /// The outlet of another member, named in the statement's sentence beside what is said.
  int by_words_beside(std::size_t from) {
    const Mentions named(words_beside(article(from), said(from).attribution));
    return best_of(from, false, [&](std::size_t at) {
      const std::string& outlet = article(at).outlet;
      const bool hit = named.of(outlet) ||
                       std::any_of(named.names().begin(), named.names().end(),
                                   [&](const std::string& one) { return outlet_is(at, one) > 0; });
      return hit ? 1 + fits(at, from) : 0;
    });
  }

  /// Whether an earlier member names the very body that this one calls by a plural: fire officials.
  bool heard_itself(std::size_t from) {
    const std::string& source = said(from).canonical;
    for (std::size_t at = 0; at < from && !source.empty(); ++at) {
      if (unnamed(said(at).source_type) && said(from).source_type != SourceType::collective)
        continue;
      if (alike(source, said(at).canonical) >= kSameName) return true;
    }
    return false;
  }

  /// Where a statement that names nobody has it from: an earlier one whose source it lost. A
  /// mistake that both share weighs most; then what both say, a source of the same kind and the
  /// language. Unattributed ones follow the latest, others the earliest.
  Step by_wording(std::size_t from) {
    int found = -1;
    double best = -1;
    bool mistake = false;
    const SourceType type = said(from).source_type;
    const bool latest = type == SourceType::unattributed;
    for (std::size_t at = 0; at < from; ++at) {
      if (same_article(at, from)) continue;
      const bool sourced = !unnamed(said(at).source_type);
      if (!latest && sourced && !differ(at, from, DifferenceKind::attribution_lost)) continue;
      const bool shared = at > 0 && differ(0, at, is_figure) && differ(0, from, is_figure) &&
                          !differ(at, from, is_figure);
      const double value = (shared ? 2 : 0) + fits(at, from) +
                           (said(at).source_type == type ? 0.6 : 0) +
                           (article(at).language == article(from).language ? 0.5 : 0);
      if (value > best || (latest && value == best)) {
        best = value;
        found = static_cast<int>(at);
        mistake = shared;
      }
    }
    if (found < 0) return {};
    return step(from, found, "", Relation::was_quoted_from,
                mistake ? "shared mistake" : "wording and time", mistake ? kByMistake : kByTime);
  }

  /// Who relays it, by name; with `evidence` for that.
  std::pair<std::string, const char*> relay_of(std::size_t from) {
    const Statement& statement = said(from);
    if (!statement.via.empty()) return {statement.via, "via"};
    const bool press =
        statement.source_type == SourceType::outlet ||
        (statement.source_type == SourceType::collective && statement.flags.has(Flag::second_hand));
    if (press) return {statement.canonical, "named source"};
    return {};
  }

  /// Adds the article that this one is a copy of, relays and all.
  bool reprint(std::size_t from, std::vector<Step>& steps) {
    const int to = by_copy(from);
    if (to < 0) return false;
    steps.push_back(step(from, to, "", Relation::was_quoted_from, "identical text", kByCopy));
    return true;
  }

  std::vector<Step> steps_of(std::size_t from) {
    std::vector<Step> out;
    const Statement& statement = said(from);
    const std::string& source = statement.canonical;
    // Whoever speaks for himself took it from nobody.
    const bool own_words = statement.via.empty() && outlet_is(from, source) > 0;
    if (own_words) return out;
    const auto add = [&](int to, const std::string& name, Relation relation, const char* evidence,
                         double score) {
      const auto known = [&](const Step& one) { return one.to == to && to >= 0; };
      if (std::any_of(out.begin(), out.end(), known)) return;
      out.push_back(step(from, to, name, relation, evidence, score));
    };
    const auto [relay, evidence] = relay_of(from);
    if (!relay.empty() && outlet_is(from, relay) == 0) {
      const int to = by_outlet(from, relay);
      if (to < 0) reprint(from, out);
      if (to >= 0 || !names_no_outlet(relay)) {
        add(to, relay, Relation::was_quoted_from, evidence, 1);
      } else if (const int guess = by_unnamed_outlet(from, relay); guess >= 0) {
        add(guess, "", Relation::was_quoted_from, "unnamed outlet, language and time",
            kByUnnamedOutlet);
      }
    }
    if (const int to = by_link(from); to >= 0) {
      add(to, "", Relation::was_quoted_from, "link", kByLink);
    }
    if (!out.empty()) return finish(from, std::move(out));
    if (reprint(from, out)) return finish(from, std::move(out));
    if (const int own = by_outlet(from, source); own >= 0) {
      add(own, source, Relation::had_primary_source, "named source", 0.9);
      return out;
    } else if (const int beside = by_words_beside(from); beside >= 0) {
      add(beside, "", Relation::was_quoted_from, "named beside the words", kByBeside);
    } else if (has_no_access(statement.source_type) && !heard_itself(from)) {
      if (Step guess = by_wording(from); guess.to >= 0) out.push_back(std::move(guess));
    }
    return finish(from, std::move(out));
  }

  /// Whom a statement names as its source stands at the end of its way, member or not.
  [[nodiscard]] std::vector<Step> finish(std::size_t from, std::vector<Step> steps) const {
    const Statement& statement = said(from);
    if (!statement.canonical.empty() && statement.source_type != SourceType::outlet) {
      steps.push_back(
          step(from, -1, statement.canonical, Relation::was_attributed_to, "named source", 1));
    }
    return steps;
  }

  std::vector<Appearance> members_;
  std::unordered_map<const Article*, Sketch> sketches_;
  std::map<std::pair<std::string, std::string>, std::vector<DifferenceKind>> differ_;
  std::map<std::pair<std::string, std::string>, double> likeness_;
  const NameLikeness& alike_;
};

}  // namespace

std::string moment_of(const Appearance& appearance) {
  const Moment& published = appearance.article->published;
  if (!published.utc) return published.day;
  // Of one day, those without a time of day come first: "2031-01-02" < "2031-01-02 ...".
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, " %020lld", static_cast<long long>(*published.utc));
  return published.day + seconds;
}

Way find_way(std::span<const Appearance> members, const std::vector<Difference>& differences,
             const NameLikeness& alike) {
  std::vector<Appearance> order(members.begin(), members.end());
  std::stable_sort(order.begin(), order.end(), [](const Appearance& a, const Appearance& b) {
    const auto& left = a.article->published.utc;
    const auto& right = b.article->published.utc;
    if (left && right) return *left < *right;
    return moment_of(a) < moment_of(b);
  });
  return Finder(std::move(order), differences, alike).take();
}

}  // namespace sayso::trace
