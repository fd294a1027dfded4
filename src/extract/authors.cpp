#include "extract/authors.h"

#include <algorithm>
#include <array>

#include "extract/metadata.h"
#include "extract/words.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

constexpr std::array<std::string_view, 15> kAuthorMetas{"author",
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
                                                        "dcsext.author"};

class Search {
 public:
  Search(const Evidence& page, Article& article) : page_(page), article_(article) {
    for (const std::string_view name :
         {std::string_view(article.outlet), std::string_view(article.portal),
          std::string_view(page.json.publisher), page.meta.meta("og:site_name"),
          page.meta.meta("article:section"), std::string_view(page.json.section),
          std::string_view(page.host),
          std::string_view(page.host).substr(0, page.host.find('.'))}) {
      if (auto letters = letters_of(name); !letters.empty()) outlets_.push_back(std::move(letters));
    }
    const auto& blocks = page_.list.blocks;
    head_begin_ = head_begin();
    head_end_ = std::min(page_.body_begin + 3, blocks.size());
    tail_begin_ = page_.body_end > 3 ? page_.body_end - 3 : 0;
    tail_end_ = std::min(page_.body_end + 12, blocks.size());
  }

  void run() {
    add(names_in_value(page_.site.author), true);
    if (settle(std::string(kFromSiteRule))) return;
    // A by-line with a reporter's title is surer than a tag: templates put the newspaper or the
    // section there.
    if (article_.language == "ko") {
      for (const std::string& line : page_.lead_lines) add(reporters_in_line(line));
      if (settle("visible")) return;
      // Broadcasts name the reporter in the text: "홍길동 기자가 보도합니다."
      for (const Paragraph& paragraph : article_.paragraphs) {
        const auto line = slice(article_.text, paragraph.span);
        if (letter_weight(line) <= 40 && line.find("기자") != std::string_view::npos) {
          add(reporters_in_line(line));
        }
      }
      if (settle("visible")) return;
    }
    for (const std::string& author : page_.json.authors) add(names_in_value(author), true);
    if (settle("json-ld:author")) return;
    for (const auto name : kAuthorMetas) {
      if (const auto value = page_.meta.meta(name); usable(value)) add_tagged(value);
      if (settle("meta:" + std::string(name))) return;
    }
    for (const auto& [node, name, value] : page_.meta.microdata) {
      const auto marks = page_.list.facts[node].marks;
      if (name != "author" || (marks & (kInFigure | kInAside | kInNav | kInFooter)) != 0) continue;
      if (value.size() < 120) add(names_in_value(value), true);
      if (settle("microdata:author")) return;
    }
    if (labelled()) return;
    visible();
  }

 private:
  static bool usable(std::string_view value) {
    return !value.empty() && !value.starts_with("http") && !value.starts_with('@') &&
           value.size() < 200 && value.find("page.") == std::string_view::npos;
  }

  /// Of a Korean page a tag's value counts only where it can be a whole name: sections stand there.
  void add_tagged(std::string_view value) {
    const bool titled = value.find("기자") != std::string_view::npos;
    for (const std::string& name : names_in_value(value)) {
      if (article_.language == "ko" && !titled && (!looks_like_person(name) || name.size() < 9))
        continue;
      add({name}, true);
    }
  }

  /// `declared`: the page states them as authors, so that a person may share the site's name.
  void add(const std::vector<std::string>& names, bool declared = false) {
    for (const std::string& name : names) {
      const std::string letters = letters_of(name);
      if (letters.size() < 2) continue;
      if (names_outlet(letters) && !(declared && is_latin_person(name))) continue;
      const bool known =
          std::any_of(article_.authors.begin(), article_.authors.end(),
                      [&](const auto& other) { return letters_of(other) == letters; });
      if (!known) article_.authors.push_back(name);
    }
  }

  static bool is_latin_person(const std::string& name) {
    return looks_like_person(name) && static_cast<unsigned char>(name.front()) < 0x80;
  }

  [[nodiscard]] bool names_outlet(const std::string& letters) const {
    return std::any_of(outlets_.begin(), outlets_.end(), [&](const auto& outlet) {
      return outlet == letters || (outlet.size() >= 4 && letters.starts_with(outlet)) ||
             (letters.size() >= 9 && static_cast<unsigned char>(letters[0]) >= 0x80 &&
              outlet.starts_with(letters));
    });
  }

  bool settle(std::string from) {
    if (article_.authors.empty()) return false;
    note_source(article_, "authors", std::move(from));
    return true;
  }

  /// Cards for social media: a label "Written by" and its value.
  bool labelled() {
    for (const std::string_view number : {"1", "2"}) {
      const auto label = page_.meta.meta("twitter:label" + std::string(number));
      if (label != "Written by" && label != "작성자" && label != "글쓴이") continue;
      add(names_in_value(page_.meta.meta("twitter:data" + std::string(number))), true);
    }
    return settle("meta:twitter:data");
  }

  void visible() {
    if (in_blocks(&Search::from_marked)) return;
    if (in_blocks(&Search::from_words)) return;
    if (in_blocks(&Search::from_links)) return;
    if (article_.language != "ko") from_lead();
  }

  /// A line of names in bold alone over the first paragraph: "Jane Sample/John Sample".
  void from_lead() {
    const auto& blocks = page_.list.blocks;
    const std::size_t end = std::min(page_.body_begin + 4, blocks.size());
    for (std::size_t at = page_.body_begin > 2 ? page_.body_begin - 2 : 0; at < end; ++at) {
      const Block& block = blocks[at];
      if (block.level > 0 || block.text.size() > 80 || block.strong_bytes < block.text.size()) {
        continue;
      }
      const auto names = names_in_value(block.text);
      if (std::all_of(names.begin(), names.end(), looks_like_person)) add(names);
      if (settle("visible")) return;
    }
  }

  bool in_blocks(void (Search::*look)(const Block&)) {
    const auto& blocks = page_.list.blocks;
    for (std::size_t at = head_begin_; at < head_end_; ++at) {
      (this->*look)(blocks[at]);
      if (settle("visible")) return true;
    }
    for (std::size_t at = std::max(tail_begin_, head_end_); at < tail_end_; ++at) {
      (this->*look)(blocks[at]);
      if (settle("visible")) return true;
    }
    return false;
  }

  /// Where the headline stands, a few blocks before it.
  [[nodiscard]] std::size_t head_begin() const {
    const auto& blocks = page_.list.blocks;
    std::size_t title = page_.body_begin;
    const std::string letters = letters_of(article_.title);
    for (std::size_t at = 0; at < page_.body_begin && at < blocks.size(); ++at) {
      if (blocks[at].level > 0 && letters_of(blocks[at].text) == letters) {
        title = at;
        break;
      }
    }
    return title > 6 ? title - 6 : 0;
  }

  /// A block that the page's own class names call an author's.
  void from_marked(const Block& block) {
    if (block.text.size() > 120 || !is_marked(block)) return;
    from_words(block);
    if (!article_.authors.empty()) return;
    const auto names = names_in_value(block.text);
    // Of Korean words each may look like a name: no list of them is taken.
    if (article_.language == "ko" && names.size() != 1) return;
    for (const std::string& name : names) {
      if (looks_like_person(name)) add({name}, true);
    }
  }

  void from_words(const Block& block) {
    if (block.text.size() > 200) return;
    if (article_.language == "ko") {
      if (letter_weight(block.text) <= 60) add(reporters_in_line(block.text));
      return;
    }
    // "Written by" may stand on a line of its own.
    const bool labelled = &block != page_.list.blocks.data() && is_byline_label((&block)[-1].text);
    for (const std::string& name :
         labelled ? names_in_value(block.text) : names_after_by(block.text)) {
      if (looks_like_person(name)) add({name}, true);
    }
  }

  void from_links(const Block& block) {
    for (const BlockLink& link : block.links) {
      const auto href = page_.dom.attribute(link.anchor, "href");
      const auto rel = page_.dom.attribute(link.anchor, "rel");
      bool to_author = rel.find("author") != std::string_view::npos;
      for (const std::string_view part :
           {"/author/", "/authors/", "/profile/", "/contributor", "/staff/", "/reporter/",
            "/journalist/", "/people/", "/profiles/"}) {
        to_author |= href.find(part) != std::string_view::npos;
      }
      if (!to_author) continue;
      for (const std::string& name : names_in_value(slice(block.text, link.span))) {
        if (looks_like_person(name)) add({name}, true);
      }
    }
  }

  [[nodiscard]] bool is_marked(const Block& block) const {
    NodeId node = page_.dom[block.first].parent;
    for (int step = 0; step < 4 && node != kNoNode; ++step, node = page_.dom[node].parent) {
      if ((page_.list.facts[node].own & bit(Hint::author)) != 0) return true;
    }
    return false;
  }

  const Evidence& page_;
  Article& article_;
  std::vector<std::string> outlets_;
  std::size_t head_begin_ = 0, head_end_ = 0, tail_begin_ = 0, tail_end_ = 0;
};

}  // namespace

void fill_authors(const Evidence& page, Article& article) { Search(page, article).run(); }

}  // namespace sayso::extract
