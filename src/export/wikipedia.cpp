// Wikipedia's templates: {{뉴스 인용}} for Korean pages, {{cite news}} for others.

#include <ostream>
#include <string>

#include "export/citation.h"
#include "export/dates.h"
#include "export/escape.h"
#include "export/format.h"
#include "export/reference.h"

namespace sayso::exporting {
namespace {

/// Words inside a template: what would end a field or begin other markup is spelt out.
std::string wiki(std::string_view words) {
  static constexpr Spelling kSpellings[] = {{'|', "{{!}}"},  {'[', "&#91;"},  {']', "&#93;"},
                                            {'{', "&#123;"}, {'}', "&#125;"}, {'<', "&lt;"},
                                            {'>', "&gt;"},   {'\'', "&#39;"}};
  return spelt(one_line(words), kSpellings);
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += between;
    out += wiki(name);
  }
  return out;
}

class Template {
 public:
  Template(std::string_view name, std::ostream& out) : out_(out) { out_ << "{{" << name; }
  void put(const std::string& field, const std::string& value) {
    if (!value.empty()) out_ << " |" << field << '=' << value;
  }
  void close(const Citation& citation) {
    out_ << "}}";
    const std::string note = snapshot_note(citation);
    if (!note.empty()) out_ << "<!-- " << note << " -->";
    out_ << '\n';
  }

 private:
  std::ostream& out_;
};

void write_korean_template(const Citation& citation, std::ostream& out) {
  Template page("뉴스 인용", out);
  page.put("저자", joined(citation.authors, ", "));
  page.put("제목", wiki(citation.title));
  page.put("url", address_without(citation.url, "|{}[]<>"));
  page.put("뉴스", wiki(citation.outlet));
  page.put("날짜", citation.published.day);
  page.put("확인날짜", day_of(citation.accessed_at));
  page.close(citation);
}

void write_english_template(const Citation& citation, std::ostream& out) {
  Template page("cite news", out);
  const bool one = citation.authors.size() == 1;
  for (std::size_t at = 0; at < citation.authors.size(); ++at) {
    const std::string number = one ? std::string() : std::to_string(at + 1);
    const PersonName name = split_name(citation.authors[at]);
    if (name.literal.empty()) {
      page.put("last" + number, wiki(name.family));
      page.put("first" + number, wiki(name.given));
    } else {
      page.put("author" + number, wiki(name.literal));
    }
  }
  page.put("title", wiki(citation.title));
  page.put("url", address_without(citation.url, "|{}[]<>"));
  page.put("work", wiki(citation.outlet));
  page.put("date", citation.published.day);
  page.put("access-date", day_of(citation.accessed_at));
  if (citation.language != "en") page.put("language", citation.language);
  page.close(citation);
}

}  // namespace

void write_wikipedia(std::span<const Citation> citations, std::ostream& out) {
  for (const Citation* citation : pages(citations)) {
    if (citation->language == "ko") {
      write_korean_template(*citation, out);
    } else {
      write_english_template(*citation, out);
    }
  }
}

}  // namespace sayso::exporting
