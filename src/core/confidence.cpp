#include "core/confidence.h"

namespace sayso {

Judgement judge_confidence(const Statement& statement) {
  const Attribution& words = statement.attribution;
  Judgement out;
  int doubts = 0;
  const auto doubt = [&](int weight, const char* reason) {
    doubts += weight;
    out.reasons.emplace_back(reason);
  };
  if (statement.flags.has(Flag::source_guessed)) doubt(2, "the source was inferred");
  if (statement.flags.has(Flag::cue_weak)) doubt(1, "the reporting word is weak");
  if (statement.flags.has(Flag::quote_unclosed)) doubt(1, "a quotation mark never closes");
  if (words.source_elided) doubt(1, "the source stands in an earlier sentence");
  if (!words.cue) doubt(1, "no reporting word");
  if (words.margin < 0.25F) doubt(1, "the finder was undecided");
  if (words.kind == StatementKind::direct) out.reasons.emplace_back("a quotation in marks");
  if (words.source && !words.source_elided) {
    out.reasons.emplace_back("the source stands beside the reporting word");
  }
  out.level = doubts == 0 ? Confidence::high : doubts <= 2 ? Confidence::medium : Confidence::low;
  return out;
}

}  // namespace sayso
