// Stories told by several articles: which statements make one claim, which article took it from
// which, and where it comes from. A case in tests/cases/trace is a story and what follows from it.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/names.h"
#include "match/match.h"
#include "match/name_likeness.h"
#include "support/knowledge.h"
#include "text/calendar.h"
#include "trace/trace.h"

using namespace sayso;

namespace {

struct Told {
  std::string article;
  Statement statement;
};

struct Story {
  std::map<std::string, Article> articles;
  std::vector<std::string> order;
  std::vector<Told> statements;
  std::set<std::string>
      expected;  ///< "claim m1 m2", "edge m2 m1", "origin m1", "flag m2 hedge-lost"
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '|');) {
    const auto begin = field.find_first_not_of(' '), end = field.find_last_not_of(' ');
    out.push_back(begin == std::string::npos ? "" : field.substr(begin, end - begin + 1));
  }
  return out;
}

/// article | KEY | OUTLET | LANGUAGE | DAY
void read_article(const std::vector<std::string>& fields, Story& story) {
  Article article;
  article.key = article.url = fields.at(1);
  article.outlet = fields.at(2);
  article.language = fields.at(3);
  article.published.day = article.published.iso = fields.at(4);
  article.published.utc = text::number_of(*text::parse_day(fields.at(4))) * 86400;
  story.order.push_back(article.key);
  story.articles.emplace(article.key, std::move(article));
}

/// KEY | KIND | SOURCE | TYPE | VIA | a sentence with its {content} in braces, or "TITLE:" and the
/// title
void read_statement(const std::vector<std::string>& fields, Story& story) {
  Article& article = story.articles.at(story.order.back());
  Statement statement;
  statement.key = fields.at(0);
  statement.article = article.key;
  statement.attribution.kind = *parse<StatementKind>(fields.at(1));
  statement.canonical = fields.at(2);
  statement.source_type = *parse<SourceType>(fields.at(3));
  statement.via = fields.at(4);
  if (statement.source_type == SourceType::outlet || !statement.via.empty()) {
    statement.flags.add(Flag::second_hand);
  }
  std::string sentence = fields.at(5);
  constexpr std::string_view kTitle = "TITLE:";
  const bool title = sentence.starts_with(kTitle);
  if (title) sentence.erase(0, sentence.find_first_not_of(' ', kTitle.size()));
  std::string& text = title ? article.title : article.text;
  if (title) statement.attribution.place = Place::headline;
  const auto begin = sentence.find('{'), end = sentence.find('}');
  sentence.erase(end, 1).erase(begin, 1);
  const auto at = static_cast<std::uint32_t>(text.size());
  statement.attribution.content = {
      {at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end) - 1}};
  text += sentence + ' ';
  story.statements.push_back({article.key, std::move(statement)});
}

Story read_story(const std::filesystem::path& file) {
  Story story;
  std::ifstream in(file);
  bool expected = false;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line == "----") {
      expected = true;
    } else if (expected) {
      story.expected.insert(line);
    } else if (const auto fields = fields_of(line); fields[0] == "article") {
      read_article(fields, story);
    } else {
      read_statement(fields, story);
    }
  }
  return story;
}

using Claims = std::map<std::string, std::vector<const Statement*>>;

Claims joined(const Story& story) {
  const Knowledge& knowledge = test::knowledge();
  match::MemoryIndex index;
  Claims claims;
  for (const std::string& article : story.order) {
    std::vector<match::Entry> fresh;
    std::vector<const Statement*> said;
    for (const Told& told : story.statements) {
      if (told.article != article) continue;
      fresh.push_back(match::entry_of(story.articles.at(article), told.statement));
      said.push_back(&told.statement);
    }
    const auto placed = match::place(fresh, index, knowledge);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      fresh[i].claim = placed[i].claim;
      index.add(fresh[i], placed[i].signature);
      claims[placed[i].claim].push_back(said[i]);
    }
  }
  return claims;
}

void tell(const Story& story, const std::vector<const Statement*>& members,
          std::set<std::string>& found) {
  const Knowledge& knowledge = test::knowledge();
  std::vector<trace::Appearance> appearances;
  std::vector<match::Side> sides;
  std::string claim = "claim";
  for (const Statement* one : members) {
    const Article& article = story.articles.at(one->article);
    claim += ' ' + one->key;
    appearances.push_back({one, &article});
    sides.push_back(match::side_of(match::entry_of(article, *one), knowledge));
  }
  found.insert(claim);
  std::vector<Difference> differences;
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      for (auto& one : match::differences(sides[a], sides[b], knowledge)) {
        differences.push_back(std::move(one));
      }
    }
  }
  const auto provenance = trace::trace({}, appearances, std::move(differences),
                                       [&](std::string_view left, std::string_view right) {
                                         return match::name_likeness(left, right, knowledge);
                                       });
  for (const Hop& hop : provenance.hops) {
    if (!hop.to.empty()) found.insert("edge " + hop.from + ' ' + hop.to);
  }
  if (!provenance.origin_statement.empty()) found.insert("origin " + provenance.origin_statement);
  for (const auto& [statement, flags] : provenance.statement_flags) {
    for (const Flag flag : flags) {
      found.insert("flag " + statement + ' ' + std::string(spell(flag)));
    }
  }
  for (const auto& circle : provenance.circles) {
    found.insert("circle " + std::to_string(circle.size()));
  }
}

}  // namespace

TEST_CASE("stories: claims, ways and origins", "[trace]") {
  const std::filesystem::path folder = std::string(SAYSO_SOURCE_DIR) + "/tests/cases/trace";
  std::vector<std::filesystem::path> files;
  for (const auto& one : std::filesystem::directory_iterator(folder)) files.push_back(one.path());
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const auto& file : files) {
    INFO(file.filename().string());
    const Story story = read_story(file);
    std::set<std::string> found;
    for (const auto& [key, members] : joined(story)) tell(story, members, found);
    CHECK(found == story.expected);
  }
}
