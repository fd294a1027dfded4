#include "core/attention.h"

#include <array>
#include <utility>

namespace sayso {

int attention(FlagSet flags, Confidence confidence, Verdict verdict, bool stale) {
  const bool settled = verdict == Verdict::right || verdict == Verdict::wrong_attribution ||
                       verdict == Verdict::not_a_statement;
  if (settled && !stale) return 0;
  constexpr std::array<std::pair<Flag, int>, 13> kWeights = {{{Flag::number_conflict, 100},
                                                              {Flag::negation_conflict, 100},
                                                              {Flag::date_conflict, 90},
                                                              {Flag::quote_altered, 90},
                                                              {Flag::attribution_lost, 80},
                                                              {Flag::circular, 80},
                                                              {Flag::attribution_changed, 60},
                                                              {Flag::bound_changed, 50},
                                                              {Flag::hedge_lost, 50},
                                                              {Flag::headline_unsourced, 40},
                                                              {Flag::hearsay, 20},
                                                              {Flag::source_guessed, 20},
                                                              {Flag::anonymous, 10}}};
  int sum = 1;
  for (const auto& [flag, weight] : kWeights) {
    if (flags.has(flag)) sum += weight;
  }
  if (verdict == Verdict::needs_work) sum += 70;
  if (stale) sum += 120;
  if (confidence == Confidence::medium) sum += 10;
  if (confidence == Confidence::low) sum += 30;
  return sum;
}

}  // namespace sayso
