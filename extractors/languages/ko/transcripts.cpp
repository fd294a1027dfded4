#include "languages/ko/transcripts.h"

#include <algorithm>
#include <array>

#include "languages/ko/words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

/// A name and what it is, with a slash between. Pictures are labelled so too, and the broadcaster's
/// own people, who are no sources.
bool names_speaker(std::string_view label) {
  constexpr std::size_t kLongest = 120;  // bytes
  static constexpr std::array<std::string_view, 10> kOthers = {
      "사진", "영상", "화면", "그래픽", "자료", "출처", "기자", "앵커", "캐스터", "특파원"};
  const auto slash = label.find('/');
  if (slash == std::string_view::npos || label.size() > kLongest) return false;
  const auto name = text::trim(label.substr(0, slash));
  const auto role = text::trim(label.substr(slash + 1));
  const bool other = std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view word) {
    return name.starts_with(word) || role.ends_with(word);
  });
  return letters(name) > 1 && letters(role) > 1 && final_consonant(name) >= 0 && !other;
}

ByteSpan span_of(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

std::optional<Attribution> read_transcript(std::string_view text, ByteSpan paragraph) {
  auto line = text::trim(slice(text, paragraph));
  if (!line.starts_with('[')) return {};
  line.remove_prefix(1);
  const auto close = line.find(']');
  if (close == std::string_view::npos) return {};
  const auto colon = line.substr(0, close).find(':');
  const bool within = colon != std::string_view::npos;
  if (within && !line.ends_with(']')) return {};
  const auto label = text::trim(line.substr(0, within ? colon : close));
  auto words = within ? line.substr(colon + 1, line.size() - colon - 2) : line.substr(close + 1);
  words = text::trim(words);
  if (!names_speaker(label) || !ends_as_clause(words)) return {};
  if (words.ends_with('.')) words.remove_suffix(1);
  Attribution row;
  row.kind = StatementKind::direct;
  row.rule = "transcript";
  row.cue_class = CueClass::colon;
  row.content.push_back(span_of(text, words));
  row.source = span_of(text, label);
  row.margin = 0.8F;
  return row;
}

}  // namespace sayso::extractors::korean
