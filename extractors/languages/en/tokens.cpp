#include "languages/en/tokens.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::extractors::english {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000) ||
         c >= 0x3040;
}
bool is_word(char32_t c) { return is_digit(c) || is_letter(c); }

/// Marks that stand inside a word between letters or digits: don't, well-known, 3.5, AT&T.
bool joins(char32_t mark, char32_t before, char32_t after) {
  if (!is_word(before) || !is_word(after)) return false;
  if (mark == '\'' || mark == U'’' || mark == '-' || mark == '&' || mark == U'\u2011') return true;
  if (mark == '.') return true;
  return (mark == ',' || mark == ':') && is_digit(before) && is_digit(after);
}

char32_t at_or_blank(std::string_view text, std::size_t at) {
  return at < text.size() ? text::decode(text, at).value : U' ';
}

/// End of the word that begins at `at`, a stop that belongs to it included (Mr., U.S.).
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                       const Lexicon& lexicon) {
  char32_t before = text::decode(text, at).value;
  at += text::decode(text, at).length;
  while (at < end) {
    const auto c = text::decode(text, at);
    if (!is_word(c.value) && !joins(c.value, before, at_or_blank(text, at + c.length))) {
      if (c.value == '.' && is_abbreviation(text, at, lexicon)) ++at;
      break;
    }
    before = c.value;
    at += c.length;
  }
  return at;
}

/// The possessive or verb that a word ends in: the 's of Smith's; size() where there is none.
std::size_t clitic(std::string_view word) {
  for (const std::string_view tail :
       {"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"}) {
    if (word.size() > tail.size() && word.substr(word.size() - tail.size()) == tail) {
      return word.size() - tail.size();
    }
  }
  return word.size();
}

Shape shape_of_word(std::string_view word) {
  const auto first = text::decode(word, 0).value;
  if (is_digit(first)) return Shape::digit;
  if (first < 'A' || first > 'Z') return Shape::lower;
  const auto capitals =
      std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals > 1 ? Shape::upper : Shape::capital;
}

Ending ending_of(std::string_view word) {
  const auto ends = [word](std::string_view tail) {
    return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
  };
  if (ends("ing")) return Ending::ing;
  if (ends("ed")) return Ending::ed;
  if (ends("ly")) return Ending::ly;
  return ends("s") && !ends("ss") ? Ending::s : Ending::none;
}

Shape shape_of_mark(char32_t c) {
  switch (c) {
    case ',':
      return Shape::comma;
    case '.':
    case '!':
    case '?':
    case U'…':
      return Shape::stop;
    case ':':
      return Shape::colon;
    case ';':
      return Shape::semicolon;
    case '-':
    case U'–':
    case U'—':
    case U'―':
      return Shape::dash;
    case '(':
    case '[':
      return Shape::open;
    case ')':
    case ']':
      return Shape::close;
    case '"':
    case '\'':
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'«':
    case U'»':
      return Shape::quote;
    default:
      return Shape::other;
  }
}

class Reader {
 public:
  Reader(const Article& article, const Segments& segments, const Lexicon& lexicon)
      : text_(article.text), segments_(segments), lexicon_(lexicon) {}

  Text run() {
    // More than there will be: of a long text, pages that are never touched.
    out_.tokens.reserve(text_.size() / 4);
    for (std::uint32_t at = 0; at < segments_.sentences.size(); ++at) {
      const Sentence& sentence = segments_.sentences[at];
      const auto first = static_cast<std::uint32_t>(out_.tokens.size());
      read_sentence(sentence, at);
      out_.sentences.push_back(
          {first, static_cast<std::uint32_t>(out_.tokens.size()), sentence.paragraph});
    }
    find_quotations();
    return std::move(out_);
  }

 private:
  void read_sentence(const Sentence& sentence, std::uint32_t index) {
    bool blank = true;
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      const auto c = text::decode(text_, at);
      std::uint32_t next = at + c.length;
      if (text::is_space(c.value)) {
        blank = true;
        at = next;
        continue;
      }
      const bool tag = (c.value == '@' || c.value == '#') && is_word(at_or_blank(text_, next));
      if (is_word(c.value) || tag) {
        next = word_end(text_, tag ? next : at, sentence.span.end, lexicon_);
        const auto word = std::string_view(text_).substr(at, next - at);
        const auto cut = at + static_cast<std::uint32_t>(clitic(word));
        push({at, cut}, shape_of_word(word), blank, sentence, index);
        if (cut < next) push({cut, next}, Shape::lower, false, sentence, index);
      } else {
        // '' stands for one double mark in some newspapers' text.
        if (c.value == '\'' && at_or_blank(text_, next) == '\'') ++next;
        const auto again = [&](char32_t mark) {
          return c.value == mark && next < sentence.span.end && at_or_blank(text_, next) == mark;
        };
        while (again('-') || again('.')) ++next;
        push({at, next}, shape_of_mark(c.value), blank, sentence, index);
      }
      blank = false;
      at = next;
    }
  }

  void push(ByteSpan span, Shape shape, bool blank, const Sentence& sentence, std::uint32_t index) {
    const auto word = slice(text_, span);
    Token token;
    token.span = span;
    token.word = word_hash(word);
    token.suffix = word_hash(word.substr(word.size() > 3 ? word.size() - 3 : 0));
    token.known = &lexicon_.find(token.word);
    token.sentence = index;
    token.paragraph = sentence.paragraph;
    token.shape = shape;
    if (token.is_word()) token.ending = ending_of(word);
    token.blank_before = blank;
    out_.tokens.push_back(token);
  }

  /// Outermost quotations, in tokens. A single mark that never closes is an apostrophe.
  void find_quotations() {
    std::size_t token = 0;
    bool goes_on = false;
    for (const Quotation& quotation : segments_.quotations) {
      if (quotation.depth > 0) continue;
      const bool single = quotation.mark == U'\'' || quotation.mark == U'‘';
      const bool whole = quotation.closed || quotation.continues || goes_on;
      goes_on = quotation.continues;
      if (single && !whole) continue;
      while (token < out_.tokens.size() && out_.tokens[token].span.begin < quotation.outer.begin) {
        ++token;
      }
      Quoted quoted;
      quoted.open = quoted.close = static_cast<std::uint32_t>(token);
      quoted.closed = quotation.closed;
      quoted.continues = quotation.continues;
      quoted.marked = quotation.inner.begin > quotation.outer.begin;
      const auto index = static_cast<std::int32_t>(out_.quotations.size());
      while (token < out_.tokens.size() && out_.tokens[token].span.begin < quotation.outer.end) {
        Token& here = out_.tokens[token];
        here.quotation = index;
        here.inside =
            here.span.begin >= quotation.inner.begin && here.span.end <= quotation.inner.end;
        if (here.inside) quoted.close = static_cast<std::uint32_t>(token) + 1;
        ++token;
      }
      if (quoted.close > quoted.open) {
        out_.quotations.push_back(quoted);
      } else {
        for (std::size_t at = quoted.open; at < token; ++at) out_.tokens[at].quotation = -1;
      }
    }
  }

  const std::string& text_;
  const Segments& segments_;
  const Lexicon& lexicon_;
  Text out_;
};

}  // namespace

Text read_text(const Article& article, const Segments& segments, const Lexicon& lexicon) {
  return Reader(article, segments, lexicon).run();
}

bool is_abbreviation(std::string_view text, std::size_t stop, const Lexicon& lexicon) {
  constexpr std::size_t kLongest = 12;
  std::size_t begin = stop;
  while (begin > 0 && stop - begin < kLongest &&
         (is_word(static_cast<unsigned char>(text[begin - 1])) || text[begin - 1] == '.')) {
    --begin;
  }
  const auto word = text.substr(begin, stop - begin);
  if (word.empty()) return false;
  std::size_t next = stop + 1;
  while (next < text.size() && text[next] == ' ') ++next;
  std::size_t end = next;
  while (end < text.size() && is_letter(static_cast<unsigned char>(text[end]))) ++end;
  const Word& after = lexicon.find(text.substr(next, end - next));
  const bool opens_sentence =
      next < text.size() && text[next] >= 'A' && text[next] <= 'Z' &&
      (after.is(WordClass::article) || after.is(WordClass::subject) ||
       after.is(WordClass::preposition) || after.is(WordClass::conjunction) ||
       after.is(WordClass::possessive) || after.is(WordClass::wh));
  const Word& known = lexicon.find(word);
  if (known.is(WordClass::abbreviation)) {
    if (word == "no" || word == "No") return next < text.size() && is_digit(text[next]);
    return known.is(WordClass::title) || !opens_sentence;
  }
  const bool initials = word.size() == 1 || word[1] == '.';
  return initials && word[0] >= 'A' && word[0] <= 'Z' && word != "I" && !opens_sentence;
}

}  // namespace sayso::extractors::english
