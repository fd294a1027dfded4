#include <algorithm>
#include <array>
#include <utility>

#include "languages/ko/morphology.h"
#include "languages/ko/person.h"
#include "languages/ko/source_words.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kLongestFull = 60;   // bytes of a full form before a parenthesis
constexpr std::size_t kLongestShort = 36;  // and of the short one in it
constexpr std::size_t kWordsBefore = 6;    // words that a title looks back on
constexpr std::size_t kNameWords = 3;      // of a foreign name

class Gatherer {
 public:
  Gatherer(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const auto c = text::decode(text_, at);
      if (text::is_space(c.value)) {
        if (c.value == '\n') clear();
        at += c.length;
        continue;
      }
      at = std::max(word(at), at + c.length);
    }
    bare_names();
    short_bodies();
    prosecution();
  }
  std::vector<Language::Alias> aliases_;
  std::vector<std::string> people_;

 private:
  void add(std::string full, std::string alias) {
    if (full != alias && !full.empty() && !alias.empty()) {
      aliases_.push_back({std::move(full), std::move(alias)});
    }
  }

  /// One word with its parenthesis; the byte behind it.
  std::size_t word(std::size_t at) {
    std::size_t to = at;
    while (to < text_.size()) {
      const auto c = text::decode(text_, to);
      if (text::is_space(c.value) || c.value == '(') break;
      // 12년…검찰: in titles no blank stands behind it.
      if (c.value == U'…' || c.value == U'‥') {
        clear();
        return to + c.length;
      }
      to += c.length;
    }
    auto here = text_.substr(at, to - at);
    bool parenthesis = false;
    if (to < text_.size() && text_[to] == '(') {
      const auto closing = text_.substr(to, 3 * kLongestShort).find(')');
      if (closing == std::string_view::npos) {
        ++to;
      } else {
        parenthesis = true;
        equate(here, text_.substr(to + 1, closing - 1));
        foreign_name(here, text_.substr(to + 1, closing - 1));
        to += closing + 1;
        while (to < text_.size() && !text::is_space(text::decode(text_, to).value)) {
          to += text::decode(text_, to).length;
        }
      }
    }
    bool ends = false;
    const bool in_marks = here.size() > 2 && here.front() == '\'' && here.back() == '\'';
    while (!in_marks && !here.empty() &&
           (here.back() == ',' || here.back() == '.' || here.back() == '"' || here.back() == '\'' ||
            here.back() == '?')) {
      here.remove_suffix(1);
      ends = true;
    }
    if (here.empty()) return to;
    const auto parted = parenthesis
                            ? Parted{static_cast<std::uint32_t>(here.size()), Particle::none, false}
                            : lexicon_.parted(here);
    const auto noun = unquoted(here.substr(0, parted.noun));
    if (noun.size() < parted.noun) marked_ = noun;
    nickname(noun);
    remember(noun, parted);
    if (before_.size() == kWordsBefore) before_.erase(before_.begin());
    before_.push_back(noun);
    person(noun);
    if (ends || (parted.particle != Particle::none && parted.particle != Particle::of)) {
      clear();
    }
    return to;
  }

  void clear() {
    before_.clear();
    end_run();
    marked_ = {};
  }

  /// ‘별명’ 홍길동: a name in marks beside the person's own.
  void nickname(std::string_view noun) {
    if (marked_.empty() || noun == marked_ || before_.empty() || before_.back() != marked_) return;
    const bool plain =
        !lexicon_.common(marked_) && letters(marked_) < 6 && ending(marked_) == Ending::none &&
        marked_.find('"') == std::string_view::npos && marked_.find(' ') == std::string_view::npos;
    if (plain && looks_like_name(noun) && !names_body(noun, lexicon_)) {
      add(std::string(noun), std::string(marked_));
    }
    marked_ = {};
  }

  /// Whether a word may belong to a foreign name: none of the language's, no body, no verb.
  [[nodiscard]] bool foreign(std::string_view word) const {
    return letters(word) > 1 && letters(word) < 7 && final_consonant(word) >= 0 &&
           (!lexicon_.common(word) || lexicon_.given_name(word)) &&
           lexicon_.noun(word) == nullptr && lexicon_.verb(word) == nullptr &&
           !lexicon_.opener(word) && lexicon_.source_kind(word) == SourceKind::unknown &&
           lexicon_.named(word) != SourceKind::organization &&
           lexicon_.named(word) != SourceKind::outlet && !is_verb_before_noun(word) &&
           ending(word) == Ending::none;
  }

  /// Keeps runs of foreign words, and words that stand alone as what a clause is about.
  void remember(std::string_view noun, const Parted& parted) {
    // 또 is a name (또 럼), but mostly none; 잭 and 존 are.
    const bool short_name =
        letters(noun) == 1 && final_consonant(noun) > 0 && lexicon_.given_name(noun);
    const bool part_of_name = foreign(noun) || short_name;
    // 도중 샘플: what stands before the last word must sound foreign, 도중 does not.
    if (!run_.empty() && !sounds_foreign(run_.back()) && !lexicon_.given_name(run_.back())) {
      run_.clear();
    }
    if (!part_of_name) {
      end_run();
      return;
    }
    run_.push_back(noun);
    const bool about = parted.particle == Particle::topic || parted.particle == Particle::subject;
    if (run_.size() == 1 && about && !parted.doubtful) alone_.push_back(noun);
    if (parted.particle != Particle::none) end_run();
  }

  void end_run() {
    if (run_.size() > 1 && run_.size() <= kNameWords) {
      names_.emplace_back(joined(run_, 0, run_.size()), run_.back());
    }
    run_.clear();
  }

  /// 제인 샘플의 …, and later 샘플은: the name of several words that ends so, where no title or
  /// parenthesis tells.
  void bare_names() {
    for (const auto& [full, last] : names_) {
      if (std::find(alone_.begin(), alone_.end(), last) == alone_.end()) continue;
      add(full, std::string(last));
    }
  }

  /// 예시지방항공청, and later 예시항공청: a body's name with syllables left out.
  void short_bodies() {
    for (std::size_t k = 0; k < bodies_.size(); ++k) {
      for (std::size_t j = 0; j < k; ++j) {
        if (shortens(bodies_[k], bodies_[j])) add(std::string(bodies_[j]), std::string(bodies_[k]));
      }
    }
  }

  /// Whether the letters of `part` stand in `whole` in order, the last two at its end.
  static bool shortens(std::string_view part, std::string_view whole) {
    if (part.size() + 3 > whole.size() || letters(part) < 3) return false;
    if (!whole.ends_with(last_letters(part, 2))) return false;
    std::size_t at = 0;
    for (std::size_t k = 0; k < whole.size() && at < part.size(); k += 3) {
      if (whole.substr(k, 3) == part.substr(at, 3)) at += 3;
    }
    return at >= part.size();
  }

  void equate(std::string_view full, std::string_view inner) {
    constexpr std::string_view kBelow = "이하 ";
    const bool below = inner.starts_with(kBelow);
    if (below) inner.remove_prefix(kBelow.size());
    while (!full.empty() && (full[0] == '\'' || full[0] == '[' || full[0] == '"'))
      full.remove_prefix(1);
    const bool plain = !inner.empty() && inner.size() <= kLongestShort && !full.empty() &&
                       full.size() <= kLongestFull && inner != "사진" && inner != "현지시간" &&
                       inner.find_first_of("0123456789·,:/=%") == std::string_view::npos;
    if (plain) add(std::string(full), std::string(inner));
  }

  /// 제인 샘플(Jane Sample): as many words before as the parenthesis has, the last one short for
  /// all.
  void foreign_name(std::string_view last, std::string_view inner) {
    std::size_t count = 1;
    for (const char c : inner) {
      if (c == ' ' || c == '-') ++count;
      if ((c | 32) < 'a' && c != ' ' && c != '-' && c != '.') return;
    }
    if (count < 2 || count > 4 || before_.size() + 1 < count) return;
    const char first = inner.empty() ? 'a' : inner[0];
    if (first < 'A' || first > 'Z') return;
    std::string full = joined(before_, before_.size() + 1 - count, before_.size());
    full += ' ';
    full += last;
    people_.push_back(full);
    add(full, std::string(last));
  }

  /// Short forms of the person that the words end with: 홍길동 예시대 교수 -> 홍 교수; 제인 샘플
  /// 대사 -> 샘플, 샘플 대사; 영화감독 홍길동 -> 홍 감독.
  void person(std::string_view noun) {
    if (lexicon_.source_kind(noun) == SourceKind::title) {
      const auto found = titled_person(before_, lexicon_);
      if (!found || !found->full) return;
      people_.push_back(found->name);
      const auto blank = found->name.rfind(' ');
      const std::string shorter = blank != std::string::npos ? found->name.substr(blank + 1)
                                  : looks_like_name(found->name) || letters(found->name) == 2
                                      ? found->name.substr(0, text::decode(found->name, 0).length)
                                      : found->name;
      for (std::size_t skip = 0; skip < noun.size(); skip += text::decode(noun, skip).length) {
        const auto title = noun.substr(skip);
        if (lexicon_.source_ending(title) == title.size()) {
          add(found->name, shorter + " " + std::string(title));
        }
      }
      if (blank != std::string::npos) add(found->name, shorter);
      return;
    }
    team(noun);
    // 예시문화재단 -> 재단, 예시시 -> 시.
    if (lexicon_.source_kind(noun) == SourceKind::organization) {
      const std::size_t ending = lexicon_.source_ending(noun);
      note_body(noun);
      // 범정부 is no name of 정부.
      const auto front = noun.substr(0, noun.size() - ending);
      const bool named = noun.ends_with("시") ||
                         (ending > 3 && front.size() > 3 && front.size() == 3 * letters(front) &&
                          final_consonant(front) >= 0);
      if (ending < noun.size() && named) {
        add(std::string(noun), std::string(noun.substr(noun.size() - ending)));
      }
      return;
    }
    apposition(noun);
    if (before_.size() < 2 || !looks_like_name(noun)) return;
    const auto role = before_[before_.size() - 2];
    if (lexicon_.source_kind(role) != SourceKind::title) return;
    const std::size_t ending = lexicon_.source_ending(role);
    add(std::string(noun),
        std::string(noun.substr(0, 3)) + " " + std::string(role.substr(role.size() - ending)));
  }

  /// 예시 타이거즈, and later 예시: a known name of two words is meant by its first.
  void team(std::string_view noun) {
    if (before_.size() < 2 || letters(noun) < 2) return;
    const std::string both = joined(before_, before_.size() - 2, before_.size());
    if (lexicon_.named(both) == SourceKind::organization &&
        lexicon_.named(noun) == SourceKind::unknown) {
      add(both, std::string(before_[before_.size() - 2]));
    }
  }

  /// 예시지검, and later 검찰, where the text names one such office alone.
  void prosecution() {
    std::string_view office;
    for (const auto body : bodies_) {
      if (!body.ends_with("지검") && !body.ends_with("지청") && !body.ends_with("검찰청")) continue;
      if (!office.empty()) return;
      office = body;
    }
    if (!office.empty()) add(std::string(office), "검찰");
  }

  /// Words of Hangul alone that name a body, each once.
  void note_body(std::string_view noun) {
    constexpr std::size_t kMost = 64;
    if (bodies_.size() == kMost || noun.size() % 3 != 0 || noun.size() != 3 * letters(noun)) return;
    if (std::find(bodies_.begin(), bodies_.end(), noun) == bodies_.end()) bodies_.push_back(noun);
  }

  /// 상원 의원 제인 샘플: a name of two or three words behind an office.
  void apposition(std::string_view noun) {
    for (std::size_t count = 2; count <= 3 && count < before_.size(); ++count) {
      const auto role = before_[before_.size() - count - 1];
      if (lexicon_.source_kind(role) != SourceKind::title || looks_like_name(role)) continue;
      for (std::size_t k = before_.size() - count; k < before_.size(); ++k) {
        const bool plain = lexicon_.source_kind(before_[k]) == SourceKind::unknown &&
                           lexicon_.noun(before_[k]) == nullptr && !lexicon_.opener(before_[k]) &&
                           ending(before_[k]) == Ending::none && final_consonant(before_[k]) >= 0;
        if (!plain) return;
      }
      const std::string full = joined(before_, before_.size() - count, before_.size());
      people_.push_back(full);
      add(full, std::string(noun));
      return;
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Tokens before_;            ///< words of this clause, parentheses left out
  Tokens run_;               ///< foreign words that this one follows
  Tokens alone_;             ///< foreign words that a clause is about, no other before them
  Tokens bodies_;            ///< words that name bodies, in text order
  std::string_view marked_;  ///< the word before, where it stands in quotation marks
  std::vector<std::pair<std::string, std::string_view>> names_;  ///< runs and their last words
};

}  // namespace

std::vector<Language::Alias> aliases(std::string_view text, const Lexicon& lexicon) {
  Gatherer gatherer(text, lexicon);
  gatherer.run();
  return std::move(gatherer.aliases_);
}

std::vector<std::string> people(std::string_view text, const Lexicon& lexicon) {
  Gatherer gatherer(text, lexicon);
  gatherer.run();
  return std::move(gatherer.people_);
}

}  // namespace sayso::extractors::korean
