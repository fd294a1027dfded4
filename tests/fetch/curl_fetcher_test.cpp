#include "fetch/curl_fetcher.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <optional>

#include "fakes/clock.h"
#include "support/loopback_server.h"

using namespace sayso;
using namespace std::chrono_literals;
using fetch::CurlFetcher;
using fetch::FetchOptions;
using support::gzipped;
using support::LoopbackServer;
using support::RawServer;

namespace {

constexpr UnixTime kNow = 1'740'400'000;
const std::string kHtml = "<!DOCTYPE html><title>T</title><p>Words.";

FetchOptions quick() {
  FetchOptions options;
  options.pause = 0ms;
  options.timeout = 5s;
  options.allow_private = true;
  return options;
}

std::vector<Result<Page>> fetch_all(const std::vector<std::string>& addresses,
                                    FetchOptions options = quick()) {
  const fakes::FixedClock clock(kNow);
  std::vector<std::optional<Result<Page>>> found(addresses.size());
  CurlFetcher(std::move(options), clock)
      .fetch(addresses, [&](std::size_t index, Result<Page> page) {
        REQUIRE_FALSE(found.at(index));
        found[index] = std::move(page);
      });
  std::vector<Result<Page>> pages;
  for (auto& page : found) {
    REQUIRE(page);
    pages.push_back(*std::move(page));
  }
  return pages;
}

Result<Page> fetch_one(const std::string& address, FetchOptions options = quick()) {
  return std::move(fetch_all({address}, std::move(options)).front());
}

void check_fails(const Result<Page>& page, ErrorKind kind, const std::string& address,
                 const std::string& word) {
  INFO(address);
  REQUIRE_FALSE(page);
  INFO(page.error().message);
  CHECK(page.error().kind == kind);
  CHECK(page.error().message.starts_with(address + ": "));
  CHECK(page.error().message.find(word) != std::string::npos);
  CHECK(page.error().message.find(';') != std::string::npos);  // what to do comes behind it
  CHECK(page.error().message.find('\n') == std::string::npos);
}

std::string http(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

/// Serves robots.txt with `robots` and pages below /; counts requests by path.
void serve_pages(LoopbackServer& server) {
  server.routes().Get("/page", [](const auto&, auto& answer) {
    answer.set_header("X-Second", "2");
    answer.set_content(kHtml, "text/html; charset=euc-kr");
  });
  server.routes().Get("/to/(.*)", [](const auto& request, auto& answer) {
    answer.set_redirect(request.has_param("u") ? request.get_param_value("u")
                                               : "/" + std::string(request.matches[1]));
  });
}

}  // namespace

TEST_CASE("A page arrives as sent, with where and when") {
  LoopbackServer server;
  serve_pages(server);
  std::string agent, accepted;
  server.routes().set_pre_routing_handler([&](const auto& request, auto&) {
    agent = request.get_header_value("User-Agent");
    accepted = request.get_header_value("Accept-Encoding");
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.start();
  const std::string asked = server.url("/to/page#part");
  const auto page = fetch_one(asked);
  REQUIRE(page);
  CHECK(page->url == asked);
  CHECK(page->final_url == server.url("/page"));
  CHECK(page->status == 200);
  CHECK(page->content_type == "text/html; charset=euc-kr");  // also where it is wrong
  CHECK(page->body == kHtml);
  CHECK(page->fetched_at == kNow);
  CHECK(page->flags.empty());
  CHECK(std::count(page->headers.begin(), page->headers.end(),
                   std::pair<std::string, std::string>("X-Second", "2")) == 1);
  CHECK(agent.starts_with("sayso/"));
  CHECK(accepted == "gzip");
}

TEST_CASE("Packed pages are unpacked; broken ones are errors") {
  const std::string packed = gzipped(kHtml);
  const std::string label = "Content-Encoding: gzip\r\nContent-Type: text/html\r\n";
  {
    RawServer server(http(label, packed));
    const auto page = fetch_one(server.url("/"), [] {
      auto options = quick();
      options.ignore_robots = true;
      return options;
    }());
    REQUIRE(page);
    CHECK(page->body == kHtml);
    CHECK(page->flags.has(Flag::robots_ignored));
  }
  auto options = quick();
  options.ignore_robots = true;
  struct Row {
    std::string answer, word;
    ErrorKind kind;
  };
  const std::string bomb = gzipped(std::string(64 << 20, ' '));
  const std::vector<Row> rows = {
      {http(label, packed.substr(0, packed.size() / 2)), "broke off", ErrorKind::io},
      {http(label, "not gzip at all"), "damaged", ErrorKind::bad_input},
      {http(label, bomb), "more than 8 MB", ErrorKind::refused},
      {http("Content-Encoding: br\r\n", "xx"), "packed as 'br'", ErrorKind::unsupported},
      {http("Content-Length: 100\r\n", "<p>short"), "broke off", ErrorKind::io},
      {http("Transfer-Encoding: chunked\r\n", "5\r\n<p>ab\r\n"), "broke off", ErrorKind::io},
      {http("Content-Length: 0\r\n", ""), "empty page", ErrorKind::bad_input},
      {http("", " \r\n\t\n"), "empty page", ErrorKind::bad_input},
      {http("Content-Type: text/html\r\n", "%PDF-1.4 and so on"), "a PDF", ErrorKind::unsupported},
      {"", "broke off", ErrorKind::io},
      {"garbage\r\n\r\n", "", ErrorKind::io},
      {"HTTP/1.1 200 OK\r\n" + std::string(90000, 'x') + "\r\n", "", ErrorKind::io},
      {"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "HTTP 302", ErrorKind::bad_input},
  };
  for (const Row& row : rows) {
    RawServer server(row.answer);
    check_fails(fetch_one(server.url("/a"), options), row.kind, server.url("/a"), row.word);
  }
}

TEST_CASE("Each failure is one line that names its address; the others go on") {
  LoopbackServer server;
  serve_pages(server);
  const auto binary = [](const std::string& type) {
    return [type](const auto&, auto& answer) { answer.set_content("abc", type); };
  };
  server.routes().Get("/pdf", binary("application/pdf"));
  server.routes().Get("/image", binary("image/png"));
  server.routes().Get("/film", binary("video/mp4"));
  server.routes().Get("/zip", binary("application/zip"));
  server.routes().Get("/loop", [](const auto&, auto& answer) { answer.set_redirect("/loop"); });
  server.routes().Get("/long", [](const auto&, auto& answer) {
    answer.set_content(std::string(50 << 20, 'x'), "text/html");
  });
  for (const int status : {401, 403, 410, 418, 429, 451, 500, 503}) {
    server.routes().Get("/" + std::to_string(status), [status](const auto&, auto& answer) {
      answer.status = status;
      answer.set_content(std::string(200'000, 'e'), "text/html");
    });
  }
  server.start();
  struct Row {
    std::string address, word;
    ErrorKind kind;
  };
  const std::vector<Row> rows = {
      {"http://no-such-host.invalid/a", "unknown host", ErrorKind::not_found},
      {"http://127.0.0.1:1/a", "no connection (Connection refused)", ErrorKind::io},
      {server.url("/nowhere"), "HTTP 404", ErrorKind::not_found},
      {server.url("/410"), "HTTP 410", ErrorKind::not_found},
      {server.url("/401"), "HTTP 401", ErrorKind::refused},
      {server.url("/403"), "HTTP 403", ErrorKind::refused},
      {server.url("/418"), "HTTP 418", ErrorKind::bad_input},
      {server.url("/429"), "HTTP 429", ErrorKind::refused},
      {server.url("/451"), "HTTP 451", ErrorKind::refused},
      {server.url("/500"), "HTTP 500", ErrorKind::io},
      {server.url("/503"), "HTTP 503", ErrorKind::io},
      {server.url("/loop"), "more than 5 redirects", ErrorKind::refused},
      {server.url("/to/x?u=file:///etc/passwd"), "redirects to file:///etc/passwd",
       ErrorKind::refused},
      {server.url("/to/x?u=gopher://news.example/"), "redirects to gopher:", ErrorKind::refused},
      {server.url("/pdf"), "a PDF", ErrorKind::unsupported},
      {server.url("/image"), "an image", ErrorKind::unsupported},
      {server.url("/film"), "audio or video", ErrorKind::unsupported},
      {server.url("/zip"), "an archive", ErrorKind::unsupported},
      {server.url("/long"), "more than 8 MB", ErrorKind::refused},
      {"ftp://news.example/", "only http and https", ErrorKind::refused},
  };
  std::vector<std::string> addresses;
  for (const Row& row : rows) addresses.push_back(row.address);
  addresses.push_back(server.url("/page"));
  const auto pages = fetch_all(addresses);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    check_fails(pages[i], rows[i].kind, rows[i].address, rows[i].word);
  }
  CHECK(pages.back());
}

TEST_CASE("Five redirects are followed, six are not") {
  LoopbackServer server;
  serve_pages(server);
  server.start();
  CHECK(fetch_one(server.url("/to/to/to/to/to/page")));
  check_fails(fetch_one(server.url("/to/to/to/to/to/to/page")), ErrorKind::refused,
              server.url("/to/to/to/to/to/to/page"), "more than 5 redirects");
}

TEST_CASE("A page that does not come in time is given up, the others are not") {
  RawServer silent("", true);
  RawServer trickle("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n<p>", true);
  LoopbackServer server;
  serve_pages(server);
  server.start();
  auto options = quick();
  options.timeout = 300ms;
  options.ignore_robots = true;
  const std::vector<std::string> addresses = {silent.url("/"), trickle.url("/"),
                                              server.url("/page")};
  const auto pages = fetch_all(addresses, options);
  check_fails(pages[0], ErrorKind::io, addresses[0], "no full answer within 1 s");
  check_fails(pages[1], ErrorKind::io, addresses[1], "no full answer within 1 s");
  CHECK(pages[2]);
}

TEST_CASE("Private addresses are refused in every spelling and behind redirects") {
  LoopbackServer server;
  serve_pages(server);
  int asked = 0;
  server.routes().set_pre_routing_handler([&](const auto&, auto&) {
    ++asked;
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.start();
  auto options = quick();
  options.allow_private = false;
  const std::string rest = ":" + std::to_string(server.port()) + "/page";
  std::vector<std::string> addresses;
  for (const auto* host : {"127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost",
                           "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254"}) {
    addresses.push_back("http://" + std::string(host) + rest);
  }
  const auto pages = fetch_all(addresses, options);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    check_fails(pages[i], ErrorKind::refused, addresses[i], "--allow-private");
  }
  // With a proxy the socket shows only the proxy: the name itself must do.
  options.proxy = server.url("");
  for (const auto& address : addresses) {
    check_fails(fetch_one(address, options), ErrorKind::refused, address, "--allow-private");
  }
  CHECK(asked == 0);
}

TEST_CASE("A proxy is used where one is given, and none from the environment") {
  LoopbackServer proxy;
  std::string target;
  proxy.routes().set_pre_routing_handler([&](const auto& request, auto& answer) {
    target = request.path;
    answer.set_content(kHtml, "text/html");
    return httplib::Server::HandlerResponse::Handled;
  });
  LoopbackServer server;
  serve_pages(server);
  server.start();
  proxy.start();
  setenv("http_proxy", proxy.url("").c_str(), 1);
  CHECK(fetch_one(server.url("/page")));
  unsetenv("http_proxy");
  CHECK(target.empty());
  auto options = quick();
  options.allow_private = false;
  options.ignore_robots = true;
  options.proxy = proxy.url("");
  CHECK(fetch_one("http://news.example/a", options));
  CHECK(target.ends_with("/a"));
}

TEST_CASE("robots.txt is asked for once a host and obeyed") {
  LoopbackServer server;
  serve_pages(server);
  int robots = 0;
  server.routes().Get("/robots.txt", [&](const auto&, auto& answer) {
    ++robots;
    answer.set_content("User-agent: sayso\nDisallow: /private\n", "text/plain");
  });
  server.routes().Get("/private/page",
                      [](const auto&, auto& answer) { answer.set_content(kHtml, "text/html"); });
  server.start();
  const std::string closed = server.url("/private/page"), around = server.url("/to/private/page");
  const auto pages = fetch_all({closed, server.url("/page"), around, server.url("/page")});
  CHECK(robots == 1);
  check_fails(pages[0], ErrorKind::refused, closed, "robots.txt");
  check_fails(pages[2], ErrorKind::refused, around, "robots.txt");
  CHECK(pages[1]);
  CHECK(pages[3]);
  auto options = quick();
  options.ignore_robots = true;
  const auto page = fetch_one(closed, options);
  REQUIRE(page);
  CHECK(page->flags.has(Flag::robots_ignored));
  CHECK(robots == 1);
}

TEST_CASE("robots.txt: absent opens a site, in trouble closes it, redirects are followed") {
  for (const auto& [status, open] :
       std::map<int, bool>{{404, true}, {403, true}, {500, false}, {429, false}, {301, true}}) {
    LoopbackServer server;
    serve_pages(server);
    server.routes().Get("/robots.txt", [status = status](const auto&, auto& answer) {
      answer.status = status;
      if (status == 301) answer.set_redirect("/other.txt", 301);
    });
    server.routes().Get("/other.txt", [](const auto&, auto& answer) {
      answer.set_content("User-agent: *\nDisallow: /to", "text/plain");
    });
    server.start();
    INFO(status);
    const auto page = fetch_one(server.url("/page"));
    CHECK(page.has_value() == open);
    if (!open) check_fails(page, ErrorKind::refused, server.url("/page"), "robots.txt");
    if (status == 301) CHECK_FALSE(fetch_one(server.url("/to/page")));
  }
}

TEST_CASE("Retry-After is obeyed: a short one by waiting, a long one by going away") {
  LoopbackServer server;
  serve_pages(server);
  int asked = 0;
  std::string wait = "1";
  server.routes().Get("/busy", [&](const auto&, auto& answer) {
    if (++asked == 1 || wait != "1") {
      answer.status = 503;
      answer.set_header("Retry-After", wait);
    } else {
      answer.set_content(kHtml, "text/html");
    }
  });
  server.start();
  const auto begin = std::chrono::steady_clock::now();
  CHECK(fetch_one(server.url("/busy")));
  CHECK(std::chrono::steady_clock::now() - begin >= 1s);
  CHECK(asked == 2);
  wait = "3600";
  auto options = quick();
  options.at_once = 1;
  const auto pages = fetch_all({server.url("/busy"), server.url("/page")}, options);
  check_fails(pages[0], ErrorKind::io, server.url("/busy"), "HTTP 503");
  check_fails(pages[1], ErrorKind::refused, server.url("/page"), "left alone");
  CHECK(asked == 3);
}

TEST_CASE("Two at once to a host, and no more; many hosts side by side") {
  LoopbackServer server;
  std::atomic<int> now{0}, most{0};
  server.routes().Get("/slow", [&](const auto&, auto& answer) {
    most = std::max(most.load(), ++now);
    std::this_thread::sleep_for(30ms);
    --now;
    answer.set_content(kHtml, "text/html");
  });
  server.start();
  const auto pages = fetch_all(std::vector<std::string>(12, server.url("/slow")));
  for (const auto& page : pages) CHECK(page);
  CHECK(most == 2);
  const auto begin = std::chrono::steady_clock::now();
  auto options = quick();
  options.pause = 100ms;
  fetch_all(std::vector<std::string>(4, server.url("/slow")), options);
  CHECK(std::chrono::steady_clock::now() - begin >= 400ms);  // robots.txt is a request like another
}
