#include "languages/en/lexicon.h"

#include <array>
#include <optional>

#include "attribute/features.h"
#include "text/tsv.h"

namespace sayso::extractors::english {
namespace {

constexpr std::uint32_t kSlots = 1U << 13;

constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::kCount)> kClasses = {
    "subject",
    "possessive",
    "article",
    "preposition",
    "conjunction",
    "be",
    "have",
    "do",
    "modal",
    "negation",
    "that",
    "wh",
    "to",
    "object",
    "time",
    "title",
    "abbreviation",
    "unnamed",
    "human",
    "document",
    "organization",
    "outlet",
    "collective_head",
    "hedge",
    "connector",
    "male",
    "female",
    "place",
    "office",
    "past"};
constexpr std::array<std::string_view, static_cast<std::size_t>(CueTrait::kCount)> kTraits = {
    "speech", "think", "deny", "hedge", "weak", "to", "of", "show", "outlet"};

template <std::size_t N>
std::optional<unsigned> index_in(const std::array<std::string_view, N>& names,
                                 std::string_view name) {
  for (unsigned at = 0; at < N; ++at) {
    if (names[at] == name) return at;
  }
  return std::nullopt;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The regular forms of a verb: say -> says, sayed, saying; argue -> argues, argued, arguing.
std::array<std::string, 3> verb_forms(std::string_view lemma) {
  const std::string word(lemma);
  const char last = word.back();
  const char before = word.size() > 1 ? word[word.size() - 2] : 'a';
  const std::string stem = word.substr(0, word.size() - 1);
  if (last == 'e') return {word + "s", word + "d", (before == 'e' ? word : stem) + "ing"};
  if (last == 'y' && !is_vowel(before)) return {stem + "ies", stem + "ied", word + "ing"};
  const bool hisses = last == 's' || last == 'x' || last == 'h' || last == 'o';
  return {word + (hisses && !(last == 'h' && before == 'g') ? "es" : "s"), word + "ed",
          word + "ing"};
}

}  // namespace

std::uint32_t word_hash(std::string_view word) {
  std::uint32_t value = 2166136261U;
  for (std::size_t at = 0; at < word.size(); ++at) {
    auto c = static_cast<unsigned char>(word[at]);
    if (c >= 'A' && c <= 'Z') c |= 32;
    if (c == 0xE2 && word.substr(at, 3) == "\xE2\x80\x99") {
      c = '\'';
      at += 2;
    }
    value = (value ^ c) * 16777619U;
  }
  return value == 0 ? 1 : value;
}

Word& Lexicon::slot(std::uint32_t hash) {
  std::uint32_t at = hash % kSlots;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) % kSlots;
  slots_[at].hash = hash;
  return slots_[at];
}

const Word& Lexicon::find(std::uint32_t hash) const {
  static const Word kNone;
  std::uint32_t at = hash % kSlots;
  while (slots_[at].hash != 0) {
    if (slots_[at].hash == hash) return slots_[at];
    at = (at + 1) % kSlots;
  }
  return kNone;
}

const Word& Lexicon::find(std::string_view word) const { return find(word_hash(word)); }

void Lexicon::add_form(std::string_view form, const Word& as, bool participle) {
  Word& word = slot(word_hash(form));
  if (word.cue != CueClass::none) return;  // a verb comes before its noun in the file
  word.lemma = as.lemma;
  word.traits = as.traits;
  word.lemma_index = as.lemma_index;
  word.cue = as.cue;
  word.participle = participle;
}

Result<void> Lexicon::add_cue(const std::vector<std::string_view>& cells, std::uint32_t line) {
  const auto bad = [&](std::string_view what, std::string_view cell) {
    return Error{ErrorKind::bad_input, "languages/en/cues.tsv:" + std::to_string(line) +
                                           ": unknown " + std::string(what) + " '" +
                                           std::string(cell) + "'"};
  };
  Word cue;
  if (cells[1] == "verb" || cells[1] == "adverb") {
    cue.cue = CueClass::verb;
  } else if (cells[1] == "noun") {
    cue.cue = CueClass::noun;
  } else if (cells[1] == "according") {
    cue.cue = CueClass::according;
  } else {
    return bad("class", cells[1]);
  }
  for (const auto trait : text::split(cells[2], ',')) {
    if (trait == "-") continue;
    const auto index = index_in(kTraits, trait);
    if (!index) return bad("attribute", trait);
    cue.traits = static_cast<std::uint16_t>(cue.traits | 1U << *index);
  }
  cue.lemma = attribute::feature(1, word_hash(cells[0]), static_cast<std::uint32_t>(cue.cue));
  cue.lemma_index = static_cast<std::uint16_t>(lemmas_.size());
  lemmas_.emplace_back(cells[0]);
  add_form(cells[0], cue, false);
  for (const auto form : text::split(cells[3], ' ')) {
    if (form != "-") add_form(form, cue, form.size() > 3 && form.substr(form.size() - 3) == "ing");
  }
  if (cells[1] == "verb") {
    const auto forms = verb_forms(cells[0]);
    for (std::size_t at = 0; at < forms.size(); ++at) add_form(forms[at], cue, at == 2);
  } else if (cells[1] == "noun") {
    add_form(verb_forms(cells[0])[0], cue, false);
  }
  return {};
}

Result<void> Lexicon::add_kinds(std::string_view table) {
  auto rows = text::read_tsv("languages/en/kinds.tsv", table, 3);
  if (!rows) return rows.error();
  std::uint32_t bit = 0;
  for (const auto& row : *rows) {
    if (bit == 32) {
      return Error{ErrorKind::bad_input,
                   "languages/en/kinds.tsv:" + std::to_string(row.line) + ": more than 32 kinds"};
    }
    for (const auto word : text::split(row[1], ' ')) slot(word_hash(word)).named |= 1U << bit;
    for (const auto word : text::split(row[2], ' ')) slot(word_hash(word)).means |= 1U << bit;
    ++bit;
  }
  return {};
}

Result<Lexicon> Lexicon::parse(std::string_view words, std::string_view cues,
                               std::string_view kinds) {
  Lexicon out;
  out.slots_.resize(kSlots);
  auto rows = text::read_tsv("languages/en/words.tsv", words, 2);
  if (!rows) return rows.error();
  for (const auto& row : *rows) {
    const auto index = index_in(kClasses, row[0]);
    if (!index) {
      return Error{ErrorKind::bad_input, "languages/en/words.tsv:" + std::to_string(row.line) +
                                             ": unknown class '" + std::string(row[0]) + "'"};
    }
    for (const auto word : text::split(row[1], ' ')) {
      out.slot(word_hash(word)).classes |= 1U << *index;
    }
  }
  if (auto added = out.add_kinds(kinds); !added) return added.error();
  auto reports = text::read_tsv("languages/en/cues.tsv", cues, 4);
  if (!reports) return reports.error();
  for (const auto& row : *reports) {
    if (auto added = out.add_cue(row.cells, row.line); !added) return added.error();
  }
  return out;
}

}  // namespace sayso::extractors::english
