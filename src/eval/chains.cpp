#include <algorithm>
#include <map>
#include <ostream>

#include "eval/json_lines.h"
#include "eval/matching.h"
#include "extract/extract.h"
#include "match/match.h"
#include "match/name_likeness.h"
#include "pipeline/analysis.h"
#include "text/calendar.h"
#include "text/offsets.h"
#include "trace/trace.h"

namespace sayso::eval {
namespace {

using nlohmann::json;

constexpr double kSameMention = 0.3;      // overlap of spans over their union
constexpr double kWithin = 0.8;           // or over the shorter one
constexpr UnixTime kKoreanZone = 32'400;  // nine hours

std::string text_of(const json& row, const char* name) {
  return row.contains(name) && row[name].is_string() ? row[name].get<std::string>() : "";
}

/// "2025-03-26T10:05:00Z"; the day is that of the reader's zone.
Moment moment_from(const std::string& iso, const std::string& language) {
  Moment out;
  out.iso = iso;
  const auto day = text::parse_day(iso);
  if (!day || iso.size() < 16) return out;
  const UnixTime minutes = std::stoi(iso.substr(11, 2)) * 60 + std::stoi(iso.substr(14, 2));
  out.utc = text::number_of(*day) * 86400 + minutes * 60;
  const UnixTime local = *out.utc + (language == "ko" ? kKoreanZone : 0);
  out.day = text::spell(text::day_of(local / 86400));
  return out;
}

Article article_from(const json& row) {
  Article article = extract::from_text(text_of(row, "text"), false);
  article.key = article.url = text_of(row, "id");
  article.outlet = text_of(row, "outlet");
  article.language = text_of(row, "lang");
  article.published = moment_from(text_of(row, "published"), article.language);
  return article;
}

double overlap(const Statement& statement, ByteSpan span) {
  if (statement.attribution.place != Place::body || statement.attribution.content.empty()) return 0;
  const ByteSpan all{statement.attribution.content.front().begin,
                     statement.attribution.content.back().end};
  const double both =
      std::max(0.0, double(std::min(all.end, span.end)) - double(std::max(all.begin, span.begin)));
  const double whole = both / (double(all.size()) + double(span.size()) - both);
  const bool within = both >= kWithin * std::min(double(all.size()), double(span.size()));
  return within ? std::max(whole, kSameMention + 0.01) : whole;
}

/// The statement that the analysis found there, else one of the bare words.
Statement statement_at(const pipeline::Analysis& analysis, ByteSpan span, const std::string& id) {
  Statement out;
  double best = kSameMention;
  for (const Statement& one : analysis.statements) {
    if (const double value = overlap(one, span); value > best) {
      best = value;
      out = one;
    }
  }
  out.key = id;
  out.article = analysis.article.key;
  out.attribution.content = {span};
  return out;
}

struct Story {
  std::map<std::string, pipeline::Analysis> articles;
  std::vector<std::string> order;  ///< of articles, earliest first
  std::vector<std::pair<Statement, const Article*>> mentions;
  std::map<std::string, std::vector<std::size_t>> claims;  ///< indices into mentions
};

Story read_story(const json& row, const Knowledge& knowledge) {
  Story story;
  for (const json& one : row["articles"]) {
    auto analysis = pipeline::analyse(article_from(one), knowledge);
    story.order.push_back(analysis.article.key);
    story.articles.emplace(analysis.article.key, std::move(analysis));
  }
  std::stable_sort(story.order.begin(), story.order.end(), [&](const auto& a, const auto& b) {
    return story.articles.at(a).article.published.utc < story.articles.at(b).article.published.utc;
  });
  for (const json& one : row["mentions"]) {
    const auto& analysis = story.articles.at(text_of(one, "article"));
    const CharSpan chars{one["span"][0].get<std::uint32_t>(), one["span"][1].get<std::uint32_t>()};
    const ByteSpan span = text::Offsets(analysis.article.text).to_bytes(chars);
    story.mentions.emplace_back(statement_at(analysis, span, text_of(one, "id")),
                                &analysis.article);
  }
  return story;
}

void place_story(Story& story, const Knowledge& knowledge) {
  match::MemoryIndex index;
  for (const std::string& article : story.order) {
    std::vector<match::Entry> fresh;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < story.mentions.size(); ++i) {
      if (story.mentions[i].second->key != article) continue;
      fresh.push_back(match::entry_of(*story.mentions[i].second, story.mentions[i].first));
      numbers.push_back(i);
    }
    const auto placed = match::place(fresh, index, knowledge);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      fresh[i].claim = placed[i].claim;
      index.add(fresh[i], match::signature_of(fresh[i], knowledge));
      story.claims[placed[i].claim].push_back(numbers[i]);
    }
  }
}

/// The scorer's kind of a difference; empty where it is no conflict. Weightier kinds first.
std::pair<int, std::string> kind_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::negation:
      return {0, "denial"};
    case DifferenceKind::updated:
      return {1, "update"};
    case DifferenceKind::number:
    case DifferenceKind::unit:
    case DifferenceKind::bound:
      return {2, "number"};
    case DifferenceKind::date:
      return {3, "date"};
    case DifferenceKind::quote_altered:
      return {4, "quote"};
    case DifferenceKind::hedge_lost:
    case DifferenceKind::hedge_gained:
      return {5, "hedge"};
    default:
      return {9, ""};
  }
}

void add_conflicts(const std::vector<Difference>& differences, json& conflicts) {
  std::map<std::pair<std::string, std::string>, std::pair<int, std::string>> best;
  for (const Difference& one : differences) {
    const auto kind = kind_of(one.kind);
    if (kind.second.empty()) continue;
    auto [at, fresh] = best.emplace(std::pair{one.left, one.right}, kind);
    if (!fresh) at->second = std::min(at->second, kind);
  }
  for (const auto& [pair, kind] : best) conflicts.push_back({pair.first, pair.second, kind.second});
}

void add_claim(const Story& story, const std::string& key, const Knowledge& knowledge, json& out) {
  Claim claim;
  claim.key = key;
  std::vector<match::Side> sides;
  std::vector<trace::Appearance> members;
  json cluster = json::array();
  std::map<std::string, std::string> article_of;
  std::vector<std::size_t> order = story.claims.at(key);
  for (const std::size_t i : order) {
    const auto& [statement, article] = story.mentions[i];
    cluster.push_back(statement.key);
    article_of[statement.key] = article->key;
    members.push_back({&statement, article});
    sides.push_back(match::side_of(match::entry_of(*article, statement), knowledge));
  }
  std::vector<Difference> differences;
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      auto found = match::differences(sides[a], sides[b], knowledge);
      std::move(found.begin(), found.end(), std::back_inserter(differences));
    }
  }
  const auto provenance =
      trace::trace(claim, members, differences, [&](std::string_view a, std::string_view b) {
        return match::name_likeness(a, b, knowledge);
      });
  add_conflicts(differences, out["conflicts"]);
  if (cluster.size() > 1) {
    out["origins"].push_back(provenance.origin_statement.empty() ? provenance.first_appearance
                                                                 : provenance.origin_statement);
  }
  out["clusters"].push_back(std::move(cluster));
  for (const Hop& hop : provenance.hops) {
    if (!hop.to.empty()) out["edges"].push_back({article_of[hop.from], article_of[hop.to]});
  }
}

}  // namespace

int run_chains(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err) {
  auto rows = read_json_lines(words.empty() ? "" : words[0]);
  if (!rows) {
    err << "sayso-eval: " << rows.error().message << '\n';
    return 2;
  }
  for (const json& row : *rows) {
    Story story = read_story(row, knowledge);
    place_story(story, knowledge);
    json line = {{"case", text_of(row, "case")},
                 {"clusters", json::array()},
                 {"origins", json::array()},
                 {"edges", json::array()},
                 {"conflicts", json::array()}};
    for (const auto& [key, members] : story.claims) add_claim(story, key, knowledge, line);
    out << line.dump() << '\n';
  }
  return 0;
}

}  // namespace sayso::eval
