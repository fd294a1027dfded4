#include "review/guard.h"

#include <catch2/catch.hpp>

using namespace sayso::review;

namespace {

const Guard kGuard("abcdefghijk", 8080);

Knock good() {
  Knock knock;
  knock.host = "127.0.0.1:8080";
  knock.given_token = "abcdefghijk";
  return knock;
}

}  // namespace

TEST_CASE("a request with the token passes", "[review]") {
  CHECK_FALSE(kGuard.refusal(good()));
  Knock knock = good();
  knock.host = "localhost:8080";
  knock.origin = "http://localhost:8080";
  knock.changes = true;
  CHECK_FALSE(kGuard.refusal(knock));
}

TEST_CASE("the cookie is enough for reading and not for changing", "[review]") {
  Knock knock = good();
  knock.given_token = "";
  knock.cookie_token = "abcdefghijk";
  CHECK_FALSE(kGuard.refusal(knock));
  knock.changes = true;
  CHECK(kGuard.refusal(knock));
}

TEST_CASE("another host, another origin, another site are refused", "[review]") {
  for (const char* host : {"evil.example:8080", "127.0.0.1", "127.0.0.1:80", "", "[::1]:8080"}) {
    Knock knock = good();
    knock.host = host;
    INFO(host);
    CHECK(kGuard.refusal(knock));
  }
  for (const char* origin : {"http://evil.example", "null", "https://127.0.0.1:8080"}) {
    Knock knock = good();
    knock.origin = origin;
    INFO(origin);
    CHECK(kGuard.refusal(knock));
  }
  Knock knock = good();
  knock.changes = true;
  knock.fetch_site = "cross-site";
  CHECK(kGuard.refusal(knock));
}

TEST_CASE("a token is fresh each time, and an empty one opens nothing", "[review]") {
  CHECK(fresh_token() != fresh_token());
  CHECK(fresh_token().size() == 26);
  Knock knock = good();
  knock.given_token = "";
  CHECK(Guard("", 8080).refusal(knock));
}

TEST_CASE("cookies are told apart by their whole name", "[review]") {
  CHECK(cookie("a=1; sayso-80=x; b=2", "sayso-80") == "x");
  CHECK(cookie("sayso-8080=x", "sayso-80").empty());
  CHECK(cookie("", "sayso-80").empty());
}
