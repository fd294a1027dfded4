// Which quotations somebody speaks, by the words around their marks.

#include <algorithm>

#include "languages/ko/runs.h"
#include "languages/ko/words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

struct Tail {
  Quotative kind = Quotative::none;
  std::size_t end = 0;  ///< byte behind it
  std::string_view words;
};

/// Behind a parenthesis that opens at `at`: '예'(54%)라는.
std::size_t behind_parenthesis(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (at >= end || text[at] != '(') return at;
  const auto close = text.substr(at, std::min(end - at, kLongest)).find(')');
  return close == std::string_view::npos ? at : at + close + 1;
}

/// '길이 좁다(31%)'는: the words alone.
std::string_view without_parenthesis(std::string_view inner) {
  const auto open = inner.ends_with(')') ? inner.rfind('(') : std::string_view::npos;
  return open == std::string_view::npos ? inner : inner.substr(0, open);
}

/// The tail of a quotation: glued to its mark, or a word of its own (" 라고, " 등의).
Tail tail_of(std::string_view text, const Quotation& quotation, std::size_t end) {
  const std::size_t from = behind_parenthesis(text, quotation.outer.end, end);
  const auto glued = run(text, from, end);
  if (!glued.empty()) return {quotative_tail(glued), from + glued.size(), glued};
  const std::size_t next = skip_blanks(text, quotation.outer.end, end);
  const auto word = run(text, next, end);
  const Quotative kind = quotative_tail(word);
  const bool whole = word.size() >= 6 || word == "등";
  if (kind == Quotative::none || !whole) return {Quotative::none, quotation.outer.end, {}};
  return {kind, next + word.size(), word};
}

/// Whether, within a few words behind `at`, a noun cue or a carrier with a verb cue stands.
bool noun_cue_follows(std::string_view text, std::size_t at, std::size_t end,
                      const Lexicon& lexicon) {
  bool carried = false, thing = false;
  Particle before = Particle::none;
  for (int count = 0; count < 8; ++count) {
    at = skip_blanks(text, at, end);
    const auto word = run(text, at, end);
    if (word.empty()) return false;
    const Cue* noun = lexicon.noun(word);
    const bool somebody_s = before == Particle::of;
    if (noun != nullptr && !somebody_s && asks_in_survey(*noun, word)) return false;
    const int reach = thing ? 7 : noun != nullptr && noun->weak && !somebody_s ? 2 : 4;
    if (noun != nullptr && noun->kind == CueKind::noun && count < reach) return true;
    if (noun != nullptr && noun->kind == CueKind::carrier && count < 2) {
      carried = true;
      thing = word == "게" || word == "것이" || word == "것은" || word == "건";
    }
    if (count > 5 && !thing) return false;
    if (carried && count > 0 && lexicon.verb(word) != nullptr) return true;
    before = part(word).particle;
    at = behind_parenthesis(text, at + word.size(), end);
    if (carried || before == Particle::none || before == Particle::of) continue;
    // …는 정부에 대한 비판: what it is about.
    const std::size_t next = skip_blanks(text, at, end);
    if (before != Particle::at || !is_about(run(text, next, end))) return false;
  }
  return false;
}

/// Single marks are put around titles too.
bool is_double(char32_t mark) { return mark == U'“' || mark == '"'; }

/// Whether the words end in an object: 그를.
bool is_object(std::string_view before) {
  before = text::trim(before);
  return before.ends_with("을") || before.ends_with("를");
}

bool naming_follows(std::string_view text, std::size_t at, std::size_t end,
                    const Lexicon& lexicon) {
  at = skip_blanks(text, at, end);
  const auto word = run(text, at, end);
  const Cue* verb = lexicon.verb(word);
  return (verb != nullptr && verb->kind == CueKind::naming) || word == "하는" || word == "할" ||
         word == "해서" || word == "해도" || word == "하면";
}

/// Whether the paragraph before left the quotation open and this one goes on with it.
bool follows_open(const std::vector<Quotation>& quotations, std::size_t at) {
  for (std::size_t k = at; k-- > 0;) {
    if (quotations[k].depth > 0) continue;
    return quotations[k].continues && quotations[k].outer.end + 1 >= quotations[at].outer.begin;
  }
  return false;
}

/// "…" 그가 말했다: the speaker and a verb of saying behind the mark, and no more.
bool speaker_follows(std::string_view text, std::size_t at, std::size_t end,
                     const Lexicon& lexicon) {
  bool subject = false;
  for (int count = 0; count < 8; ++count) {
    at = skip_blanks(text, at, end);
    const auto word = run(text, at, end);
    if (word.empty()) return false;
    const Cue* verb = lexicon.verb(word);
    if (subject && verb != nullptr && verb->kind == CueKind::say && !verb->weak &&
        ending(word) == Ending::finite) {
      return true;
    }
    const Particle particle = part(word).particle;
    subject |= particle == Particle::subject || particle == Particle::topic;
    at += word.size();
    const std::size_t behind = behind_parenthesis(text, at, end);
    if (behind == at) continue;
    // 홍길동 씨(45)는
    const auto rest = run(text, behind, end);
    subject |= rest == "은" || rest == "는" || rest == "이" || rest == "가";
    at = behind + rest.size();
  }
  return false;
}

/// "이제 끝이다"는 홍길동 씨는, "이제 끝이다"던 주민들이: who says so is told of by the words
/// behind.
bool somebody_follows(std::string_view text, std::size_t at, std::size_t end,
                      const Lexicon& lexicon) {
  constexpr int kWords = 4;
  for (int count = 0; count < kWords; ++count) {
    at = skip_blanks(text, at, end);
    const auto word = run(text, at, end);
    if (word.empty()) return false;
    at = behind_parenthesis(text, at + word.size(), end);
    const auto parted = part(word);
    if (parted.particle == Particle::none) continue;
    return (parted.particle == Particle::topic || parted.particle == Particle::subject) &&
           is_somebody(word.substr(0, parted.noun), lexicon);
  }
  return false;
}

/// Whether the next word is a verb of saying.
bool says_next(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  at = skip_blanks(text, at, text.size());
  const Cue* verb = lexicon.verb(run(text, at, text.size()));
  return verb != nullptr && verb->kind == CueKind::say;
}

bool starts_line(std::string_view text, std::size_t begin, std::size_t at) {
  const std::size_t from = skip_blanks(text, begin, at);
  return from >= at;
}

char32_t mark_before(std::string_view text, std::size_t begin, std::size_t at) {
  while (at > begin) {
    const auto c = text::decode_before(text, at);
    if (!text::is_space(c.value)) return c.value;
    at -= c.length;
  }
  return U'\n';
}

/// What stands between the members of a list: "A", "B" 또는 "C"라고, 'A'(25%)거나 'B'(54%)라고.
bool joins_list(std::string_view gap) {
  gap = text::trim(gap);
  gap.remove_prefix(behind_parenthesis(gap, 0, gap.size()));
  if (gap.starts_with(',')) gap = text::trim(gap.substr(1));
  return gap.empty() || gap == "또는" || gap == "혹은" || gap == "그리고" || gap == "및" ||
         gap == "와" || gap == "과" || gap == "거나" || gap == "이거나";
}

/// What stands between two speakers of one verb: 홍길동은 "…", 김하나는 "…"라고 말했다.
bool joins_speakers(std::string_view gap) {
  constexpr std::size_t kWords = 5;
  gap = text::trim(gap);
  if (!gap.starts_with(',')) return false;
  const auto words = text::split(text::trim(gap.substr(1)), ' ');
  bool subject = false;
  for (const auto word : words) {
    const Particle particle = part(word).particle;
    subject |= particle == Particle::topic || particle == Particle::subject;
    if (particle == Particle::none && ending(word) == Ending::finite) return false;
    const bool link = !looks_like_name(word) && ending(word) == Ending::link;
    if (link || word.ends_with('.') || word.ends_with(':')) return false;
  }
  return subject && words.size() <= kWords;
}

/// 홍길동이 말하길, "…": the word before the mark says that a quotation comes.
bool announced(std::string_view text, std::size_t begin, std::size_t at, const Lexicon& lexicon) {
  while (at > begin) {
    const auto c = text::decode_before(text, at);
    if (!text::is_space(c.value) && c.value != ',' && c.value != ':') break;
    at -= c.length;
  }
  std::size_t from = at;
  while (from > begin && at - from < kLongestLabel) {
    const auto c = text::decode_before(text, from);
    if (text::is_space(c.value)) break;
    from -= c.length;
  }
  return announces(text.substr(from, at - from), lexicon);
}

}  // namespace

bool announces(std::string_view word, const Lexicon& lexicon) {
  const Cue* verb = lexicon.verb(word);
  return verb != nullptr && verb->kind == CueKind::say &&
         (word.ends_with("길") || word.ends_with("기를") || word.ends_with("기로는"));
}

bool ends_as_clause(std::string_view inner) {
  inner = text::trim(inner);
  if (inner.ends_with(',')) inner = text::trim(inner.substr(0, inner.size() - 1));
  if (inner.empty()) return false;
  const char32_t last = text::decode_before(inner, inner.size()).value;
  if (last == '.' || last == '?' || last == '!') return true;
  return ending(inner) == Ending::finite;
}

bool asks_in_survey(const Cue& noun, std::string_view word) {
  return (noun.lemma == "질문" || noun.lemma == "물음") && part(word).particle == Particle::at;
}

bool is_somebody(std::string_view noun, const Lexicon& lexicon) {
  const SourceKind kind = lexicon.source_kind(noun);
  return noun == "씨" || looks_like_name(noun) || kind == SourceKind::title ||
         kind == SourceKind::anonymous || kind == SourceKind::collective ||
         kind == SourceKind::pronoun;
}

bool is_about(std::string_view word) { return word == "대한" || word == "관한" || word == "향한"; }

Quotative tail_of(std::string_view text, const Quotation& quotation) {
  return quotative_tail(run(text, quotation.outer.end, text.size()));
}

std::vector<Spoken> spoken(std::string_view text, ByteSpan paragraph,
                           const std::vector<Quotation>& quotations, std::size_t first_quotation,
                           const Lexicon& lexicon) {
  std::vector<Spoken> out;
  std::vector<std::uint32_t> top;
  for (std::size_t at = first_quotation;
       at < quotations.size() && quotations[at].outer.begin < paragraph.end; ++at) {
    if (quotations[at].depth == 0 && !quotations[at].inner.empty()) {
      top.push_back(static_cast<std::uint32_t>(at));
    }
  }
  bool next_is_spoken = false;
  std::uint32_t next_begin = paragraph.end;
  // From the last to the first, because a list ("A", "B"라고) is known by its last member.
  for (std::size_t k = top.size(); k-- > 0;) {
    const Quotation& quotation = quotations[top[k]];
    const Tail tail = tail_of(text, quotation, paragraph.end);
    const auto inner = slice(text, quotation.inner);
    bool is = false;
    Quotative kind = tail.kind;
    switch (tail.kind) {
      case Quotative::go:
      case Quotative::myeo:
        // "모른다"만 되풀이했다, not '모름'만 적었다.
        if (tail.words == "만" && !(ends_as_clause(inner) && says_next(text, tail.end, lexicon))) {
          break;
        }
        // 그를 "미친 사람"이라고 불렀다: a name in double marks is somebody's word for it.
        is = !naming_follows(text, tail.end, paragraph.end, lexicon) ||
             (is_double(quotation.mark) &&
              is_object(text.substr(paragraph.begin, quotation.outer.begin - paragraph.begin)));
        break;
      case Quotative::neun:
        // '긴 이름'은, '긴 이름'는: a title and its particle. "…" 등의: of clauses alone.
        if ((tail.words == "는" || tail.words.starts_with("등")) &&
            !ends_as_clause(without_parenthesis(inner))) {
          break;
        }
        is = noun_cue_follows(text, tail.end, paragraph.end, lexicon) ||
             (ends_as_clause(inner) && is_double(quotation.mark) && !tail.words.starts_with("등") &&
              somebody_follows(text, tail.end, paragraph.end, lexicon));
        break;
      default: {
        if (!quotation.closed || follows_open(quotations, top[k])) {
          is = quotation.continues || follows_open(quotations, top[k]);
          if (is) break;
        }
        if (ends_as_clause(inner) &&
            speaker_follows(text, quotation.outer.end, paragraph.end, lexicon)) {
          is = true;
          kind = Quotative::go;
          break;
        }
        const auto gap = text.substr(quotation.outer.end, next_begin - quotation.outer.end);
        const bool list = next_is_spoken && (joins_list(gap) || joins_speakers(gap));
        const bool either = tail.words == "거나" || tail.words == "이거나";
        if (!tail.words.empty() && !(list && either)) break;
        const std::size_t after = skip_blanks(text, quotation.outer.end, paragraph.end);
        const bool last = after >= paragraph.end || text[after] == '(' || text[after] == '.';
        const char32_t before = mark_before(text, paragraph.begin, quotation.outer.begin);
        const bool opens = starts_line(text, paragraph.begin, quotation.outer.begin) ||
                           before == '.' || before == U'”' || before == '"' || before == ']';
        // No title is a sentence with its full stop.
        const bool stops = inner.ends_with('.') || inner.ends_with('?') || inner.ends_with('!');
        const bool clause = ends_as_clause(inner) && inner.size() > (stops ? 9 : 18);
        is = list || announced(text, paragraph.begin, quotation.outer.begin, lexicon) ||
             (before == ':' && (clause || inner.size() > 36)) ||
             (opens && clause && (last || next_is_spoken)) || (opens && clause);
        break;
      }
    }
    if (is) out.push_back({top[k], kind});
    next_is_spoken = is;
    next_begin = quotation.outer.begin;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace sayso::extractors::korean
