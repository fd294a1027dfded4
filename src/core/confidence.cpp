#include "core/confidence.h"

namespace sayso {
namespace {

// A finder's margin is its own estimate that the row is right. Measured by score_statements.py
// (content overlaps by .8 and the source is right) on articles that the weights had not seen: share
// right of the rows of each level, and of all right rows the share that is high.
//                                           high            medium          low    right and high
//   English, PolNeAR dev, 5-fold            .945 of 4,957   .780 of 3,595   .417   .525
//   English, NTREX dev                      .941 of 85      .800 of 65      .512   .519
//   Korean, attribution-ko/train, 5-fold    .977 of 261     .808 of 146     .429   .647
//   Korean, attribution-ko/dev              .970 of 100     .857 of 77      .917   .524
//   Korean, NTREX dev                       .949 of 79      .814 of 59      .605   .514
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
  // Rows with one of these are right less often than their margin says: of the Korean ones above
  // kHigh .87 where nobody is named, .80 where the source was inferred (5-fold, as above).
  if (statement.flags.has(Flag::source_guessed)) doubt("the source was inferred");
  if (words.source_elided) doubt("the source stands in an earlier sentence");
  if (!words.source) doubt("nobody is named");
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
