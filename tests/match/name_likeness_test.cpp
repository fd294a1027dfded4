#include "match/name_likeness.h"

#include <catch2/catch.hpp>

#include "support/knowledge.h"

using namespace sayso;

TEST_CASE("names of one party are alike in whatever script", "[match]") {
  struct Case {
    const char* left;
    const char* right;
    bool same;
  };
  for (const Case& one : {
           Case{"the Larkfield Ledger", "Larkfield Ledger", true},
           Case{"라크필드레저", "Larkfield Ledger", true},
           Case{"미국 매체 라크필드 레저", "Larkfield Ledger", true},
           Case{"the Solbaram Economy newspaper", "솔바람경제", true},
           Case{"the Mirinae News Agency", "미리내통신", true},
           Case{"Haedam", "해담리서치 보도자료", true},  // too short for a skeleton
           Case{"중앙은행", "Central Bank minutes", true},
           Case{"발도라 구단", "Valdora statement", true},
           Case{"the National Water Institute", "National Water Institute release", true},
           // Words that name nobody, or that only begin alike.
           Case{"the Mirinae News Agency", "누리봄뉴스", false},
           Case{"솔바람경제", "Solbaram Times", false},
           Case{"a report", "Valdora note", false},
           Case{"발도라 구단", "Larkfield Ledger", false},
       }) {
    INFO(one.left << " | " << one.right);
    CHECK((match::name_likeness(one.left, one.right, test::knowledge()) >= 0.5) == one.same);
    CHECK((match::name_likeness(one.right, one.left, test::knowledge()) >= 0.5) == one.same);
  }
}
