#include "core/confidence.h"

namespace sayso {
namespace {

// A finder's margin is its own estimate that the row is right. Measured by score_statements.py
// (content overlaps by .8 and the source is right) on articles that the weights had not seen: share
// right of the rows of each level, and of all right rows the share that is high.
//                                           high            medium          low    right and high
//   English, PolNeAR dev, 5-fold            .947 of 5,012   .776 of 3,529   .422   .532
//   English, NTREX dev                      .941 of 85      .800 of 65      .512   .519
//   Korean, attribution-ko/train, 5-fold    .933 of 267     .721 of 140     .528   .675
//   Korean, attribution-ko/dev              .956 of 90      .800 of 80      .542   .528
//   Korean, NTREX dev                       .875 of 72      .767 of 73      .455   .470
constexpr float kHigh = 0.92F;
constexpr float kMedium = 0.60F;

}  // namespace

Judgement judge_confidence(const Statement& statement) {
  const Attribution& words = statement.attribution;
  Judgement out;
  bool doubtful = false;
  const auto doubt = [&](const char* reason) {
    doubtful = true;
    out.reasons.emplace_back(reason);
  };
  // Each of these is right in under seven of ten rows, whatever the margin says.
  if (statement.flags.has(Flag::source_guessed)) doubt("the source was inferred");
  if (words.source_elided) doubt("the source stands in an earlier sentence");
  if (statement.flags.has(Flag::quote_unclosed)) doubt("a quotation mark never closes");
  if (!words.cue) doubt("no reporting word");
  if (words.margin < kHigh) {
    out.reasons.emplace_back(words.margin < kMedium ? "the finder was undecided"
                                                    : "the finder was not quite sure");
  }
  if (statement.flags.has(Flag::cue_weak)) out.reasons.emplace_back("the reporting word is weak");
  if (words.kind == StatementKind::direct) out.reasons.emplace_back("a quotation in marks");
  if (words.source && !words.source_elided) {
    out.reasons.emplace_back("the source stands beside the reporting word");
  }
  out.level = words.margin < kMedium             ? Confidence::low
              : words.margin < kHigh || doubtful ? Confidence::medium
                                                 : Confidence::high;
  return out;
}

}  // namespace sayso
