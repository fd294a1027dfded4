#pragma once
// robots.txt by RFC 9309: what a site asks crawlers to leave alone. Reads text; fetches nothing.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::fetch {

class Robots {
 public:
  /// What is read of a file; the RFC asks for at least this much (section 2.5).
  static constexpr std::size_t kMaxBytes = 500u << 10;

  /// The rules in `text` for the crawler with the product token `agent`, else those for "*".
  [[nodiscard]] static Robots parse(std::string_view text, std::string_view agent);
  /// No rules: everything may be fetched (there is no file).
  [[nodiscard]] static Robots allow_all() { return {}; }

  /// Whether `path` (with query) may be fetched: the longest rule that matches decides; between two
  /// of one length the one that allows.
  [[nodiscard]] bool allows(std::string_view path) const;

 private:
  struct Rule {
    std::string pattern;  ///< escaped alike; '*' and a final '$' are special
    bool allow = false;
  };
  std::vector<Rule> rules_;
};

}  // namespace sayso::fetch
