#include "extract/extract.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace sayso::extract {

Article from_text(std::string_view given, bool titled) {
  Article article;
  std::string text = text::nfc(given);
  std::string_view rest = text;
  if (titled) {
    const auto end = rest.find('\n');
    article.title = text::trim(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  article.text = rest;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  while (begin < size) {
    const auto found = article.text.find('\n', begin);
    const auto end = found == std::string::npos ? size : static_cast<std::uint32_t>(found);
    if (!text::trim(slice(article.text, {begin, end})).empty()) {
      const bool carriage = article.text[end - 1] == '\r';
      article.paragraphs.push_back({{begin, end - carriage}, ParagraphKind::body});
    }
    begin = end + 1;
  }
  return article;
}

}  // namespace sayso::extract
