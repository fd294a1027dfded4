#include "languages/en/antecedent.h"

#include <algorithm>

#include "languages/looking_back.h"

namespace sayso::extractors::english {
namespace {

constexpr std::size_t kSentencesBack = 5;
constexpr std::size_t kLongestSentence = 1000;  // bytes that are looked at

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

enum class Gender { unknown, male, female };

class Finder {
 public:
  Finder(const Article& article, const Segments& segments, const Language::FullName& full,
         const Lexicon& lexicon)
      : text_(article.text), segments_(segments), full_(full), lexicon_(lexicon) {}

  std::string run(ByteSpan pronoun) {
    const Word& word = lexicon_.find(slice(text_, pronoun));
    wanted_ = of(word);
    for (const ByteSpan sentence : sentences_before(segments_, pronoun.begin, kSentencesBack)) {
      if (std::string name = first_person(sentence); !name.empty()) return name;
    }
    return {};
  }

 private:
  static Gender of(const Word& word) {
    return word.is(WordClass::female) ? Gender::female
           : word.is(WordClass::male) ? Gender::male
                                      : Gender::unknown;
  }

  /// The first known person named in a sentence outside quotation marks; nobody where the same
  /// pronoun opens it, for then it speaks of somebody named before.
  std::string first_person(ByteSpan span) {
    span.end = std::min<std::uint32_t>(span.end, span.begin + kLongestSentence);
    bool opening = true;
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (const auto behind = quotation_end(segments_, at)) {
        at = std::max(at + 1, *behind);
        continue;
      }
      if (!is_letter(text_[at])) {
        ++at;
        continue;
      }
      std::uint32_t end = word_end(at, span.end);
      const std::string_view word = std::string_view(text_).substr(at, end - at);
      if (opening && of(lexicon_.find(word)) == wanted_ &&
          lexicon_.find(word).is(WordClass::subject)) {
        return {};
      }
      opening = false;
      if (is_capital(word[0]) && may_be_name(word)) {
        if (std::string name = person_at(at, span.end, end); !name.empty()) return name;
      }
      at = end;
    }
    return {};
  }

  /// Not "And", "The" at the head of a sentence, nor North, United: words that begin other names.
  [[nodiscard]] bool may_be_name(std::string_view word) const {
    const Word& known = lexicon_.find(word);
    return !known.is(WordClass::conjunction) && !known.is(WordClass::connector) &&
           !known.is(WordClass::article) && !known.is(WordClass::preposition) &&
           !known.is(WordClass::place);
  }

  /// The person that the capital words from `at` name, the longest run first. `end` moves behind
  /// them.
  std::string person_at(std::uint32_t at, std::uint32_t stop, std::uint32_t& end) {
    std::vector<std::uint32_t> ends = {end};
    while (ends.size() < 4 && ends.back() + 1 < stop && text_[ends.back()] == ' ' &&
           is_capital(text_[ends.back() + 1])) {
      ends.push_back(word_end(ends.back() + 1, stop));
    }
    for (std::size_t words = ends.size(); words-- > 0;) {
      std::string name = full_(std::string_view(text_).substr(at, ends[words] - at));
      if (name.empty() || !may_be_name(std::string_view(name).substr(0, name.find(' ')))) continue;
      end = ends[words];
      const Gender gender = of(lexicon_.find(std::string_view(name).substr(0, name.find(' '))));
      if (gender == Gender::unknown || wanted_ == Gender::unknown || gender == wanted_) return name;
      return {};
    }
    return {};
  }

  [[nodiscard]] std::uint32_t word_end(std::uint32_t at, std::uint32_t stop) const {
    while (at < stop && (is_letter(text_[at]) || text_[at] == '-')) ++at;
    return at;
  }

  const std::string& text_;
  const Segments& segments_;
  const Language::FullName& full_;
  const Lexicon& lexicon_;
  Gender wanted_ = Gender::unknown;
};

}  // namespace

std::string antecedent(const Article& article, const Segments& segments, ByteSpan pronoun,
                       const Language::FullName& full, const Lexicon& lexicon) {
  return Finder(article, segments, full, lexicon).run(pronoun);
}

}  // namespace sayso::extractors::english
