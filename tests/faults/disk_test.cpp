// What the disk can do to a collection: no room, no rights, no database.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "support/process.h"
#include "support/run_program.h"

using sayso::test::Finished;
using sayso::test::Folder;
using sayso::test::Process;
using sayso::test::Ran;
using sayso::test::run_sayso;
namespace fs = std::filesystem;

namespace {

constexpr uid_t kNobody = 65534;

std::string text_of(int number) {
  std::string text = "Notice " + std::to_string(number) + "\n";
  for (int line = 0; line < 40; ++line) {
    text += "\"Pier " + std::to_string(number * 100 + line) +
            " will close for repairs,\" said Jane Sample, the harbour's speaker.\n";
  }
  return text;
}

/// A list of `count` saved texts with their addresses.
std::string list_of(const Folder& folder, int count) {
  std::string lines;
  for (int number = 0; number < count; ++number) {
    lines += folder.write(std::to_string(number) + ".txt", text_of(number)) +
             "\thttps://news.example/" + std::to_string(number) + "\n";
  }
  return folder.write("list.tsv", lines);
}

template <typename Run>
void check_fails_naming(const Run& run, const std::string& name) {
  INFO(run.err);
  CHECK(run.code == 1);
  CHECK(run.err.find(name) != std::string::npos);
  CHECK(run.err.find("bug") == std::string::npos);
}

}  // namespace

TEST_CASE("A full disk: pages fail by name, what was stored stays, more room and all is well") {
  const Folder folder;
  const std::string list = list_of(folder, 12), database = folder.path("c.db");
  const std::vector<std::string> add = {SAYSO_BINARY, "add", "--list", list, "--db", database};
  REQUIRE(
      run_sayso({"add", folder.path("0.txt"), "--url", "https://news.example/0", "--db", database})
          .code == 0);
  const auto size = fs::file_size(database);
  const Finished full = Process(add, [size] {
                          const rlimit limit{size + (64 << 10), size + (64 << 10)};
                          setrlimit(RLIMIT_FSIZE, &limit);
                        }).finish();
  check_fails_naming(full, database);
  CHECK(full.err.find("full") != std::string::npos);
  CHECK(run_sayso({"verify", "--db", database}).code == 0);
  const Finished again = Process(add).finish();
  INFO(again.err);
  CHECK(again.code == 0);
  CHECK(run_sayso({"verify", "--db", database}).code == 0);
}

TEST_CASE("A folder without the right to write is named, also with a collection in it") {
  if (getuid() != 0) return;  // needs another user to become
  const Folder folder;
  const std::string page = folder.write("a.txt", text_of(1)), database = folder.path("c.db");
  fs::permissions(folder.path(), fs::perms(0755));
  // A copy: that user may have no way to the build folder.
  const std::string program = folder.path("sayso");
  fs::copy_file(SAYSO_BINARY, program);
  const std::vector<std::string> add = {program, "add",   page, "--url", "https://news.example/a",
                                        "--db",  database};
  const auto as_nobody = [] {
    if (setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(126);
  };
  check_fails_naming(Process(add, as_nobody).finish(), database);
  CHECK_FALSE(fs::exists(database));
  REQUIRE(Process(add).finish().code == 0);
  check_fails_naming(Process(add, as_nobody).finish(), database);
  CHECK(run_sayso({"verify", "--db", database}).code == 0);
}

TEST_CASE("A file that is no database is named and left as it is") {
  const Folder folder;
  const std::string words = text_of(1) + text_of(2) + text_of(3);
  const std::string page = folder.write("a.txt", words), other = folder.write("b.db", words);
  check_fails_naming(run_sayso({"add", page, "--url", "https://news.example/a", "--db", other}),
                     other);
  for (const auto* command : {"table", "verify", "rebuild"}) {
    check_fails_naming(run_sayso({command, "--db", other}), other);
  }
  std::ifstream left(other, std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(left), {}) == words);
}

TEST_CASE("Bad inputs are named one a line; the good one among them is kept") {
  const Folder folder;
  const std::string good = folder.write("good.txt", text_of(1));
  const std::vector<std::string> bad = {
      folder.write("empty.html", ""),
      folder.write("pdf.html", "%PDF-1.7 and more"),
      folder.write("cut.html.gz", "\x1f\x8b\x08"),
      folder.write("list.html", "<html><body><a href=/a>One</a> <a href=/b>Two</a></body></html>"),
      folder.write("long.html", std::string(50 << 20, 'x')),
      folder.path("missing.html"),
      folder.path(),
      "ftp://news.example/a",
      "http://no-such-host.invalid/a",
      "http://127.0.0.1:1/a",
  };
  std::string lines = good + "\thttps://news.example/good\n";
  for (const auto& input : bad) lines += input + "\n";
  const std::string database = folder.path("c.db");
  const Ran run = run_sayso({"add", "--list", folder.write("list.tsv", lines), "--db", database});
  INFO(run.out << run.err);
  CHECK(run.code == 1);
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == static_cast<long>(bad.size()));
  for (const auto& input : bad) CHECK(run.err.find("sayso: " + input + ": ") != std::string::npos);
  CHECK(run.out.find("1 added") != std::string::npos);
  CHECK(run_sayso({"verify", "--db", database}).code == 0);
}
