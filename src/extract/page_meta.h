#pragma once
// What a page's elements say of it in so many words: meta tags anywhere in the tree, the title,
// microdata, time elements, canonical address. Collects; judges nothing.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/dom.h"

namespace sayso::extract {

struct TimeElement {
  NodeId node = 0;
  std::string value;  ///< datetime or content attribute, else the words
};

struct Microdata {
  NodeId node = 0;
  std::string name, value;
};

struct PageMeta {
  std::vector<std::pair<std::string, std::string>>
      metas;             ///< name in lower case, content; in order
  std::string title;     ///< the title element
  std::string language;  ///< html lang
  std::string canonical;
  std::string base;                  ///< href of base
  std::vector<Microdata> microdata;  ///< in order
  std::vector<TimeElement> times;
  std::vector<NodeId> h1s;

  /// Content of the first meta of that name (property, name or itemprop); empty where there is
  /// none.
  [[nodiscard]] std::string_view meta(std::string_view name) const;
};

/// `text` with ASCII letters made small.
[[nodiscard]] std::string lower(std::string_view text);

[[nodiscard]] PageMeta read_page_meta(const Dom& dom);

}  // namespace sayso::extract
