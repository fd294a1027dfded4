#include "languages/ko/antecedent.h"

#include <algorithm>
#include <vector>

#include "languages/ko/morphology.h"
#include "languages/ko/person.h"
#include "languages/ko/source_words.h"
#include "languages/looking_back.h"
#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr std::size_t kSentencesBack = 6;
constexpr std::size_t kLongestSentence = 1500;  // bytes that are looked at
constexpr std::size_t kLongestPhrase = 7;       // words

class Finder {
 public:
  Finder(const Article& article, const Segments& segments, const Language::FullName& full,
         const Lexicon& lexicon)
      : text_(article.text), segments_(segments), full_(full), lexicon_(lexicon) {}

  std::string run(ByteSpan pronoun) {
    for (const ByteSpan sentence : sentences_before(segments_, pronoun.begin, kSentencesBack)) {
      if (std::string name = told_of(sentence); !name.empty()) return name;
    }
    return {};
  }

 private:
  /// The person that a sentence is about: its first topic outside quotation marks, else its first
  /// subject; nobody where a pronoun is the topic, for then an earlier sentence tells.
  std::string told_of(ByteSpan span) {
    span.end = std::min<std::uint32_t>(span.end, span.begin + kLongestSentence);
    std::string subject;
    Tokens phrase;
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (const auto behind = quotation_end(segments_, at)) {
        phrase.clear();
        at = std::max(at + 1, *behind);
        continue;
      }
      const auto c = text::decode(text_, at);
      if (text::is_space(c.value)) {
        at += c.length;
        continue;
      }
      std::string_view word = std::string_view(text_).substr(at, word_end(at, span.end) - at);
      at += static_cast<std::uint32_t>(word.size());
      const bool ends = strip(word);
      if (word.empty()) continue;
      const auto parted = lexicon_.parted(word);
      const auto noun = word.substr(0, parted.noun);
      phrase.push_back(noun.ends_with(')') ? noun.substr(0, noun.find('(')) : noun);
      if (phrase.size() > kLongestPhrase) phrase.erase(phrase.begin());
      // 홍길동 또한: as good as a topic.
      const bool also = (word == "또한" || word == "역시") && phrase.size() > 1;
      if (also) phrase.pop_back();
      const bool topic = also || (parted.particle == Particle::topic && !parted.doubtful);
      // 그의 설명에 따르면 …: the sentence goes on with somebody named before.
      const bool his = parted.particle == Particle::of && subject.empty() &&
                       (phrase.back() == "그" || phrase.back() == "그녀");
      if (his) return {};
      if (topic || parted.particle == Particle::subject || parted.particle == Particle::also) {
        if (topic && lexicon_.source_kind(phrase.back()) == SourceKind::pronoun) return {};
        std::string name = person(phrase);
        if (topic && !name.empty()) return name;
        if (subject.empty()) subject = std::move(name);
      }
      if (ends || parted.particle != Particle::none) phrase.clear();
    }
    return subject;
  }

  /// Takes the comma or full stop from the end; true where there was one.
  static bool strip(std::string_view& word) {
    bool ends = false;
    while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ':')) {
      word.remove_suffix(1);
      ends = true;
    }
    return ends;
  }

  /// Behind the word; a parenthesis belongs to it.
  [[nodiscard]] std::uint32_t word_end(std::uint32_t at, std::uint32_t stop) const {
    while (at < stop && !text::is_space(text::decode(text_, at).value)) {
      if (text_[at] == '(') {
        const auto closing = std::string_view(text_).substr(at, stop - at).find(')');
        if (closing != std::string_view::npos) at += static_cast<std::uint32_t>(closing);
      }
      at += text::decode(text_, at).length;
    }
    return std::min(at, stop);
  }

  /// The full name of the person that the words end in; empty where they name none for sure.
  std::string person(const Tokens& words) const {
    const auto head = words.back();
    const std::string phrase = joined(words, 0, words.size());
    if (auto name = full_(head); !name.empty()) return name;
    // 홍 교수: short for a name given elsewhere.
    if (words.size() > 1 && is_role(head)) {
      const std::string two = joined(words, words.size() - 2, words.size());
      if (auto name = full_(two); !name.empty() && !two.starts_with(name)) {
        return name;
      }
    }
    const bool titled = lexicon_.source_kind(head) == SourceKind::title && letters(head) > 1;
    const bool named =
        !titled && looks_like_name(head) && !lexicon_.common(head) && !names_body(head, lexicon_);
    const bool foreign = !titled && !named && letters(head) > 1 && final_consonant(head) >= 0 &&
                         !lexicon_.common(head) && !lexicon_.opener(head) &&
                         lexicon_.noun(head) == nullptr &&
                         lexicon_.source_kind(head) == SourceKind::unknown &&
                         lexicon_.named(head) == SourceKind::unknown;
    // 간부 샘플, 제인 샘플.
    const auto before = words.size() > 1 ? words[words.size() - 2] : std::string_view();
    const bool beside =
        is_role(before) ||
        (sounds_foreign(head) && sounds_foreign(before) && part(head).particle == Particle::none &&
         ending(before) == Ending::none && !is_verb_before_noun(before) &&
         !lexicon_.common(before) && !names_body(before, lexicon_));
    if (!titled && !named && !(foreign && beside)) return {};
    const SourceWords said = source_words(phrase, lexicon_);
    if (said.type != SourceType::person || said.pronoun || said.anaphoric) return {};
    auto name = full_(said.name);
    return name.empty() ? said.name : name;
  }

  [[nodiscard]] bool is_role(std::string_view word) const {
    const SourceKind kind = lexicon_.source_kind(word);
    return kind == SourceKind::title || kind == SourceKind::anonymous;
  }

  const std::string& text_;
  const Segments& segments_;
  const Language::FullName& full_;
  const Lexicon& lexicon_;
};

}  // namespace

std::string antecedent(const Article& article, const Segments& segments, ByteSpan pronoun,
                       const Language::FullName& full, const Lexicon& lexicon) {
  return Finder(article, segments, full, lexicon).run(pronoun);
}

}  // namespace sayso::extractors::korean
