// How much memory a hostile text can make the program take.

#include <catch2/catch.hpp>

#include <algorithm>

#include "support/run_program.h"

using sayso::test::Folder;
using sayso::test::Ran;
using sayso::test::run_sayso;

TEST_CASE("a hundred and fifty thousand statements are printed in 80 MB", "[slow]") {
  constexpr int kStatements = 150'000;
  const Folder folder;
  for (const char* between : {" ", "\n"}) {
    std::string text = "표본\n";
    for (int n = 0; n < kStatements; ++n) {
      text.append("시는 길을 넓힌다고 말했다.").append(between);
    }
    const Ran ran = run_sayso({"statements", folder.write("a.txt", text)}, "", {}, 80 << 20);
    CHECK(ran.code == 0);
    CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == kStatements);
  }
}
