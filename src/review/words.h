#pragma once
// The words of the page in its languages, read from page/words.tsv.

#include <map>
#include <string>
#include <string_view>

namespace sayso::review {

/// The words of one language. A phrase without a row stands for itself.
class Words {
 public:
  /// `code`: "en" or "ko".
  explicit Words(std::string_view code);

  [[nodiscard]] const std::string& code() const { return code_; }
  /// The phrase in this language.
  [[nodiscard]] std::string operator()(std::string_view phrase) const;
  /// The phrase with "{}" in it replaced by `value`.
  [[nodiscard]] std::string operator()(std::string_view phrase, std::string_view value) const;
  [[nodiscard]] bool has(std::string_view phrase) const;

 private:
  std::string code_;
  std::map<std::string, std::string, std::less<>> phrases_;
};

/// "ko" or "en": `chosen` where it is one of these, else what an Accept-Language header wants most
/// (RFC 9110, 12.5.4), else "en".
[[nodiscard]] std::string pick_language(std::string_view chosen, std::string_view accept);

/// A file of page/: its bytes; empty where there is none of that name.
[[nodiscard]] std::string_view embedded(std::string_view name);

}  // namespace sayso::review
