#pragma once
// What a page says of its article in JSON-LD, in all its spellings. Broken JSON is mended where it
// is plain what was meant; else it is passed over.

#include <string>
#include <string_view>
#include <vector>

#include "extract/strip.h"

namespace sayso::extract {

/// What the JSON-LD of one page says. Empty where it says nothing.
struct JsonArticle {
  std::string type;  ///< "NewsArticle", ...
  std::string headline, subtitle, description;
  std::string published, modified;
  std::vector<std::string> authors;
  std::vector<std::string> organizations;  ///< names of authors that are no persons
  std::string publisher, language, url, section;
  std::string body;  ///< articleBody, may hold markup
  bool paywall = false;
  bool correction = false;
};

/// The article that the page's JSON-LD describes: news before other articles, these before pages.
[[nodiscard]] JsonArticle read_json_ld(const std::vector<Script>& scripts);

}  // namespace sayso::extract
