#pragma once
// What a language of ours does as every other: it counts its own letters, and compares statements
// by its tables. Each language's class derives from this one.

#include <string>
#include <utility>
#include <vector>

#include "core/language.h"
#include "languages/comparing.h"

namespace sayso::extractors {

[[nodiscard]] constexpr bool is_latin(char32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/// Share of the letters of one script among the Latin and Hangul ones of a text, 0 to 1.
[[nodiscard]] double script_share(std::string_view text, bool (*ours)(char32_t));

class WrittenLanguage : public Language {
 public:
  WrittenLanguage(std::string_view code, bool (*is_ours)(char32_t), Comparing comparing)
      : code_(code), is_ours_(is_ours), comparing_(std::move(comparing)) {}

  [[nodiscard]] std::string_view code() const final { return code_; }
  [[nodiscard]] double share(std::string_view text) const final {
    return script_share(text, is_ours_);
  }
  [[nodiscard]] std::vector<Stem> stems(std::string_view text) const final {
    return comparing_.stems(text);
  }
  [[nodiscard]] std::vector<Quantity> quantities(std::string_view text,
                                                 std::string_view day) const final {
    return comparing_.quantities(text, day);
  }
  [[nodiscard]] bool negated(std::string_view content) const final {
    return comparing_.negated(content);
  }
  [[nodiscard]] bool hedged(std::string_view content) const final {
    return comparing_.hedged(content);
  }

 private:
  std::string_view code_;
  bool (*is_ours_)(char32_t);
  Comparing comparing_;
};

}  // namespace sayso::extractors
