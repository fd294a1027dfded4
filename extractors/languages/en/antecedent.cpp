#include "languages/en/antecedent.h"

#include <algorithm>

#include "languages/en/phrase.h"
#include "languages/looking_back.h"

namespace sayso::extractors::english {
namespace {

constexpr std::size_t kSentencesBack = 10;
constexpr std::size_t kPersonBack = 3;          // for "the former striker", who was named just now
constexpr std::size_t kBodyBack = 12;           // for "the company"
constexpr std::size_t kRoleBack = 40;           // for "the judge"
constexpr std::size_t kLongestSentence = 1000;  // bytes that are looked at
constexpr std::uint32_t kCompany = 1;           // bit of the first kind of kinds.tsv

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}
bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

enum class Gender { unknown, male, female };

class Finder {
 public:
  Finder(const Article& article, const Segments& segments, const Language::FullName& full,
         const Lexicon& lexicon)
      : text_(article.text), segments_(segments), full_(full), lexicon_(lexicon) {}

  std::string run(ByteSpan pronoun) {
    const Word& word = lexicon_.find(slice(text_, pronoun));
    if (word.is(WordClass::wh) || word.hash == word_hash("who")) return before_relative(pronoun);
    wanted_ = of(word);
    pronoun_ = true;
    return back(pronoun.begin, kSentencesBack, [&](ByteSpan span) { return first_named(span); });
  }

  std::optional<std::string> bearer(ByteSpan description, std::string_view speaker) {
    auto pieces = pieces_of(slice(text_, description), lexicon_);
    const auto last = std::find_if(pieces.begin(), pieces.end(),
                                   [](const Piece& piece) { return piece.stop != 0; });
    if (last != pieces.end()) pieces.erase(last + 1, pieces.end());
    if (pieces.size() < 2) return std::nullopt;
    noun_ = &lexicon_.find(pieces.back().word);
    modifier_ = pieces.size() > 2 ? word_hash(pieces[pieces.size() - 2].word) : 0;
    if (modifier_ == word_hash("former")) modifier_ = 0;
    const std::string_view noun = pieces.back().word;
    noun_hash_ = word_hash(noun);
    if (noun_->means != 0) return body_called(description.begin);
    if (noun_->is(WordClass::organization)) return std::string();
    std::string holder =
        back(description.begin, kRoleBack, [&](ByteSpan span) { return holder_in(span); });
    if (!holder.empty() || noun_->is(WordClass::office)) return holder;
    const bool person =
        noun_->is(WordClass::human) || is_title(lexicon_, noun) || noun.ends_with("-year-old");
    if (!person) return std::nullopt;
    if (!speaker.empty()) return std::string(speaker);
    return back(description.begin, kPersonBack, [&](ByteSpan span) { return first_named(span); });
  }

 private:
  static Gender of(const Word& word) {
    return word.is(WordClass::female) ? Gender::female
           : word.is(WordClass::male) ? Gender::male
                                      : Gender::unknown;
  }

  /// What `find` finds in the sentences before `at`, the nearest first: at most `most` of them.
  template <typename Find>
  std::string back(std::uint32_t at, std::size_t most, const Find& find) const {
    for (ByteSpan span : sentences_before(segments_, at, most)) {
      span.end = std::min<std::uint32_t>(span.end, span.begin + kLongestSentence);
      if (std::string name = find(span); !name.empty()) return name;
    }
    return {};
  }

  /// "Two officials, who": the phrase right before, if it is short or ends in a name.
  std::string before_relative(ByteSpan pronoun) const {
    constexpr std::size_t kShort = 6;
    const auto phrase = [&](ByteSpan span) -> std::string {
      auto pieces = pieces_of(slice(text_, span), lexicon_);
      // "Jane Sample, 34, who"
      while (!pieces.empty() && is_number(pieces.back().word)) pieces.pop_back();
      if (pieces.empty()) return {};
      pieces.back().stop = 0;
      std::size_t begin = pieces.size();
      while (begin > 0 && pieces[begin - 1].stop == 0) --begin;
      // said Jane Sample, who; blamed critics, who
      for (std::size_t at = begin; at + 1 < pieces.size(); ++at) {
        const Word& word = lexicon_.find(pieces[at].word);
        const bool verb = word.cue == CueClass::verb || word.is(WordClass::past);
        if (verb && !is_capital(pieces[at].word)) begin = at + 1;
      }
      if (std::string name = name_to(pieces, pieces.size()); !name.empty()) return name;
      return pieces.size() - begin <= kShort ? joined(pieces, begin, pieces.size()) : std::string();
    };
    return back(pronoun.begin, 1, phrase);
  }

  /// "the lender": the last body of a kind that the noun may mean. With a word before the noun
  /// ("the port authority") the name holds that too, unless it only tells what a company does.
  std::string body_called(std::uint32_t at) {
    return back(at, kBodyBack, [&](ByteSpan span) {
      return first_named(span, [&](std::uint32_t from, std::uint32_t stop, std::uint32_t& end) {
        return body_at(from, stop, end);
      });
    });
  }

  std::string body_at(std::uint32_t at, std::uint32_t stop, std::uint32_t& end) const {
    constexpr std::size_t kLongest = 5;
    const std::string_view rest = std::string_view(text_).substr(at, stop - at);
    const auto pieces =
        pieces_of(rest.substr(0, std::min<std::size_t>(rest.size(), 120)), lexicon_);
    std::size_t size = 0;
    while (size < std::min(pieces.size(), kLongest) &&
           (is_capital(pieces[size].word) || pieces[size].word == "of" ||
            pieces[size].word == "for")) {
      if (pieces[size++].stop != 0) break;
    }
    for (; size > 0; --size) {
      if (!is_capital(pieces[size - 1].word)) continue;
      if (size == 1 && is_title(lexicon_, pieces[0].word)) break;
      std::string name = full_(joined(pieces, 0, size));
      if (name.empty()) continue;
      end = static_cast<std::uint32_t>(pieces[size - 1].word.data() - text_.data() +
                                       pieces[size - 1].word.size());
      if (is_called(name)) return name;
    }
    return {};
  }

  [[nodiscard]] bool is_called(const std::string& name) const {
    std::uint32_t kinds = 0;
    bool modified = false;
    for (const Piece& piece : pieces_of(name, lexicon_)) {
      kinds |= lexicon_.find(piece.word).named;
      modified = modified || word_hash(piece.word) == modifier_;
    }
    const bool company = (noun_->means & kCompany) != 0;
    const bool fits = kinds == 0 ? company : (kinds & noun_->means) != 0;
    return fits && (modifier_ == 0 || modified || company);
  }

  /// Who is called by the noun in a sentence: "Judge Jane Sample", "the regional judge, Jane
  /// Sample", "Jane Sample, a judge".
  [[nodiscard]] std::string holder_in(ByteSpan span) const {
    constexpr std::size_t kApposition = 7;
    const auto pieces = pieces_of(slice(text_, span), lexicon_);
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      if (word_hash(pieces[at].word) != noun_hash_) continue;
      if (modifier_ != 0 && (at == 0 || word_hash(pieces[at - 1].word) != modifier_)) continue;
      if (pieces[at].stop == 0 || pieces[at].stop == ',') {
        if (std::string name = name_from(pieces, at + 1); !name.empty()) return name;
      }
      if (pieces[at].stop == 0 && at + 1 < pieces.size() &&
          lexicon_.find(pieces[at + 1].word).is(WordClass::that)) {
        continue;
      }
      std::size_t back = at;
      while (back > 0 && at - back < kApposition && pieces[back - 1].stop == 0) --back;
      if (back == 0 || pieces[back - 1].stop != ',') continue;
      if (std::string name = name_to(pieces, back); !name.empty()) return name;
    }
    return {};
  }

  [[nodiscard]] std::string name_from(const std::vector<Piece>& pieces, std::size_t begin) const {
    std::size_t end = begin;
    while (end < pieces.size() && end < begin + 3 && is_capital(pieces[end].word)) {
      if (pieces[end++].stop != 0 || pieces[end - 1].possessive) break;
    }
    for (; end > begin; --end) {
      if (std::string name = full_(joined(pieces, begin, end)); !name.empty()) return name;
    }
    return {};
  }
  [[nodiscard]] std::string name_to(const std::vector<Piece>& pieces, std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 3 && is_capital(pieces[begin - 1].word) &&
           (begin == end || pieces[begin - 1].stop == 0)) {
      --begin;
    }
    for (; begin < end; ++begin) {
      if (std::string name = full_(joined(pieces, begin, end)); !name.empty()) return name;
    }
    return {};
  }

  std::string first_named(ByteSpan span) {
    return first_named(span, [&](std::uint32_t at, std::uint32_t stop, std::uint32_t& end) {
      return person_at(at, stop, end);
    });
  }

  /// The first that `name_at` knows in a sentence outside quotation marks; nobody where the same
  /// pronoun opens it, for then it speaks of somebody named before.
  template <typename NameAt>
  std::string first_named(ByteSpan span, const NameAt& name_at) {
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
      if (opening && pronoun_ && of(lexicon_.find(word)) == wanted_ &&
          lexicon_.find(word).is(WordClass::subject)) {
        return {};
      }
      opening = false;
      if (is_upper(word[0]) && may_be_name(word)) {
        if (std::string name = name_at(at, span.end, end); !name.empty()) return name;
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
           is_upper(text_[ends.back() + 1])) {
      ends.push_back(word_end(ends.back() + 1, stop));
    }
    // Radio Five Towns is nobody, nor is Five Towns; Police Chief Jane Sample is.
    const auto is_role = [&](std::string_view word) {
      return is_title(lexicon_, word) || lexicon_.find(word).is(WordClass::human);
    };
    bool role = false;
    for (const Piece& piece : pieces_of(slice(text_, {at, ends.back()}), lexicon_)) {
      role = role || is_role(piece.word);
    }
    if (!role && lexicon_.find(slice(text_, {at, end})).named != 0) {
      end = ends.back();
      return {};
    }
    for (std::size_t words = ends.size(); words-- > 0;) {
      const std::string_view run = std::string_view(text_).substr(at, ends[words] - at);
      if (words == 0 && is_title(lexicon_, run)) break;  // Dr, which a broadcaster is called too
      std::string name = full_(run);
      if (name.empty() || !may_be_name(std::string_view(name).substr(0, name.find(' ')))) continue;
      end = ends[words];
      Gender gender = of(lexicon_.find(std::string_view(name).substr(0, name.find(' '))));
      if (gender == Gender::unknown) gender = told_before(at);
      if (gender == Gender::unknown || wanted_ == Gender::unknown || gender == wanted_) return name;
      return {};
    }
    return {};
  }

  /// "Her husband, the painter Ri Sample": what the words right before a name tell of its bearer.
  [[nodiscard]] Gender told_before(std::uint32_t at) const {
    constexpr std::size_t kNear = 4, kBytes = 60;
    const std::string_view line = std::string_view(text_).substr(0, at);
    const std::size_t begin = std::max(line.find_last_of(".\n") + 1, at < kBytes ? 0 : at - kBytes);
    const auto pieces = pieces_of(line.substr(begin), lexicon_);
    for (std::size_t back = 1; back <= std::min(kNear, pieces.size()); ++back) {
      const Word& word = lexicon_.find(pieces[pieces.size() - back].word);
      const bool ends = word.cue != CueClass::none || word.is(WordClass::preposition) ||
                        word.is(WordClass::be) || word.is(WordClass::have) ||
                        pieces[pieces.size() - back].possessive;
      if (ends) break;
      if (!word.is(WordClass::object) && of(word) != Gender::unknown) return of(word);
    }
    return Gender::unknown;
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
  bool pronoun_ = false;
  const Word* noun_ = nullptr;  ///< of the description
  std::uint32_t noun_hash_ = 0;
  std::uint32_t modifier_ =
      0;  ///< hash of the word before it; 0 for none, or one that tells nothing
};

}  // namespace

std::string antecedent(const Article& article, const Segments& segments, ByteSpan pronoun,
                       const Language::FullName& full, const Lexicon& lexicon) {
  return Finder(article, segments, full, lexicon).run(pronoun);
}

std::optional<std::string> bearer(const Article& article, const Segments& segments,
                                  ByteSpan description, std::string_view speaker,
                                  const Language::FullName& full, const Lexicon& lexicon) {
  return Finder(article, segments, full, lexicon).bearer(description, speaker);
}

}  // namespace sayso::extractors::english
