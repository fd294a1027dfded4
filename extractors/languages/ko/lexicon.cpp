#include "languages/ko/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>

#include "languages/ko/morphology.h"
#include "text/regions.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLongestStem = 18;    // bytes: six syllables
constexpr std::size_t kLongestEnding = 30;  // ten

std::optional<CueKind> cue_kind(std::string_view word) {
  if (word == "say") return CueKind::say;
  if (word == "think") return CueKind::think;
  if (word == "passive") return CueKind::passive;
  if (word == "noun") return CueKind::noun;
  if (word == "carrier") return CueKind::carrier;
  if (word == "naming") return CueKind::naming;
  return {};
}

std::optional<SourceKind> source_kind_of(std::string_view word) {
  if (word == "title") return SourceKind::title;
  if (word == "pronoun") return SourceKind::pronoun;
  if (word == "organization") return SourceKind::organization;
  if (word == "document") return SourceKind::document;
  if (word == "outlet") return SourceKind::outlet;
  if (word == "anonymous") return SourceKind::anonymous;
  if (word == "collective") return SourceKind::collective;
  return {};
}

Error bad_row(std::string_view file, const text::TsvRow& row, std::string_view what) {
  return Error{ErrorKind::bad_input,
               std::string(file) + ":" + std::to_string(row.line) + ": " + std::string(what)};
}

/// Whether `rest` may stand behind a verb's stem form: one of the syllables that endings begin
/// with.
bool verb_ending(std::string_view rest) {
  if (rest.empty()) return true;
  constexpr std::string_view kBegins =
      "다며고지는던기게자면나니았었습더거세시셨길네냐듯으어아은을음곤겠려느죠여였줬줘오라서온왔도";
  const auto first = rest.substr(0, text::decode(rest, 0).length);
  if (first == "도") return rest == "도록";
  return kBegins.find(first) != std::string_view::npos && first.size() == 3;
}

/// Whether `rest` may stand behind a noun cue: a particle, 이다, or nothing.
bool noun_ending(std::string_view rest) {
  static constexpr std::array<std::string_view, 34> kRests = {
      "",     "이",     "가",   "은",     "는",     "도",   "을",    "를",   "과",
      "와",   "의",     "에",   "으로",   "로",     "이다", "다",    "까지", "마저",
      "만",   "이었다", "였다", "이며",   "이고",   "며",   "들이",  "들도", "에서다",
      "에서", "인",     "이라", "이지만", "이어서", "이나", "입니다"};
  for (const auto known : kRests) {
    if (rest == known) return true;
  }
  return rest.starts_with("이다") || rest.starts_with("인데") || rest.starts_with("이라") ||
         rest.starts_with("에서") || rest.starts_with("이기") || rest == "엔";
}

}  // namespace

Result<std::unique_ptr<Lexicon>> Lexicon::make(std::string_view cues, std::string_view source_nouns,
                                               std::string_view not_sources,
                                               std::string_view openers, std::string_view venues,
                                               std::string_view entities,
                                               std::string_view glossary) {
  auto out = std::make_unique<Lexicon>();
  auto cue_rows = text::read_tsv("cues.tsv", cues, 5);
  if (!cue_rows) return cue_rows.error();
  for (const auto& row : *cue_rows) {
    const auto kind = cue_kind(row[1]);
    if (!kind) return bad_row("cues.tsv", row, "unknown class '" + std::string(row[1]) + "'");
    const Cue cue{*kind, std::string(row[2]), row[3] == "hedged", row[4] == "weak"};
    if (*kind == CueKind::noun || *kind == CueKind::carrier) {
      out->nouns_.insert_or_assign(std::string(row[0]), cue);
      continue;
    }
    for (const auto& form : stem_forms(row[0])) out->verbs_.try_emplace(form, cue);
    out->verbs_.insert_or_assign(std::string(row[0]), cue);
  }
  auto source_rows = text::read_tsv("source_nouns.tsv", source_nouns, 2);
  if (!source_rows) return source_rows.error();
  for (const auto& row : *source_rows) {
    const auto kind = source_kind_of(row[1]);
    if (!kind)
      return bad_row("source_nouns.tsv", row, "unknown type '" + std::string(row[1]) + "'");
    out->sources_.insert_or_assign(std::string(row[0]), *kind);
  }
  auto never_rows = text::read_tsv("not_sources.tsv", not_sources, 1);
  if (!never_rows) return never_rows.error();
  for (const auto& row : *never_rows) {
    out->sources_.try_emplace(std::string(row[0]), SourceKind::never);
  }
  auto opener_rows = text::read_tsv("openers.tsv", openers, 2);
  if (!opener_rows) return opener_rows.error();
  for (const auto& row : *opener_rows) {
    out->openers_.emplace(row[0]);
    if (row[1] == "own") out->times_.emplace(row[0]);
  }
  auto venue_rows = text::read_tsv("venues.tsv", venues, 1);
  if (!venue_rows) return venue_rows.error();
  for (const auto& row : *venue_rows) out->venues_.emplace(row[0]);
  auto names = text::read_tsv("entities.tsv", entities, 5);
  if (!names) return names.error();
  out->add_names(*names);
  auto glosses = text::read_tsv("glossary.tsv", glossary, 2);
  if (!glosses) return glosses.error();
  for (const auto& row : *glosses) {
    if (letters(row[0]) > 1) out->common_.emplace(row[0]);
  }
  return Result<std::unique_ptr<Lexicon>>(std::move(out));
}

const Cue* Lexicon::verb(std::string_view word) const {
  for (std::size_t size = std::min(word.size(), kLongestStem); size >= 3; --size) {
    if (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) continue;
    const auto found = verbs_.find(word.substr(0, size));
    if (found != verbs_.end() && verb_ending(word.substr(size))) return &found->second;
  }
  return nullptr;
}

const Cue* Lexicon::noun(std::string_view word) const {
  for (std::size_t size = std::min(word.size(), kLongestStem); size >= 3; --size) {
    if (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) continue;
    const auto found = nouns_.find(word.substr(0, size));
    if (found != nouns_.end() && noun_ending(word.substr(size))) return &found->second;
  }
  return nullptr;
}

SourceKind Lexicon::named(std::string_view noun) const {
  const auto found = names_.find(noun);
  return found == names_.end() ? SourceKind::unknown : found->second;
}

Parted Lexicon::parted(std::string_view word) const {
  const Parted out = part(word);
  if (out.particle == Particle::none) return out;
  const auto noun = word.substr(0, out.noun);
  const bool foreign = out.particle == Particle::by && letters(noun) == 3 &&
                       word.size() == out.noun + 3 && sounds_foreign(noun) && !common(noun) &&
                       named(noun) == SourceKind::unknown &&
                       source_kind(noun) == SourceKind::unknown;
  const bool whole = named(word) != SourceKind::unknown && named(noun) == SourceKind::unknown;
  // 결과, 보도, 위로: words of the language; 시도, 당과 speak of a body.
  const bool maybe = out.particle == Particle::with || out.particle == Particle::also ||
                     out.particle == Particle::by;
  const bool word_itself =
      maybe && letters(noun) == 1 && common(word) && source_kind(noun) == SourceKind::unknown;
  if (!foreign && !whole && !word_itself) return out;
  return {static_cast<std::uint32_t>(word.size()), Particle::none, false};
}

bool Lexicon::plain_noun(std::string_view word) const {
  if (named(word) != SourceKind::unknown || word.find("·") != std::string_view::npos) return true;
  // Stems of verbs and adverbs are in the glossary too: 심한, 통해, 나서, 어린.
  static constexpr std::array<std::string_view, 11> kOthers = {"다", "서", "해", "한", "은",  "른",
                                                               "린", "된", "면", "려", "지만"};
  if (!common(word)) return false;
  return std::none_of(kOthers.begin(), kOthers.end(),
                      [&](std::string_view end) { return word.ends_with(end); });
}

std::size_t Lexicon::source_ending(std::string_view noun) const {
  for (std::size_t size = std::min(noun.size(), kLongestEnding); size >= 1; --size) {
    const auto end = noun.substr(noun.size() - size);
    if ((static_cast<unsigned char>(end[0]) & 0xC0) == 0x80) continue;
    if (sources_.find(end) != sources_.end()) return size;
  }
  return 0;
}

SourceKind Lexicon::source_kind(std::string_view noun) const {
  const std::size_t size = source_ending(noun);
  if (size == 0) {
    // 평론가들, 은행들: many of what the word names.
    const bool many = noun.ends_with("들") && letters(noun) > 2;
    const SourceKind one =
        many ? source_kind(noun.substr(0, noun.size() - 3)) : SourceKind::unknown;
    const bool speaks = one == SourceKind::title || one == SourceKind::anonymous ||
                        one == SourceKind::organization || one == SourceKind::outlet;
    return speaks ? SourceKind::collective : SourceKind::unknown;
  }
  const SourceKind kind = sources_.find(noun.substr(noun.size() - size))->second;
  if (size == noun.size()) return kind;
  if (kind == SourceKind::pronoun) return SourceKind::unknown;
  // 예시시장, 예시군수: an office behind a place; 시장 alone is a crowd.
  if (noun.ends_with("시장") && kind == SourceKind::collective) return SourceKind::title;
  // One syllable behind another word decides little: 세대, 여부 are no bodies.
  if (size == 3) {
    if (kind == SourceKind::pronoun || kind == SourceKind::never) return SourceKind::unknown;
    // Names end in 원, 구 or 도, but hardly in 시, 청, 처 or 당.
    // 펠로시: no town, for those that sound foreign stand in the table.
    if (noun.ends_with("시") && letters(noun) == 3 && sounds_foreign(noun)) {
      return SourceKind::unknown;
    }
    const bool body = noun.ends_with("시") || noun.ends_with("청") || noun.ends_with("처") ||
                      noun.ends_with("당");
    if (kind == SourceKind::organization &&
        (letters(noun) < 3 || (looks_like_name(noun) && !body))) {
      return SourceKind::unknown;
    }
  }
  return kind;
}

void Lexicon::add_names(const std::vector<text::TsvRow>& entities) {
  for (const auto& region : text::regions({"ko"})) {
    const auto& name = region.names[0];
    names_.try_emplace(std::string(text::trim(name.substr(0, name.find('(')))),
                       SourceKind::organization);
  }
  for (const auto& row : entities) {
    const auto type = row[1];
    const SourceKind kind = type == "organization"              ? SourceKind::organization
                            : type == "outlet"                  ? SourceKind::outlet
                            : type == "place" && row[2] != "kr" ? SourceKind::organization
                            : type == "person"                  ? SourceKind::person
                                                                : SourceKind::unknown;
    if (kind == SourceKind::unknown) continue;
    for (const std::size_t column : {std::size_t{3}, std::size_t{4}}) {
      for (const auto form : text::split(row[column], '|')) {
        names_.try_emplace(std::string(form), kind);
        if (kind == SourceKind::outlet && row[2] == "kr") domestic_.emplace(form);
        const auto blank = form.find(' ');
        if (kind == SourceKind::person && blank != std::string_view::npos) {
          given_.emplace(form.substr(0, blank));
        }
      }
    }
  }
}

}  // namespace sayso::extractors::korean
