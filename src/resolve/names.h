#pragma once
// Names within one article: full and short forms, pronouns, and the names table. Knows which name a
// form stands for; nothing of statements.

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/language.h"
#include "core/types.h"

namespace sayso::resolve {

/// Who a source is.
struct Identity {
  std::string canonical;  ///< empty where nobody is named
  std::string entity;     ///< id in the names table, or empty
  SourceType type = SourceType::unattributed;
  bool relays = false;   ///< the press as a crowd
  bool unnamed = false;  ///< an outlet without a name
};

class ArticleNames {
 public:
  /// Gathers the forms that the article's title and text equate.
  ArticleNames(const Article& article, const Segments& segments, const Language& language,
               const Names& names);

  /// Takes note of a source's words before any is identified: a full name that stands late in the
  /// article explains the short one before it.
  void learn(std::string_view words);

  /// Whom the words mean; `body` is their place where they stand in the body. Remembers the answer
  /// for pronouns that follow, so that sources are asked for in text order.
  [[nodiscard]] Identity identify(std::string_view words,
                                  std::optional<ByteSpan> body = std::nullopt);
  /// Whether the words mean whoever speaks them: I.
  [[nodiscard]] bool is_speaker(std::string_view words) const;
  /// How a relay is called: a person by his name, others as they stand.
  [[nodiscard]] std::string relay(std::string_view words);

 private:
  [[nodiscard]] const Entity* entity(const std::string& form) const;
  [[nodiscard]] const Entity* body_in(const std::string& form) const;
  [[nodiscard]] std::string full(const std::string& form) const;
  [[nodiscard]] std::string without_bodies(const std::string& name) const;
  [[nodiscard]] const std::string& name_in_article(const Entity& entity, const std::string& form);
  [[nodiscard]] Identity stands_for(const SourceWords& said, std::optional<ByteSpan> body);
  [[nodiscard]] Identity find(std::string_view words, std::optional<ByteSpan> body);
  [[nodiscard]] std::size_t sentence_of(ByteSpan span) const;
  [[nodiscard]] bool goes_on(const SourceWords& said, ByteSpan pronoun) const;
  [[nodiscard]] std::optional<Identity> meant(const SourceWords& said, ByteSpan body);
  void note(const Identity& who, std::optional<ByteSpan> body);
  [[nodiscard]] const Identity& before(const SourceWords& said) const;
  [[nodiscard]] const Identity* unnamed_before(const SourceWords& said) const;
  [[nodiscard]] const Identity& author_of(const std::string& document) const;
  [[nodiscard]] bool is_name(const std::string& words) const;
  [[nodiscard]] std::string introduced_by(std::string_view words, std::uint32_t place) const;
  [[nodiscard]] std::string person(std::string_view words) const;
  [[nodiscard]] std::string body(std::string_view words) const;
  [[nodiscard]] std::string form_of(std::string_view words, const SourceWords& said) const;
  [[nodiscard]] std::string own_name(const std::string& form) const;
  [[nodiscard]] std::string each_name(const std::string& form);
  void name(Identity& who, const std::string& form);

  struct Named {
    Identity who;
    std::optional<ByteSpan> place;  ///< in the body
  };
  const Article& article_;
  const Segments& segments_;
  const Language& language_;
  const Names& names_;
  std::unordered_map<std::string, std::string> full_;     ///< folded alias -> full form
  std::unordered_map<std::string, std::string> aliases_;  ///< folded full form -> first alias
  std::unordered_map<std::string, std::string> chosen_;   ///< entity id -> its name here
  std::deque<Named> bodies_;                              ///< named lately, in text order
  std::deque<Identity> unnamed_;                          ///< without a name, likewise
  Identity last_person_, last_document_, last_outlet_, nobody_;
  Identity last_;                       ///< source asked for before
  std::optional<ByteSpan> last_place_;  ///< of last_, in the body
};

}  // namespace sayso::resolve
