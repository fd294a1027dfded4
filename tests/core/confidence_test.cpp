#include "core/confidence.h"

#include <catch2/catch.hpp>

using namespace sayso;

namespace {

Statement statement(float margin) {
  Statement out;
  out.attribution.kind = StatementKind::indirect;
  out.attribution.cue = ByteSpan{10, 14};
  out.attribution.source = ByteSpan{0, 9};
  out.attribution.margin = margin;
  return out;
}

}  // namespace

TEST_CASE("Confidence follows the finder's margin") {
  CHECK(judge_confidence(statement(0.99F)).level == Confidence::high);
  CHECK(judge_confidence(statement(0.92F)).level == Confidence::high);
  CHECK(judge_confidence(statement(0.75F)).level == Confidence::medium);
  CHECK(judge_confidence(statement(0.30F)).level == Confidence::low);
  CHECK(judge_confidence(statement(0.30F)).reasons.front() == "the finder was undecided");
}

TEST_CASE("A doubt about the source, the marks or the cue keeps a row from high") {
  auto guessed = statement(0.99F);
  guessed.flags.add(Flag::source_guessed);
  CHECK(judge_confidence(guessed).level == Confidence::medium);
  CHECK(judge_confidence(guessed).reasons.front() == "the source was inferred");
  auto unsourced = statement(0.99F);
  unsourced.attribution.source.reset();
  CHECK(judge_confidence(unsourced).level == Confidence::medium);
  CHECK(judge_confidence(unsourced).reasons.front() == "nobody is named");
  auto cueless = statement(0.99F);
  cueless.attribution.cue.reset();
  CHECK(judge_confidence(cueless).level == Confidence::medium);
  auto open = statement(0.5F);
  open.flags.add(Flag::quote_unclosed);
  CHECK(judge_confidence(open).level == Confidence::low);
}
