#include "extract/authors.h"

#include <algorithm>
#include <array>

#include "extract/metadata.h"

namespace sayso::extract {
namespace {

constexpr std::array<std::string_view, 16> kAuthorMetas{"author",
                                                        "article:author_name",
                                                        "article:author",
                                                        "byl",
                                                        "sailthru.author",
                                                        "parsely-author",
                                                        "dable:author",
                                                        "dc.creator",
                                                        "dcterms.creator",
                                                        "cxenseparse:author",
                                                        "article_author",
                                                        "dd:author",
                                                        "og:article:author",
                                                        "citation_author",
                                                        "dcsext.author",
                                                        "twitter:creator"};

class Search {
 public:
  Search(const Evidence& page, Article& article) : page_(page), article_(article) {
    for (const std::string_view name :
         {std::string_view(article.outlet), std::string_view(article.portal),
          std::string_view(page.json.publisher), page.meta.meta("og:site_name"),
          std::string_view(page.host)}) {
      if (auto letters = letters_of(name); !letters.empty()) outlets_.push_back(std::move(letters));
    }
    if (const auto dot = page.host.find('.'); dot != std::string::npos) {
      outlets_.push_back(letters_of(page.host.substr(0, dot)));
    }
  }

  void run() {
    for (const std::string& author : page_.json.authors) add(names_in_value(author));
    if (settle("json-ld:author")) return;
    for (const auto& [name, value] : page_.meta.microdata) {
      if (name == "author" && value.size() < 120) add(names_in_value(value));
    }
    if (settle("microdata:author")) return;
    for (const auto name : kAuthorMetas) {
      if (const auto value = page_.meta.meta(name); usable(value)) add(names_in_value(value));
      if (settle("meta:" + std::string(name))) return;
    }
    visible();
  }

 private:
  static bool usable(std::string_view value) {
    return !value.empty() && !value.starts_with("http") && !value.starts_with('@') &&
           value.size() < 200;
  }

  void add(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      const std::string letters = letters_of(name);
      if (letters.size() < 2 || names_outlet(letters)) continue;
      const bool known =
          std::any_of(article_.authors.begin(), article_.authors.end(),
                      [&](const auto& other) { return letters_of(other) == letters; });
      if (!known) article_.authors.push_back(name);
    }
  }

  [[nodiscard]] bool names_outlet(const std::string& letters) const {
    if (std::find(outlets_.begin(), outlets_.end(), letters) != outlets_.end()) return true;
    return std::any_of(outlets_.begin(), outlets_.end(), [&](const auto& outlet) {
      return outlet.size() >= 4 && letters.starts_with(outlet);
    });
  }

  bool settle(std::string from) {
    if (article_.authors.empty()) return false;
    note_source(article_, "authors", std::move(from));
    return true;
  }

  void visible() {
    for (const std::string& line : page_.lead_lines) add(reporters_in_line(line));
    if (settle("visible")) return;
    const auto& blocks = page_.list.blocks;
    const auto begin = page_.body_begin > 15 ? page_.body_begin - 15 : 0;
    const auto end = std::min(page_.body_end + 8, blocks.size());
    for (const bool marked : {true, false}) {
      for (std::size_t at = begin; at < end; ++at) {
        if (page_.body_begin < at && at + 1 < page_.body_end && blocks[at].text.size() > 80)
          continue;
        if (is_authors(blocks[at]) != marked) continue;
        std::string_view line = blocks[at].text;
        if (line.size() > 200) continue;
        auto names = reporters_in_line(line);
        if (names.empty()) names = names_after_by(line);
        add(names);
        if (settle("visible")) return;
      }
    }
    for (const std::string& words : page_.meta.rel_authors) add(names_in_value(words));
    settle("rel:author");
  }

  [[nodiscard]] bool is_authors(const Block& block) const {
    const NodeFacts& facts = page_.list.facts[block.first];
    return ((facts.own | page_.list.facts[block.node].own) & bit(Hint::author)) != 0;
  }

  const Evidence& page_;
  Article& article_;
  std::vector<std::string> outlets_;
};

}  // namespace

void fill_authors(const Evidence& page, Article& article) { Search(page, article).run(); }

}  // namespace sayso::extract
