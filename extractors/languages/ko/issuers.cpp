#include "languages/ko/issuers.h"

#include <algorithm>
#include <array>

#include "languages/ko/morphology.h"

namespace sayso::extractors::korean {

std::string issuer(const Tokens& words, const Lexicon& lexicon) {
  for (std::size_t k = 0; k + 1 < words.size(); ++k) {
    const auto parted = part(words[k]);
    const bool marks = parted.particle == Particle::subject || parted.particle == Particle::of ||
                       parted.particle == Particle::from;
    if (!marks || parted.noun < 3) continue;
    std::size_t first = k;
    while (first > 0 && part(words[first - 1]).particle == Particle::none &&
           !(is_verb_before_noun(words[first - 1]) && !lexicon.plain_noun(words[first - 1])) &&
           !(words[first - 1][0] >= '0' && words[first - 1][0] <= '9') &&
           !lexicon.opener(words[first - 1])) {
      --first;
    }
    std::string out = joined(words, first, k + 1);
    out.resize(out.size() - (words[k].size() - parted.noun));
    return out;
  }
  for (std::size_t k = 0; k + 1 < words.size(); ++k) {
    if (names_body(words[k], lexicon) && lexicon.source_kind(words[k]) != SourceKind::document) {
      return joined(words, 0, k + 1);
    }
  }
  return {};
}

std::string reporter(const Tokens& words, std::string_view head, const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 13> kReports = {
      "보도",   "설명", "묘사", "발언", "주장",   "전언", "증언",
      "인터뷰", "구분", "표현", "얘기", "이야기", "말"};
  if (words.size() < 2 || std::find(kReports.begin(), kReports.end(), head) == kReports.end()) {
    return {};
  }
  const auto before = words[words.size() - 2];
  const auto parted = part(before);
  // 정가에서 나오는 얘기: those among whom it goes round.
  if (before.ends_with("는") && words.size() > 2) {
    const auto among = part(words[words.size() - 3]);
    if (among.particle != Particle::from) return {};
    std::string out = joined(words, 0, words.size() - 2);
    out.resize(out.size() - (words[words.size() - 3].size() - among.noun));
    return out;
  }
  const bool of = parted.particle == Particle::of;
  const bool body = parted.particle == Particle::none && names_body(before, lexicon);
  if (!of && !body) return {};
  std::string out = joined(words, 0, words.size() - 1);
  out.resize(out.size() - (before.size() - parted.noun));
  return out;
}

}  // namespace sayso::extractors::korean
