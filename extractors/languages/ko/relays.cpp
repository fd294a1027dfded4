#include "languages/ko/relays.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kReach = 12;      // words around the source that are looked at
constexpr std::size_t kThrough = 8;     // words behind the source up to 소속사를 통해
constexpr std::size_t kNeighbours = 4;  // rows before and behind that may hold another

class Beside {
 public:
  Beside(std::string_view text, const std::vector<Word>& words, const Report& report,
         const Phrase& source, const Phrases& phrases, const Lexicon& lexicon)
      : text_(text),
        words_(words),
        report_(report),
        source_(source),
        phrases_(phrases),
        lexicon_(lexicon) {}

  [[nodiscard]] std::optional<ByteSpan> run() const {
    const std::size_t end = std::min({words_.size(), report_.cue_first, source_.last + kReach});
    // 그는 인터뷰에서 …라며 "…"라고 말했다: the source may stand before an earlier report.
    for (std::size_t k = std::min(report_.left, source_.first); k < end; ++k) {
      if (words_[k].quotation >= 0 || (k >= source_.first && k <= source_.last)) continue;
      if (k > source_.last && words_[k].particle == Particle::topic) return {};
      if (const auto found = at(k)) return found;
    }
    return told();
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t k) const { return slice(text_, words_[k].span); }
  [[nodiscard]] std::string_view noun(std::size_t k) const { return slice(text_, words_[k].noun); }
  [[nodiscard]] bool next_begins(std::size_t k, std::string_view begin) const {
    return k + 1 < words_.size() && word(k + 1).starts_with(begin);
  }

  [[nodiscard]] std::optional<ByteSpan> at(std::size_t k) const {
    if (next_begins(k, "인터뷰")) return interview(k);
    if (next_begins(k, "통해") && words_[k].particle == Particle::object) return through(k);
    return programme(k);
  }

  /// 예시통신과의 인터뷰에서, 예시통신과 인터뷰에서.
  [[nodiscard]] std::optional<ByteSpan> interview(std::size_t k) const {
    auto name = noun(k);
    if (words_[k].particle == Particle::of) {
      if (!name.ends_with("과") && !name.ends_with("와")) return {};
      name.remove_suffix(3);
    } else if (words_[k].particle != Particle::with && words_[k].particle != Particle::none) {
      return {};
    }
    if (lexicon_.domestic(bare(name))) return {};
    const bool outlet = is_outlet(name) || (k > 0 && is_outlet(noun(k - 1)));
    return outlet ? span(k, name) : std::nullopt;
  }

  /// 소속사를 통해, 홍길동 변호사를 통해; not 취재를 통해, 보도자료를 통해.
  [[nodiscard]] std::optional<ByteSpan> through(std::size_t k) const {
    if (k < source_.last || k > source_.last + kThrough) return {};
    static constexpr std::array<std::string_view, 8> kSpeakFor = {
        "소속사", "매니지먼트", "에이전트", "에이전시", "대리인", "변호인", "대변인", "변호사"};
    const bool speaks = std::any_of(kSpeakFor.begin(), kSpeakFor.end(),
                                    [&](std::string_view end) { return noun(k).ends_with(end); });
    if (!speaks) return {};
    // 자신의 소속사: the bare word.
    const bool own = k > 0 && words_[k - 1].particle == Particle::of;
    return own ? std::optional(words_[k].noun)
               : std::optional(phrases_.at(k, source_.last + 1).span);
  }

  /// 예시라디오 ‘저녁 뉴스’에 출연해, 예시방송에 나와.
  [[nodiscard]] std::optional<ByteSpan> programme(std::size_t k) const {
    const auto name = noun(k);
    if (!name.ends_with("라디오") && !name.ends_with("TV") && !is_outlet(name)) return {};
    std::size_t at = k;
    const auto titled = [&](std::size_t word_at) {
      const auto here = word(word_at);
      return here.starts_with("‘") || here.starts_with("'") || here.starts_with("<") ||
             here.starts_with("〈") || here.starts_with("《");
    };
    while (at + 1 < words_.size() && words_[at].particle == Particle::none && at < k + 4 &&
           words_[at + 1].quotation < 0) {
      ++at;
      if (titled(at)) break;
    }
    // 예시방송 건물에서 is a place.
    const bool show = titled(at) || ((name.ends_with("라디오") || name.ends_with("TV")) && at > k);
    if (words_[at].particle == Particle::from) return show ? span(k, name) : std::nullopt;
    const bool on = words_[at].particle == Particle::at &&
                    (next_begins(at, "출연") || next_begins(at, "나와") ||
                     next_begins(at, "나온") || next_begins(at, "나가"));
    return on ? span(k, name) : std::nullopt;
  }

  /// 예시통신에 말했다: said to an outlet of another country.
  [[nodiscard]] std::optional<ByteSpan> told() const {
    if (!report_.has_cue() || report_.cue_first == 0 || report_.rule == Rule::according) return {};
    const std::size_t k = report_.cue_first - 1;
    const bool says = report_.cue != nullptr && report_.cue->kind == CueKind::say;
    if (!says || words_[k].quotation >= 0 || words_[k].particle != Particle::at) return {};
    if (k >= source_.first && k <= source_.last) return {};
    const bool outlet = lexicon_.named(bare(noun(k))) == SourceKind::outlet;
    return outlet && !lexicon_.domestic(bare(noun(k))) ? span(k, noun(k)) : std::nullopt;
  }

  [[nodiscard]] bool is_outlet(std::string_view name) const {
    SourceKind kind = lexicon_.named(bare(name));
    if (kind == SourceKind::unknown) kind = lexicon_.source_kind(bare(name));
    return kind == SourceKind::outlet;
  }

  /// 예시통신(ETN) -> 예시통신.
  [[nodiscard]] static std::string_view bare(std::string_view name) {
    return unquoted(name.substr(0, name.find('(')));
  }

  [[nodiscard]] std::optional<ByteSpan> span(std::size_t k, std::string_view name) const {
    const auto begin = words_[k].span.begin;
    return ByteSpan{begin,
                    begin + static_cast<std::uint32_t>(std::min(name.size(), name.find('(')))};
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const Report& report_;
  const Phrase& source_;
  const Phrases& phrases_;
  const Lexicon& lexicon_;
};

bool holds(const Attribution& outer, const Attribution& inner) {
  if (!outer.source || !inner.cue || outer.content.empty()) return false;
  if (outer.source_elided || outer.cue == inner.cue || outer.source == inner.source) return false;
  return std::any_of(outer.content.begin(), outer.content.end(), [&](ByteSpan piece) {
    return piece.begin <= inner.content.front().begin && inner.content.back().end <= piece.end &&
           piece.begin <= inner.cue->begin && inner.cue->end <= piece.end + 3;
  });
}

/// 예시통신은 다리가 닫힌 것으로 알려졌다고 전했다: what is known is none of the outer words.
void leave_out_speaker(const Attribution& outer, Attribution& inner) {
  if (inner.source || !inner.cue || !outer.source || outer.source_elided) return;
  ByteSpan& first = inner.content.front();
  const ByteSpan held = outer.content.front();
  const bool within = held.begin <= inner.cue->begin && inner.cue->end <= held.end + 3;
  if (within && first.begin <= outer.source->begin && outer.source->end <= held.begin &&
      held.begin < first.end) {
    first.begin = held.begin;
  }
}

}  // namespace

std::optional<ByteSpan> relay_beside(std::string_view text, const std::vector<Word>& words,
                                     const Report& report, const Phrase& source,
                                     const Phrases& phrases, const Lexicon& lexicon) {
  return Beside(text, words, report, source, phrases, lexicon).run();
}

std::optional<Phrase> introducer(std::string_view text, const std::vector<Word>& words,
                                 const Report& report, const Phrase& source,
                                 const Phrases& phrases) {
  static constexpr std::array<std::string_view, 6> kIntroduces = {"소개", "전하", "전했",
                                                                  "읽",   "언급", "인용"};
  const std::size_t verb = report.cue_first + 1;
  if (report.rule != Rule::quoted_noun || verb >= words.size()) return {};
  if (source.first <= report.joint || words[report.cue_first].particle != Particle::object) {
    return {};
  }
  const auto next = slice(text, words[verb].span);
  if (std::none_of(kIntroduces.begin(), kIntroduces.end(),
                   [&](std::string_view stem) { return next.starts_with(stem); })) {
    return {};
  }
  for (std::size_t k = report.pieces.front().first; k-- > report.left;) {
    const Particle particle = words[k].particle;
    if (words[k].quotation >= 0) return {};
    if (particle != Particle::topic && particle != Particle::subject) continue;
    return phrases.at(k, report.left);
  }
  return {};
}

void relay_nested(std::vector<Attribution>& rows) {
  for (std::size_t k = 0; k < rows.size(); ++k) {
    Attribution& inner = rows[k];
    // 그는 예시통신과의 인터뷰에서 …라며 …라고 말했다: the one interview holds both.
    const bool again = k > 0 && inner.source && inner.source == rows[k - 1].source;
    if (again && !inner.via && !inner.source_elided) inner.via = rows[k - 1].via;
    const std::size_t first = k < kNeighbours ? 0 : k - kNeighbours;
    for (std::size_t j = first; j < std::min(rows.size(), k + kNeighbours + 1); ++j) {
      if (j == k) continue;
      leave_out_speaker(rows[j], inner);
      if (!holds(rows[j], inner)) continue;
      inner.via = rows[j].source;
      break;
    }
  }
}

}  // namespace sayso::extractors::korean
