#include "fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

using namespace sayso;
using fetch::parse_address;

namespace {

bool is_public(const std::string& text) {
  sockaddr_storage out{};
  sockaddr_in in4{};
  sockaddr_in6 in6{};
  in4.sin_family = AF_INET;
  in6.sin6_family = AF_INET6;
  if (inet_pton(AF_INET, text.c_str(), &in4.sin_addr) == 1) {
    std::memcpy(&out, &in4, sizeof in4);
  } else {
    REQUIRE(inet_pton(AF_INET6, text.c_str(), &in6.sin6_addr) == 1);
    std::memcpy(&out, &in6, sizeof in6);
  }
  return fetch::is_public(reinterpret_cast<const sockaddr*>(&out));
}

}  // namespace

TEST_CASE("Only addresses of the public internet are public") {
  for (const auto* address : {"0.0.0.0",
                              "10.1.2.3",
                              "100.64.0.1",
                              "100.127.255.255",
                              "127.0.0.1",
                              "127.255.255.254",
                              "169.254.169.254",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "198.18.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "::ffff:127.0.0.1",
                              "::ffff:8.8.8.8",
                              "::127.0.0.1",
                              "64:ff9b::7f00:1",
                              "64:ff9b:1::1",
                              "2002:7f00:1::",
                              "2001::1",
                              "2001:db8::1",
                              "fc00::1",
                              "fd12::1",
                              "fe80::1",
                              "fec0::1",
                              "ff02::1"}) {
    INFO(address);
    CHECK_FALSE(is_public(address));
  }
  for (const auto* address :
       {"8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "223.255.255.255",
        "2606:4700::1111", "64:ff9b::808:808"}) {
    INFO(address);
    CHECK(is_public(address));
  }
}

TEST_CASE("A private address is known in every spelling") {
  for (const auto* host : {"localhost", "a.localhost", "127.0.0.1", "2130706433", "0x7f.1",
                           "0177.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1"}) {
    INFO(host);
    CHECK(fetch::is_private_name(host));
  }
  CHECK_FALSE(fetch::is_private_name("news.example"));
  CHECK_FALSE(fetch::is_private_name("8.8.8.8"));
}

TEST_CASE("An address is taken apart") {
  const auto address = parse_address(" HTTPS://News.Example/a b/기사?q=말#frag \n");
  REQUIRE(address);
  CHECK(address->host == "news.example");
  CHECK(address->origin == "https://news.example:443");
  CHECK(address->path == "/a%20b/%ea%b8%b0%ec%82%ac?q=%eb%a7%90");
  CHECK(address->url == "https://news.example/a%20b/%ea%b8%b0%ec%82%ac?q=%eb%a7%90");
}

TEST_CASE("An escaped host is spelt as the same host without escapes") {
  for (const auto* escaped : {"http://%6eews.example/", "http://0%32/", "http://%31%32%37.1/"}) {
    INFO(escaped);
    const auto address = parse_address(escaped);
    REQUIRE(address);
    const auto again = parse_address(address->url);
    REQUIRE(again);
    CHECK(again->url == address->url);
    CHECK(again->host == address->host);
  }
  CHECK(parse_address("http://%31%32%37.1/")->host == "127.0.0.1");
}

TEST_CASE("A Korean host name becomes what DNS knows") {
  const auto address = parse_address("http://뉴스.example:8080/");
  REQUIRE(address);
  CHECK(address->host == "xn--vg1b002a.example");
  CHECK(address->url == "http://xn--vg1b002a.example:8080/");
}

TEST_CASE("What is no http address is refused, naming it") {
  for (const auto* bad :
       {"", "article.html", "news.example/a", "http://", "file:///etc/passwd",
        "ftp://news.example/", "javascript:alert(1)", "http://jane:secret@news.example/",
        "http://news.example:99999/", "http://news%7f.example/", "http://news%20.example/",
        "http://news%25.example/"}) {
    INFO(bad);
    const auto address = parse_address(bad);
    REQUIRE_FALSE(address);
    CHECK(address.error().message.starts_with(bad));
    CHECK(address.error().message.find('\n') == std::string::npos);
  }
}
