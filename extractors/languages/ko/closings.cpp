#include "languages/ko/closings.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

bool points_back(std::string_view word) {
  return word == "이렇게" || word == "이같이" || word == "이처럼" || word == "그렇게";
}

bool has_marks(std::string_view sentence) {
  static constexpr std::array<std::string_view, 4> kMarks = {"“", "\"", "‘", "'"};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
    return sentence.find(mark) != std::string_view::npos;
  });
}

}  // namespace

std::optional<Closing> closing(std::string_view text, ByteSpan sentence, const Lexicon& lexicon) {
  constexpr std::size_t kLongest = 300;  // bytes
  auto words = text::trim(slice(text, sentence));
  if (words.size() > kLongest || has_marks(words)) return {};
  while (words.ends_with('.')) words.remove_suffix(1);
  const auto blank = words.rfind(' ');
  if (blank == std::string_view::npos) return {};
  const auto last = words.substr(blank + 1);
  const auto rest = text::trim(words.substr(0, blank));
  const auto before = rest.substr(rest.rfind(' ') + 1);
  const Cue* verb = lexicon.verb(last);
  const Cue* noun = lexicon.noun(last);
  const bool says = verb != nullptr && verb->kind == CueKind::say && points_back(before) &&
                    ending(last) == Ending::finite;
  const bool is = noun != nullptr && noun->kind == CueKind::noun && last.ends_with("다") &&
                  before.size() > 3 && before.ends_with("의");
  if (!says && !is) return {};
  const auto begin = static_cast<std::uint32_t>(last.data() - text.data());
  return Closing{{begin, begin + static_cast<std::uint32_t>(last.size())}, says ? verb : noun};
}

std::optional<Report> opening(std::string_view text, const std::vector<Word>& words,
                              const Lexicon& lexicon) {
  const std::size_t last = words.size() - 1;
  const auto end = slice(text, words[last].span);
  const Cue* verb = lexicon.verb(end);
  if (words[last].quotation >= 0 || verb == nullptr || verb->kind != CueKind::say ||
      ending(end) != Ending::finite) {
    return {};
  }
  Report report;
  report.rule = Rule::quoted;
  report.joint = report.cue_first = report.cue_last = last;
  report.cue = verb;
  report.pieces.push_back({last, last, 0, true});
  return report;
}

}  // namespace sayso::extractors::korean
