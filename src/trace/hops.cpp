#include "trace/hops.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>

#include "trace/shingles.h"

namespace sayso::trace {
namespace {

// Two names of one outlet across languages share half of their words: 가람경제, the Garam Economy.
constexpr double kSameName = 0.5;
constexpr double kCopied = 0.6;  // of shingles, for copied text
constexpr double kUnnamedOutlet = 0.5;
constexpr double kByTime = 0.3;

bool unnamed(SourceType type) {
  return type == SourceType::anonymous || type == SourceType::collective ||
         type == SourceType::unattributed;
}

/// Words that call an outlet without naming it: 외신, local media, 한 언론.
bool names_no_outlet(std::string_view words) {
  static constexpr std::array<std::string_view, 9> kEnds = {
      "media", "reports", "outlets", "newspapers", "외신", "언론", "매체", "보도", "인터뷰"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return words.ends_with(end); });
}

class Finder {
 public:
  Finder(std::vector<Appearance> members, const std::vector<Difference>& differences,
         const NameLikeness& alike)
      : members_(std::move(members)), differences_(differences), alike_(alike) {}

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

  [[nodiscard]] Step step(std::size_t from, int to, std::string name, Relation relation,
                          std::string evidence, double score) const {
    Step out;
    out.to = to;
    out.hop.from = said(from).key;
    if (to >= 0) out.hop.to = said(static_cast<std::size_t>(to)).key;
    out.hop.to_name = std::move(name);
    out.hop.relation = relation;
    out.hop.evidence = std::move(evidence);
    out.hop.score = score;
    return out;
  }

  /// The member whose outlet has that name, the surest, then the earliest.
  [[nodiscard]] int by_outlet(std::size_t from, const std::string& name) const {
    int found = -1;
    double best = 0;
    for (std::size_t at = 0; at < members_.size(); ++at) {
      if (same_article(at, from) || article(at).outlet.empty()) continue;
      const double likeness = alike_(name, article(at).outlet);
      if (likeness >= kSameName && likeness > best) {
        best = likeness;
        found = static_cast<int>(at);
      }
    }
    return found;
  }

  /// The latest member before, of another language where there is one: 외신에 따르면.
  [[nodiscard]] int by_unnamed_outlet(std::size_t from) const {
    int found = -1;
    bool foreign = false;
    for (std::size_t at = 0; at < from; ++at) {
      if (same_article(at, from)) continue;
      const bool other = article(at).language != article(from).language;
      if (found >= 0 && foreign && !other) continue;
      found = static_cast<int>(at);
      foreign = other;
    }
    return found;
  }

  [[nodiscard]] int by_link(std::size_t from) const {
    for (std::size_t at = 0; at < members_.size(); ++at) {
      if (same_article(at, from)) continue;
      for (const Link& link : article(from).links) {
        const bool same = link.url == article(at).url || link.url == article(at).canonical_url;
        if (same && !link.url.empty()) return static_cast<int>(at);
      }
    }
    return -1;
  }

  [[nodiscard]] int by_copy(std::size_t from) const {
    for (std::size_t at = 0; at < from; ++at) {
      if (same_article(at, from)) continue;
      if (resemblance(sketch(at), sketch(from)) >= kCopied) return static_cast<int>(at);
    }
    return -1;
  }

  /// Of the member's article: made once, and only where two articles are compared.
  [[nodiscard]] const Sketch& sketch(std::size_t at) const {
    const auto [found, fresh] = sketches_.try_emplace(&article(at));
    if (fresh) found->second = sketch_of(article(at).text);
    return found->second;
  }

  [[nodiscard]] bool differ(std::size_t a, std::size_t b, bool attribution) const {
    return std::any_of(differences_.begin(), differences_.end(), [&](const Difference& one) {
      const bool lost = one.kind == DifferenceKind::attribution_lost;
      const bool figure = one.kind == DifferenceKind::number || one.kind == DifferenceKind::date ||
                          one.kind == DifferenceKind::unit || one.kind == DifferenceKind::bound;
      const bool pair = (one.left == said(a).key && one.right == said(b).key) ||
                        (one.left == said(b).key && one.right == said(a).key);
      return pair && (attribution ? lost : figure);
    });
  }

  /// Where a statement that names nobody has it from: an earlier one whose source it lost. A
  /// mistake that both share weighs most, then the same language; an unattributed one follows the
  /// latest.
  [[nodiscard]] Step by_wording(std::size_t from) const {
    int found = -1;
    double best = -1;
    bool mistake = false;
    const bool latest = said(from).source_type == SourceType::unattributed;
    for (std::size_t at = 0; at < from; ++at) {
      if (same_article(at, from)) continue;
      const bool sourced = !unnamed(said(at).source_type);
      if (!latest && sourced && !differ(at, from, true)) continue;
      const bool shared =
          at > 0 && differ(0, at, false) && differ(0, from, false) && !differ(at, from, false);
      const double value = (shared ? 2 : 0) + (differ(at, from, false) ? 0 : 1) +
                           (article(at).language == article(from).language ? 0.5 : 0);
      if (value > best || (latest && value == best)) {
        best = value;
        found = static_cast<int>(at);
        mistake = shared;
      }
    }
    if (found < 0) return {};
    return step(from, found, article(static_cast<std::size_t>(found)).outlet,
                Relation::was_quoted_from, mistake ? "shared mistake" : "wording and time",
                mistake ? 0.7 : kByTime);
  }

  [[nodiscard]] std::vector<Step> steps_of(std::size_t from) const {
    std::vector<Step> out;
    const Statement& statement = said(from);
    const bool outlet = statement.source_type == SourceType::outlet;
    const std::string relay = !statement.via.empty() ? statement.via
                              : outlet               ? statement.canonical
                                                     : "";
    const auto add = [&](int to, const std::string& name, Relation relation, const char* evidence,
                         double score) {
      const auto known = [&](const Step& one) { return one.to == to && to >= 0; };
      if (std::any_of(out.begin(), out.end(), known)) return;
      const bool named = !name.empty() || to < 0;
      out.push_back(step(from, to, named ? name : article(static_cast<std::size_t>(to)).outlet,
                         relation, evidence, score));
    };
    if (!relay.empty()) {
      const char* evidence = statement.via.empty() ? "named source" : "via";
      const int to = by_outlet(from, relay);
      if (to < 0 && names_no_outlet(relay)) {
        if (const int guess = by_unnamed_outlet(from); guess >= 0) {
          add(guess, "", Relation::was_quoted_from, "unnamed outlet, language and time",
              kUnnamedOutlet);
        }
      } else {
        add(to, relay, Relation::was_quoted_from, evidence, 1);
      }
    }
    if (const int to = by_link(from); to >= 0) {
      add(to, "", Relation::was_quoted_from, "link", 0.9);
    }
    if (const int to = out.empty() ? by_copy(from) : -1; to >= 0) {
      add(to, "", Relation::was_quoted_from, "identical text", 0.9);
    }
    if (!outlet && !statement.canonical.empty()) {
      const int to = out.empty() ? by_outlet(from, statement.canonical) : -1;
      if (to >= 0) {
        add(to, statement.canonical, Relation::had_primary_source, "named source", 0.9);
      }
      const bool reached = to >= 0;
      if (out.empty() && unnamed(statement.source_type)) {
        if (Step guess = by_wording(from); guess.to >= 0) out.push_back(std::move(guess));
      }
      if (!reached) {
        add(-1, statement.canonical, Relation::was_attributed_to, "named source", 1);
      }
    } else if (statement.canonical.empty() && out.empty()) {
      if (Step guess = by_wording(from); guess.to >= 0) out.push_back(std::move(guess));
    }
    return out;
  }

  std::vector<Appearance> members_;
  mutable std::unordered_map<const Article*, Sketch> sketches_;
  const std::vector<Difference>& differences_;
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
