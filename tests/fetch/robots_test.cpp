#include "fetch/robots.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using sayso::fetch::Robots;

namespace {
struct Row {
  std::string file, path;
  bool allowed;
};
}  // namespace

TEST_CASE("robots.txt: groups, longest match, wildcards (RFC 9309)") {
  const std::vector<Row> rows = {
      {"", "/a", true},
      {"User-agent: *\nDisallow: /", "/a", false},
      {"User-agent: *\nDisallow: /", "/robots.txt", true},
      {"User-agent: *\nDisallow:", "/a", true},
      {"User-agent: other\nDisallow: /", "/a", true},
      {"User-agent: SaySo\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true},
      {"User-agent: sayso/2.0\nDisallow: /a", "/a", false},
      {"User-agent: saysomething\nDisallow: /", "/a", true},
      {"User-agent: x\nUser-agent: sayso\nDisallow: /a", "/a", false},
      {"User-agent: sayso\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: sayso\nDisallow: "
       "/c",
       "/c", false},
      {"User-agent: sayso\nDisallow: /a\nUser-agent: x\nDisallow: /b", "/b", true},
      {"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
      {"User-agent: *\nAllow: /a\nDisallow: /a", "/a", true},
      {"User-agent: *\nDisallow: /*.php$", "/x/y.php", false},
      {"User-agent: *\nDisallow: /*.php$", "/x/y.php?q", true},
      {"User-agent: *\nDisallow: /*?print=", "/x?print=1", false},
      {"User-agent: *\nDisallow: /a*b*c", "/a-b-b-x", true},
      {"User-agent: *\nDisallow: /a*b*c", "/a-b-b-c-x", false},
      {"User-agent: *\nDisallow: /뉴스", "/%EB%89%B4%EC%8A%A4/1", false},
      {"User-agent: *\nDisallow: /%7ejane", "/~jane/", false},
      {"User-agent: *\nDisallow: /a%3Cd", "/a%3cd", false},
      {"\xEF\xBB\xBFUser-agent: * # all\r\nDisallow: /a # secret\r\n", "/a", false},
      {"Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true},
      {"user-agent:*\rdisallow:/a\r", "/a", false},
      {"<html><body>User-agent: no\n</html>", "/a", true},
  };
  for (const Row& row : rows) {
    INFO(row.file << "\n" << row.path);
    CHECK(Robots::parse(row.file, "sayso").allows(row.path) == row.allowed);
  }
}

TEST_CASE("robots.txt: a hostile pattern costs no more than pattern times path") {
  std::string file = "User-agent: *\nDisallow: /";
  for (int i = 0; i < 1000; ++i) file += "*a";
  file += "$";
  CHECK(Robots::parse(file, "sayso").allows("/" + std::string(2000, 'a') + "b"));
}
