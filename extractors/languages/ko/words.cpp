#include "languages/ko/words.h"

#include <algorithm>

#include "attribute/features.h"
#include "languages/ko/source_words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLongestParenthesis = 240;  // bytes; longer ones are split like any text
constexpr std::size_t kLongestLabel = 120;

bool is_comma(char32_t c) { return c == ',' || c == ';' || c == U'、' || c == U'—' || c == U'―'; }

bool is_edge(char32_t c) {
  return is_comma(c) || c == '.' || c == '?' || c == '!' || c == ':' || c == U'…' || c == U'‥' ||
         c == U'△' || c == U'▲' || c == U'■' || c == U'◆' || c == U'●' || c == U'○' || c == '=' ||
         c == '/' || c == '<' || c == '>' || c == '[' || c == ']' || c == '~';
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text::is_space(text::decode(text, at).value)) {
    at += text::decode(text, at).length;
  }
  return at;
}

/// The run of letters from `at`: what is glued to a closing mark, or the next word.
std::string_view run(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t to = at;
  while (to < end) {
    const auto c = text::decode(text, to);
    if (text::is_space(c.value) || is_edge(c.value) || c.value == '(' || c.value == '"' ||
        c.value == U'“' || c.value == U'‘' || c.value == '\'' || c.value == U'”') {
      break;
    }
    to += c.length;
  }
  return text.substr(at, to - at);
}

struct Tail {
  Quotative kind = Quotative::none;
  std::size_t end = 0;  ///< byte behind it
  std::string_view words;
};

/// The tail of a quotation: glued to its mark, or a word of its own (" 라고).
Tail tail_of(std::string_view text, const Quotation& quotation, std::size_t end) {
  const auto glued = run(text, quotation.outer.end, end);
  if (!glued.empty()) {
    return {quotative_tail(glued), quotation.outer.end + glued.size(), glued};
  }
  const std::size_t next = skip_blanks(text, quotation.outer.end, end);
  const auto word = run(text, next, end);
  const Quotative kind = quotative_tail(word);
  if (kind == Quotative::none || word.size() < 6) return {Quotative::none, quotation.outer.end, {}};
  return {kind, next + word.size(), word};
}

/// Whether, within a few words behind `at`, a noun cue or a carrier with a verb cue stands.
bool noun_cue_follows(std::string_view text, std::size_t at, std::size_t end,
                      const Lexicon& lexicon) {
  bool carried = false, thing = false;
  for (int count = 0; count < 8; ++count) {
    at = skip_blanks(text, at, end);
    const auto word = run(text, at, end);
    if (word.empty()) return false;
    const Cue* noun = lexicon.noun(word);
    const int reach = thing ? 7 : noun != nullptr && noun->weak ? 2 : 4;
    if (noun != nullptr && noun->kind == CueKind::noun && count < reach) return true;
    if (noun != nullptr && noun->kind == CueKind::carrier && count < 2) {
      carried = true;
      thing = word == "게" || word == "것이" || word == "것은" || word == "건";
    }
    if (count > 5 && !thing) return false;
    if (carried && count > 0 && lexicon.verb(word) != nullptr) return true;
    const Particle particle = part(word).particle;
    if (!carried && particle != Particle::none && particle != Particle::of) return false;
    at += word.size();
  }
  return false;
}

bool naming_follows(std::string_view text, std::size_t at, std::size_t end,
                    const Lexicon& lexicon) {
  at = skip_blanks(text, at, end);
  const auto word = run(text, at, end);
  const Cue* verb = lexicon.verb(word);
  return (verb != nullptr && verb->kind == CueKind::naming) || word == "하는" || word == "할" ||
         word == "해서" || word == "해도" || word == "하면";
}

/// A clause by its end: 다, 요, 까 and the like, or a mark of its own.
bool ends_as_clause(std::string_view inner) {
  inner = text::trim(inner);
  if (inner.empty()) return false;
  const char32_t last = text::decode_before(inner, inner.size()).value;
  if (last == '.' || last == '?' || last == '!') return true;
  return ending(inner) == Ending::finite;
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
  }
  return false;
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

/// What stands between the members of a list: "A", "B" 또는 "C"라고.
bool joins_list(std::string_view gap) {
  gap = text::trim(gap);
  if (gap.starts_with(',')) gap = text::trim(gap.substr(1));
  return gap.empty() || gap == "또는" || gap == "혹은" || gap == "그리고" || gap == "및" ||
         gap == "와" || gap == "과";
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

/// Whether what stands before a doubtful 는 is a noun after all.
bool is_noun(std::string_view noun, const NounBag& nouns, const Lexicon& lexicon) {
  const SourceKind kind = lexicon.source_kind(noun);
  if (kind == SourceKind::pronoun) return true;
  if (nouns.is_person(noun)) return true;
  if (letters(noun) < 2) return false;
  return kind == SourceKind::title || kind == SourceKind::organization ||
         kind == SourceKind::outlet || kind == SourceKind::anonymous || nouns.has(noun);
}

}  // namespace

NounBag::NounBag(std::string_view text, const Lexicon& lexicon) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto word = run(text, at, text.size());
    const auto parted = part(word);
    const bool sure = parted.particle == Particle::subject || parted.particle == Particle::object ||
                      parted.particle == Particle::of || parted.particle == Particle::with ||
                      parted.particle == Particle::at || parted.particle == Particle::also;
    if (sure && parted.noun >= 6) hashes_.push_back(attribute::hash(word.substr(0, parted.noun)));
    at += word.size();
    while (at < text.size()) {
      const auto c = text::decode(text, at);
      if (c.value >= 0xAC00 && c.value <= 0xD7A3) break;
      if ((c.value | 32) >= 'a' && (c.value | 32) <= 'z') break;
      if (c.value >= '0' && c.value <= '9') break;
      at += c.length;
    }
    if (word.empty() && at < text.size()) {
      const auto next = run(text, at, text.size());
      if (next.empty()) at += text::decode(text, at).length;
    }
  }
  for (const auto& name : people(text, lexicon)) {
    people_.push_back(attribute::hash(name));
    const auto blank = name.rfind(' ');
    if (blank != std::string::npos) {
      people_.push_back(attribute::hash(std::string_view(name).substr(blank + 1)));
    }
  }
  for (auto* hashes : {&hashes_, &people_}) {
    std::sort(hashes->begin(), hashes->end());
    hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
  }
}

bool NounBag::is_person(std::string_view noun) const {
  return std::binary_search(people_.begin(), people_.end(), attribute::hash(noun));
}

bool NounBag::has(std::string_view noun) const {
  return std::binary_search(hashes_.begin(), hashes_.end(), attribute::hash(noun));
}

bool announces(std::string_view word, const Lexicon& lexicon) {
  const Cue* verb = lexicon.verb(word);
  return verb != nullptr && verb->kind == CueKind::say &&
         (word.ends_with("길") || word.ends_with("기를") || word.ends_with("기로는"));
}

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
        is = !naming_follows(text, tail.end, paragraph.end, lexicon);
        break;
      case Quotative::neun:
        is = noun_cue_follows(text, tail.end, paragraph.end, lexicon);
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
        if (!tail.words.empty()) break;
        const auto gap = text.substr(quotation.outer.end, next_begin - quotation.outer.end);
        const bool list = next_is_spoken && joins_list(gap);
        const std::size_t after = skip_blanks(text, quotation.outer.end, paragraph.end);
        const bool last = after >= paragraph.end || text[after] == '(' || text[after] == '.';
        const char32_t before = mark_before(text, paragraph.begin, quotation.outer.begin);
        const bool opens = starts_line(text, paragraph.begin, quotation.outer.begin) ||
                           before == '.' || before == U'”' || before == '"' || before == ']';
        const bool clause = ends_as_clause(inner) && inner.size() > 18;
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

std::uint32_t behind_dateline(std::string_view text, ByteSpan sentence) {
  constexpr std::size_t kLongest = 120;  // bytes of each of its parts
  auto rest = slice(text, sentence);
  const std::string_view closer = rest.starts_with('(') ? ")" : rest.starts_with('[') ? "]" : "";
  if (closer.empty()) return sentence.begin;
  const auto close = rest.substr(0, kLongest).find(closer);
  if (close == std::string_view::npos) return sentence.begin;
  const auto inner = rest.substr(1, close - 1);
  const bool dateline = inner.find('=') != std::string_view::npos || inner.ends_with("기자") ||
                        inner.ends_with("특파원") || inner.ends_with("통신원");
  if (!dateline) return sentence.begin;
  rest.remove_prefix(close + 1);
  const auto equals = rest.substr(0, kLongest).find(" = ");
  if (equals != std::string_view::npos &&
      rest.substr(0, equals).find("기자") != std::string_view::npos) {
    rest.remove_prefix(equals + 3);
  }
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return sentence.end - static_cast<std::uint32_t>(rest.size());
}

std::vector<Word> words(std::string_view text, ByteSpan sentence,
                        const std::vector<Quotation>& quotations, const std::vector<Spoken>& spoken,
                        const NounBag& nouns, const Lexicon& lexicon) {
  std::vector<Word> out;
  auto quote = std::lower_bound(spoken.begin(), spoken.end(), sentence.begin,
                                [&](const Spoken& one, std::uint32_t at) {
                                  return quotations[one.quotation].outer.begin < at;
                                });
  std::uint32_t at = sentence.begin;
  bool glued = false;
  // "그렇다."그가 말했다: a word of its own, the blank before it forgotten.
  const auto speaks = [&](const Word& word) {
    const auto noun = slice(text, word.noun);
    return (word.particle == Particle::topic || word.particle == Particle::subject) &&
           noun != "들" && noun != "측" && noun != "씨";
  };
  const auto close = [&](std::uint32_t begin, std::uint32_t end) {
    Word word;
    word.glued = glued;
    glued = false;
    while (end > begin) {
      const auto c = text::decode_before(text, end);
      if (!is_edge(c.value)) break;
      word.comma |= is_comma(c.value);
      word.colon |= c.value == ':';
      end -= c.length;
    }
    while (begin < end && is_edge(text::decode(text, begin).value)) {
      begin += text::decode(text, begin).length;
    }
    if (begin >= end) {
      if (!out.empty()) {
        out.back().comma |= word.comma;
        out.back().colon |= word.colon;
      }
      return;
    }
    word.span = {begin, end};
    const auto parted = lexicon.parted(slice(text, word.span));
    word.noun = {begin, begin + parted.noun};
    word.particle = parted.particle;
    word.glued &= !speaks(word);
    // 제인 샘은: behind the first part of a name, or before a quotation, a topic it is.
    const bool named = !out.empty() && out.back().quotation < 0 && !out.back().comma &&
                       out.back().particle == Particle::none &&
                       letters(slice(text, word.noun)) == 1 &&
                       ending(slice(text, out.back().span)) == Ending::none &&
                       !lexicon.opener(slice(text, out.back().span));
    if (parted.doubtful && !named && !is_noun(slice(text, word.noun), nouns, lexicon) &&
        !(quote != spoken.end() && quotations[quote->quotation].outer.begin <= end + 1)) {
      word.noun = word.span;
      word.particle = Particle::none;
    }
    // 홍길동 역시, 홍길동 또한: as good as a topic.
    const auto whole = slice(text, word.span);
    if ((whole == "역시" || whole == "또한") && !out.empty() &&
        out.back().particle == Particle::none && out.back().quotation < 0 && !out.back().comma) {
      out.back().particle = Particle::topic;
    }
    out.push_back(word);
  };
  while (at < sentence.end) {
    if (quote != spoken.end() && quotations[quote->quotation].outer.begin <= at) {
      const Quotation& one = quotations[quote->quotation];
      Word word;
      word.span = word.noun = one.outer;
      word.quotation = static_cast<int>(quote - spoken.begin());
      out.push_back(word);
      at = std::max(at, std::min(one.outer.end, sentence.end));
      ++quote;
      glued = at < sentence.end && !text::is_space(text::decode(text, at).value);
      continue;
    }
    const auto c = text::decode(text, at);
    if (text::is_space(c.value)) {
      at += c.length;
      continue;
    }
    const std::uint32_t limit =
        quote == spoken.end() ? sentence.end
                              : std::min(sentence.end, quotations[quote->quotation].outer.begin);
    std::uint32_t to = at;
    while (to < limit) {
      const auto d = text::decode(text, to);
      if (text::is_space(d.value)) break;
      if (d.value == '(') {
        const auto closing =
            text.substr(to, std::min<std::size_t>(limit - to, kLongestParenthesis)).find(')');
        if (closing != std::string_view::npos) to += static_cast<std::uint32_t>(closing);
      } else if (d.value == U'‘' || d.value == U'“' || d.value == U'「' || d.value == U'『' ||
                 ((d.value == '\'' || d.value == '"') && to == at)) {
        const std::string_view closer = d.value == U'‘'    ? "’"
                                        : d.value == U'“'  ? "”"
                                        : d.value == U'「' ? "」"
                                        : d.value == U'『' ? "』"
                                        : d.value == '"'   ? "\""
                                                           : "'";
        const std::uint32_t from = to + d.length;
        const auto closing =
            text.substr(from, std::min<std::size_t>(limit - std::min(limit, from), kLongestLabel))
                .find(closer);
        if (closing != std::string_view::npos) {
          to = from + static_cast<std::uint32_t>(closing + closer.size());
          continue;
        }
      } else if (is_comma(d.value) && to + d.length < limit) {
        const auto e = text::decode(text, to + d.length).value;
        if (!(e >= '0' && e <= '9')) {
          to += d.length;
          break;
        }
      }
      to += text::decode(text, to).length;
    }
    close(at, std::min(to, limit));
    at = std::max(at + c.length, std::min(to, limit));
  }
  return out;
}

}  // namespace sayso::extractors::korean
