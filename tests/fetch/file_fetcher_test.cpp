#include "fetch/file_fetcher.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "fakes/clock.h"
#include "support/loopback_server.h"
#include "support/run_program.h"

using namespace sayso;
using test::Folder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLimit = 1 << 20;
const std::string kHtml = "<!DOCTYPE html><p>Words.";

void check_fails(const Result<Page>& page, ErrorKind kind, const std::string& path,
                 const std::string& word) {
  INFO(path);
  REQUIRE_FALSE(page);
  INFO(page.error().message);
  CHECK(page.error().kind == kind);
  CHECK(page.error().message.starts_with(path + ": "));
  CHECK(page.error().message.find(word) != std::string::npos);
}

}  // namespace

TEST_CASE("Saved pages are read as if fetched") {
  const Folder folder;
  const fakes::FixedClock clock(77);
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.html", kHtml},
                                    {"b.html.gz", support::gzipped(kHtml)}}) {
    const auto page =
        fetch::read_page(folder.write(name, bytes), "https://news.example/a", clock, kLimit);
    REQUIRE(page);
    CHECK(page->body == kHtml);
    CHECK(page->url == "https://news.example/a");
    CHECK(page->final_url == page->url);
    CHECK(page->status == 200);
    CHECK(page->content_type == "text/html");
    CHECK(page->fetched_at == 77);
    CHECK(page->flags.empty());
  }
  const auto text = fetch::read_page(folder.write("c.txt", "제목\n본문"), "", clock, kLimit);
  REQUIRE(text);
  CHECK(text->content_type == "text/plain");
  CHECK(text->url.empty());
  CHECK(text->flags.has(Flag::address_guessed));
}

TEST_CASE("What is no saved page is an error that names the file") {
  const Folder folder;
  const fakes::FixedClock clock(77);
  const auto read = [&](const std::string& path) {
    return fetch::read_page(path, "", clock, kLimit);
  };
  const auto check = [&](const std::string& path, ErrorKind kind, const std::string& word) {
    check_fails(read(path), kind, path, word);
  };
  check(folder.path("none.html"), ErrorKind::not_found, "No such file");
  check(folder.write("a.pdf", "%PDF-1.4"), ErrorKind::unsupported, "not a saved page");
  check(folder.write("b.html", "%PDF-1.4 ..."), ErrorKind::unsupported, "a PDF");
  check(folder.write("c.html", " \n"), ErrorKind::bad_input, "empty");
  check(folder.write("d.html", std::string(kLimit + 1, 'x')), ErrorKind::refused, "more than 1 MB");
  const std::string packed = support::gzipped(kHtml);
  check(folder.write("e.html.gz", packed.substr(0, packed.size() - 3)), ErrorKind::bad_input,
        "truncated gzip");
  check(folder.write("f.html.gz", support::gzipped(std::string(kLimit + 1, 'x'))),
        ErrorKind::refused, "more than 1 MB");
  fs::create_directories(folder.path("g.html"));
  check(folder.path("g.html"), ErrorKind::io, "directory");
}
