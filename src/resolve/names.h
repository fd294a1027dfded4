#pragma once
// Names within one article: full and short forms, pronouns, and the names table. Knows which name a
// form stands for; nothing of statements.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/language.h"
#include "core/types.h"

namespace sayso::resolve {

/// Who a source is.
struct Identity {
  std::string canonical;  ///< empty where nobody is named
  std::string entity;     ///< id in the names table, or empty
  SourceType type = SourceType::unattributed;
};

class ArticleNames {
 public:
  /// Gathers the forms that the article's title and text equate.
  ArticleNames(const Article& article, const Language& language, const Names& names);

  /// Whom the words mean. Remembers the answer for pronouns that follow, so that sources are asked
  /// for in text order.
  [[nodiscard]] Identity identify(std::string_view words);

 private:
  [[nodiscard]] const Entity* entity(const std::string& form) const;
  [[nodiscard]] std::string full(const std::string& form) const;
  [[nodiscard]] std::string without_bodies(const std::string& name) const;
  void name(Identity& who, const std::string& form) const;

  const Language& language_;
  const Names& names_;
  std::unordered_map<std::string, std::string> full_;     ///< folded alias -> full form
  std::unordered_map<std::string, std::string> aliases_;  ///< folded full form -> first alias
  Identity last_person_, last_body_, last_document_;
};

}  // namespace sayso::resolve
