#include "review/changes.h"

#include <catch2/catch.hpp>

using namespace sayso::review;

TEST_CASE("changed words stand as deletion and insertion", "[review]") {
  CHECK(changed_words("shut for nine days", "shut for ten days") ==
        "shut for <del>nine </del><ins>ten </ins>days");
  CHECK(changed_words("같은 글", "같은 글") == "같은 글");
  CHECK(changed_words("", "neu <b>") == "<ins>neu </ins><ins>&lt;b&gt;</ins>");
}

TEST_CASE("pieces put together again give both texts", "[review]") {
  const std::string old = "a b c d e f g", now = "a x c d f y g z";
  std::string before, after;
  for (const Piece& piece : changes(words_of(old), words_of(now))) {
    if (piece.change != Change::added) before += piece.words;
    if (piece.change != Change::gone) after += piece.words;
  }
  // A shared word is the old text's, with its own white space behind.
  CHECK(before == old);
  CHECK(words_of(after).size() == words_of(now).size());
}
