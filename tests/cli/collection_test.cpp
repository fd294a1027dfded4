// The commands over a collection, run as a person runs them.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "support/run_program.h"

using sayso::test::Folder;
using sayso::test::Ran;
using sayso::test::run_sayso;

namespace {

constexpr const char* kAddress = "https://first.example/1";
constexpr const char* kText =
    "임대 취소\n샘플은행은 \"가람전자가 임대 계약을 취소했다\"고 밝혔다.\n"
    "업계에서는 계약이 더 줄어들 것이라는 전망이 나온다.\n";
constexpr const char* kEnglish =
    "Lease\nSample Bank said that Garam Electronics had cancelled its leases.\n";

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// A collection with one Korean and one English text in it.
struct Collection {
  Folder folder;
  std::string database = folder.path("test.db");

  Collection() {
    const auto list =
        folder.write("list", folder.write("a.txt", kText) + "\t" + kAddress + "\n" +
                                 folder.write("b.txt", kEnglish) + "\thttps://second.example/2\n");
    const Ran added = run_sayso({"add", "--db", database, "--list", list});
    INFO(added.err);
    REQUIRE(added.code == 0);
  }
  [[nodiscard]] Ran run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--db", database});
    return run_sayso(arguments);
  }
};

}  // namespace

TEST_CASE("add, table, show and verify agree on what a page says", "[cli]") {
  const Collection all;
  const Ran table = all.run({"table", "--format", "tsv"});
  CHECK(table.code == 0);
  CHECK(has(table.out, "가람전자가 임대 계약을 취소했다"));
  CHECK(has(table.out, "샘플은행"));
  const Ran show = all.run({"show", "가람전자"});
  CHECK(show.code == 0);
  CHECK(has(show.out, kAddress));
  CHECK(has(show.out, "sha256"));
  CHECK(has(show.out, "【가람전자가 임대 계약을 취소했다】"));
  CHECK(has(all.run({"show", "줄어들", "--json"}).out, "\"differences\": []"));
  CHECK(all.run({"verify"}).code == 0);
}

TEST_CASE("filters narrow the table and unknown ones are named", "[cli]") {
  const Collection all;
  CHECK_FALSE(has(all.run({"table", "--flag", "direct-quote", "--format", "csv"}).out, "전망"));
  CHECK(has(all.run({"table", "--lang", "en", "--format", "csv"}).out, "second.example"));
  const Ran unknown = all.run({"table", "--flag", "no-such"});
  CHECK(unknown.code == 2);
  CHECK(has(unknown.err, "no flag 'no-such'; there are: direct-quote"));
  CHECK(all.run({"table", "--since", "yesterday"}).code == 2);
  CHECK(all.run({"table", "--format", "xml"}).code == 2);
}

TEST_CASE("a claim is named by the beginning of its key, in a table as elsewhere", "[cli]") {
  const Collection all;
  const Ran shown = all.run({"show", "가람전자"});
  const auto line = shown.out.find('\n') + 1;
  const std::string key = shown.out.substr(line, shown.out.find(' ', line) - line);
  const Ran whole = all.run({"table", "--format", "tsv", "--claim", key});
  REQUIRE(has(whole.out, "가람전자가 임대 계약을 취소했다"));
  CHECK(all.run({"table", "--format", "tsv", "--claim", key.substr(0, 10)}).out == whole.out);
  CHECK(all.run({"table", "--format", "tsv", "--claim", key.substr(0, 10) + "…"}).out == whole.out);
}

TEST_CASE("the words of a claim are its own, not those of a title above it", "[cli]") {
  const Collection all;
  const Ran one = all.run({"table", "--format", "tsv", "--claim", "취소"});
  CHECK(has(one.out, "가람전자가 임대 계약을 취소했다"));
  CHECK_FALSE(has(one.out, "줄어들"));
  CHECK(has(all.run({"table", "--format", "tsv", "--claim", "계약"}).out, "줄어들"));
}

TEST_CASE("a table without rows says so beside the output", "[cli]") {
  const Ran none = Collection().run({"table", "--source", "nobody at all"});
  CHECK(none.code == 0);
  CHECK(has(none.err, "no row matches"));
}

TEST_CASE("several claims for the words are listed, none is named", "[cli]") {
  const Collection all;
  const Ran several = all.run({"show", "계약"});
  CHECK(several.code == 2);
  CHECK(has(several.err, "several claims match"));
  CHECK(all.run({"show", "없는말이다"}).code == 2);
}

TEST_CASE("bad inputs fail one by one, the others go on", "[cli]") {
  const Folder folder;
  const std::string good = folder.write("good.txt", kText);
  const std::string list = folder.write(
      "list", good + "\t" + kAddress + "\n" + folder.path("missing.html") +
                  "\thttps://x.example/\n" + folder.write("empty.html", "") +
                  "\thttps://y.example/\n" + folder.write("doc.html", "%PDF-1.7\n...") +
                  "\thttps://z.example/\n" + folder.write("bare.txt", kText) + "\n");
  const Ran added = run_sayso({"add", "--db", folder.path("x.db"), "--list", list});
  CHECK(added.code == 1);
  CHECK(has(added.out, "1 added"));
  CHECK(has(added.out, "4 failed"));
  for (const char* name : {"missing.html", "empty.html", "doc.html", "bare.txt"}) {
    INFO(name);
    CHECK(has(added.err, name));
  }
}

TEST_CASE("addresses come from standard input, and twice is once", "[cli]") {
  const Folder folder;
  const std::string line = folder.write("a.txt", kText) + "\t" + kAddress + "\n";
  const std::string database = folder.path("x.db");
  CHECK(run_sayso({"add", "--db", database, "-"}, line).code == 0);
  const Ran again = run_sayso({"add", "--db", database, "-"}, line);
  CHECK(again.code == 0);
  CHECK(has(again.out, "1 known already"));
}

TEST_CASE("the collection's place: --db, SAYSO_DB, the user's data folder", "[cli]") {
  const Folder folder;
  const std::string file = folder.write("a.txt", kText);
  const std::vector<std::string> add = {"add", file, "--url", kAddress};
  CHECK(run_sayso(add, "", {"SAYSO_DB=" + folder.path("env.db")}).code == 0);
  CHECK(std::filesystem::exists(folder.path("env.db")));
  CHECK(run_sayso(add, "", {"XDG_DATA_HOME=" + folder.path("data")}).code == 0);
  CHECK(std::filesystem::exists(folder.path("data/sayso/sayso.db")));
  CHECK(run_sayso(add, "", {"HOME=" + folder.path("home")}).code == 0);
  CHECK(std::filesystem::exists(folder.path("home/.local/share/sayso/sayso.db")));
}

TEST_CASE("forget takes a page out and says so; the address stays out", "[cli]") {
  const Collection all;
  CHECK(all.run({"forget", kAddress, "--why", "court order"}).code == 0);
  CHECK_FALSE(has(all.run({"table", "--format", "csv"}).out, "가람전자가"));
  const Ran again = all.run({"add", all.folder.path("a.txt"), "--url", kAddress});
  CHECK(again.code == 1);
  CHECK(has(again.err, "taken out"));
  CHECK(all.run({"forget", "https://nowhere.example/", "--why", "x"}).code == 1);
  CHECK(all.run({"verify"}).code == 0);
}

TEST_CASE("no word of a forgotten page stays in the collection's files", "[cli]") {
  const Collection all;
  // A second page that says the same keeps the claim alive in its own words alone.
  const std::string other = all.folder.write(
      "c.txt", "취소\n샘플은행은 \"가람전자가 임대 계약을 모두 취소했다\"고 말했다.\n");
  CHECK(all.run({"add", other, "--url", "https://third.example/3"}).code == 0);
  CHECK(all.run({"forget", kAddress, "--why", "court order"}).code == 0);
  for (const auto& file : std::filesystem::directory_iterator(all.folder.path())) {
    if (file.path().filename().string().find("test.db") == std::string::npos) continue;
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    INFO(file.path());
    CHECK_FALSE(has(bytes, "임대 계약을 취소했다"));
    CHECK_FALSE(has(bytes, "계약이 더 줄어들"));
  }
}

TEST_CASE("rebuild reads the stored pages again", "[cli]") {
  const Collection all;
  const std::string before = all.run({"table", "--format", "csv"}).out;
  CHECK(all.run({"rebuild"}).code == 0);
  CHECK(all.run({"table", "--format", "csv"}).out == before);
}

TEST_CASE("wrong usage exits with 2, help and version with 0", "[cli]") {
  CHECK(run_sayso({}).code == 2);
  CHECK(run_sayso({"no-such-command"}).code == 2);
  CHECK(run_sayso({"add"}).code == 2);
  CHECK(run_sayso({"--help"}).code == 0);
  CHECK(run_sayso({"--version"}).code == 0);
  for (const char* command :
       {"add", "table", "show", "verify", "rebuild", "forget", "extract", "statements"}) {
    INFO(command);
    const Ran help = run_sayso({command, "--help"});
    CHECK(help.code == 0);
    CHECK(help.out.size() > 200);
  }
  const Ran nothing = run_sayso({"table", "--db", "/nonexistent/x.db"});
  CHECK(nothing.code == 1);
  CHECK(has(nothing.err, "sayso add"));
}
