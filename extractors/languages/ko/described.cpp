#include "languages/ko/described.h"

#include <algorithm>
#include <array>

#include "languages/ko/morphology.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {

std::optional<SourceWords> named_in_marks(const std::string& kept, const Lexicon& lexicon) {
  const auto blank = kept.find_first_of("'\"");
  const auto curly = std::min(kept.find("‘"), kept.find("“"));
  const auto at = std::min(blank, curly);
  if (at == std::string::npos || at < 2 || kept[at - 1] != ' ') return {};
  const auto name = unquoted(std::string_view(kept).substr(at));
  if (at + name.size() + 2 > kept.size()) return {};  // nothing closes it
  const auto what = text::trim(std::string_view(kept).substr(0, at));
  const auto last =
      what.substr(what.rfind(' ') == std::string_view::npos ? 0 : what.rfind(' ') + 1);
  switch (lexicon.source_kind(last)) {
    case SourceKind::outlet:
      return SourceWords{std::string(name), SourceType::outlet};
    case SourceKind::organization:
      return SourceWords{std::string(name), SourceType::organization};
    case SourceKind::title:
      return SourceWords{std::string(name), SourceType::person};
    case SourceKind::unknown:
      // 축구 황제 ‘샘플’: what somebody is, and a name of one word.
      if (!lexicon.common(last) || name.find(' ') != std::string_view::npos) return {};
      if (lexicon.common(name) || letters(name) < 2 || final_consonant(name) < 0) return {};
      return SourceWords{std::string(name), SourceType::person};
    default:
      return {};
  }
}

std::optional<SourceWords> behind_what(const Tokens& words, const Lexicon& lexicon) {
  static constexpr std::array<std::string_view, 7> kOutlets = {
      "매체", "전문지", "일간지", "주간지", "방송사", "신문사", "통신사"};
  static constexpr std::array<std::string_view, 12> kBodies = {
      "기업",     "업체",   "회사",   "투자은행", "단체",   "기관",
      "스타트업", "제조사", "제약사", "개발사",   "유통사", "싱크탱크"};
  const auto ends = [](std::string_view word, const auto& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
  };
  for (std::size_t k = words.size() - 1; k-- > 0;) {
    if (looks_like_name(words.back()) && words.size() - k == 2) return {};
    // 예시 회사 사장 제인 샘플: one of the body.
    if (lexicon.source_kind(words[k]) == SourceKind::title && k + 1 < words.size()) return {};
    const bool outlet = ends(words[k], kOutlets);
    if (!outlet && !ends(words[k], kBodies)) continue;
    return SourceWords{joined(words, k + 1, words.size()),
                       outlet ? SourceType::outlet : SourceType::organization};
  }
  return {};
}

}  // namespace sayso::extractors::korean
