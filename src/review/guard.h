#pragma once
// Who may ask: the page answers only to itself, and only to who holds the token of this start.

#include <optional>
#include <string>

namespace sayso::review {

/// What a request says about where it comes from.
struct Knock {
  bool changes = false;  ///< anything but GET and HEAD
  bool open = false;     ///< style sheet, script, icon: no secret in them
  std::string host, origin, fetch_site;
  std::string cookie_token;  ///< from the cookie that the first visit set
  std::string given_token;   ///< from the query, a header or a form field
};

class Guard {
 public:
  /// `port` is the one listened on.
  Guard(std::string token, int port);

  /// Why the request is refused; nothing where it may pass. Reading takes the token from the cookie
  /// too; a change needs it in the request itself, where no other site can put it.
  [[nodiscard]] std::optional<std::string> refusal(const Knock& knock) const;
  [[nodiscard]] const std::string& token() const { return token_; }
  [[nodiscard]] std::string cookie_name() const { return "sayso-" + std::to_string(port_); }

 private:
  std::string token_;
  int port_;
};

/// 130 bits from the system's source of randomness, as 26 letters and digits.
[[nodiscard]] std::string fresh_token();

/// The value of a cookie in a Cookie header; empty where it is not there.
[[nodiscard]] std::string cookie(const std::string& header, const std::string& name);

}  // namespace sayso::review
