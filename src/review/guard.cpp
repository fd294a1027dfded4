#include "review/guard.h"

#include <array>
#include <random>

#include "text/tsv.h"

namespace sayso::review {
namespace {

/// Takes the same time wherever the first difference is.
bool same(const std::string& given, const std::string& token) {
  if (given.size() != token.size() || token.empty()) return false;
  unsigned difference = 0;
  for (std::size_t at = 0; at < token.size(); ++at) {
    difference |= static_cast<unsigned char>(given[at]) ^ static_cast<unsigned char>(token[at]);
  }
  return difference == 0;
}

}  // namespace

Guard::Guard(std::string token, int port) : token_(std::move(token)), port_(port) {}

std::optional<std::string> Guard::refusal(const Knock& knock) const {
  const std::string port = ":" + std::to_string(port_);
  // A name that an attacker points at this machine (DNS rebinding) would be another host.
  const bool own_host = knock.host == "127.0.0.1" + port || knock.host == "localhost" + port;
  if (!own_host) return "wrong Host: this page answers only to http://127.0.0.1" + port;
  if (!knock.origin.empty() && knock.origin != "http://" + knock.host) {
    return "foreign Origin: a page of another site may ask nothing here";
  }
  if (knock.changes && !knock.fetch_site.empty() && knock.fetch_site != "same-origin" &&
      knock.fetch_site != "none") {
    return "a page of another site may ask nothing here";
  }
  if (knock.open) return std::nullopt;
  if (same(knock.given_token, token_)) return std::nullopt;
  if (!knock.changes && same(knock.cookie_token, token_)) return std::nullopt;
  return "no valid token: open the address that `sayso review` printed";
}

std::string fresh_token() {
  static constexpr std::string_view kDigits = "abcdefghijkmnopqrstuvwxyz0123456";
  std::random_device random;
  std::string out;
  while (out.size() < 26) out.push_back(kDigits[random() % kDigits.size()]);
  return out;
}

std::string cookie(const std::string& header, const std::string& name) {
  for (const auto part : text::split(header, ';')) {
    if (part.starts_with(name + "=")) return std::string(part.substr(name.size() + 1));
  }
  return {};
}

}  // namespace sayso::review
