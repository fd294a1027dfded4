#include "extract/lines.h"

#include <algorithm>
#include <unordered_set>

#include "extract/authors.h"
#include "extract/metadata.h"
#include "extract/phrases.h"
#include "extract/words.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

// Letters (a syllable counts two) up to which a line can be furniture.
constexpr std::int32_t kShort = 100;
constexpr std::int32_t kNotice = 240;
// Quotations sought in the rest of the body: each costs a pass over it.
constexpr int kMostPulled = 100;

/// Ends as a sentence does: a stop, quotation closed behind it or not.
bool ends_sentence(std::string_view text) {
  for (int k = 0; k < 3 && !text.empty(); ++k) {
    const auto last = text::decode_before(text, text.size());
    switch (last.value) {
      case '.':
      case '?':
      case '!':
      case 0x2026:
      case ',':
      case ':':
        return true;
      case '"':
      case '\'':
      case ')':
      case 0x201D:
      case 0x2019:
      case ']':
        text.remove_suffix(last.length);
        continue;
      default:
        return false;
    }
  }
  return false;
}

/// [앵커], 【 기자 】, <앵커>: who speaks, in broadcasts.
bool is_speaker_mark(std::string_view line) {
  const auto first = line.empty() ? U'\0' : text::decode(line, 0).value;
  return (first == '[' || first == 0x3010 || first == '<') && letter_weight(line) <= 12 &&
         line.find('@') == std::string_view::npos;
}

bool only_hashtags(std::string_view line) {
  bool any = false;
  while (!line.empty()) {
    const auto end = line.find(' ');
    const auto word = line.substr(0, end);
    if (!word.empty() && word.front() != '#') return false;
    any |= !word.empty();
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return any;
}

/// ▲, ◇, ■: the mark of a subhead within the body, or of a caption under a picture.
bool starts_with_mark(std::string_view line) {
  const auto first = line.empty() ? U'\0' : text::decode(line, 0).value;
  return first >= 0x2190 && first <= 0x27BF;
}

bool is_bare_address(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://") ||
          line.starts_with("www.")) &&
         line.find(' ') == std::string_view::npos;
}

/// [서울=가나통신], (부산=가나통신), [가나일보 홍길동 기자]: what stands in the brackets that open
/// a body; empty where a line opens with none.
std::string_view opening_brackets(std::string_view line) {
  if (line.empty() || (line[0] != '[' && line[0] != '(')) return {};
  const auto end = line.find(line[0] == '[' ? ']' : ')');
  if (end == std::string_view::npos || end > 120 || end + 2 >= line.size()) return {};
  const auto inside = line.substr(1, end - 1);
  const bool dateline =
      inside.find('=') != std::string_view::npos || !reporters_in_line(inside).empty();
  return dateline ? inside : std::string_view{};
}

std::size_t digits_in(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// Cuts an e-mail address with the brackets around it out of a line; false where there is none.
bool cut_address(std::string& line) {
  const auto sign = line.find('@');
  if (sign == std::string::npos || sign == 0) return false;
  const auto is_part = [&](char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '.' || c == '_' ||
           c == '-' || c == '+';
  };
  std::size_t begin = sign, end = sign + 1;
  while (begin > 0 && is_part(line[begin - 1])) --begin;
  while (end < line.size() && is_part(line[end])) ++end;
  if (begin == sign || line.find('.', sign) >= end) return false;
  const auto opening = line.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
  if (begin > 0 && opening != std::string::npos &&
      std::string_view("([<").find(line[opening]) != std::string_view::npos) {
    const auto closing = line.find_first_of(")]>", end);
    if (closing != std::string::npos && closing - end < 3) {
      begin = opening;
      end = closing + 1;
    }
  }
  line.erase(begin, end - begin);
  line = text::trim(line);
  return true;
}

/// Shortens a line to its first `size` bytes, links with it.
void shorten(Line& line, std::size_t size) {
  line.text = text::trim(std::string_view(line.text).substr(0, size));
  std::erase_if(line.links, [&](const LineLink& link) { return link.span.end > line.text.size(); });
}

class Pass {
 public:
  Pass(std::vector<Line>& lines, std::string_view title)
      : lines_(lines), title_(letters_of(title)) {}

  TakenOff run() {
    std::size_t hangul = 0, bytes = 0;
    for (const Line& line : lines_) {
      hangul += hangul_count(line.text);
      bytes += line.text.size();
    }
    korean_ = hangul * 9 > bytes;
    drop_if([&](const Line& line) { return repeats_title(line); });
    drop_repeats();
    drop_if(
        [&](const Line& line) { return only_hashtags(line.text) || is_bare_address(line.text); });
    if (korean_) korean();
    find_dateline();
    std::erase_if(lines_, [](const Line& line) { return text::trim(line.text).empty(); });
    return std::move(off_);
  }

 private:
  template <typename Test>
  void drop_if(Test test) {
    std::erase_if(lines_, test);
  }

  [[nodiscard]] bool repeats_title(const Line& line) const {
    const bool head = &line - lines_.data() < 4;
    return head && title_.size() >= 8 && line.text.size() < 400 && letters_of(line.text) == title_;
  }

  /// A body that stands twice, a quotation pulled out of it: the later or the shorter goes.
  void drop_repeats() {
    std::unordered_set<std::string> seen;
    std::string all;
    for (const Line& line : lines_) all += letters_of(line.text) + '\n';
    int looked = 0;
    bool before = false;  // the line before was a repeat: a short one behind it is one too
    drop_if([&](const Line& line) {
      const std::string letters = letters_of(line.text);
      const bool repeat = !seen.insert(letters).second && (letters.size() >= 40 || before);
      before = repeat;
      if (repeat || letters.size() < 40) return repeat;
      const bool pulled =
          (line.hints & bit(Hint::pullquote)) != 0 || line.kind == ParagraphKind::quote;
      if (!pulled || ++looked > kMostPulled) return false;
      const auto first = all.find(letters);
      return all.find(letters, first + 1) != std::string::npos;
    });
  }

  void korean() {
    for (Line& line : lines_) clean(line);
    drop_if([](const Line& line) { return line.text.empty(); });
    drop_if([&](const Line& line) { return is_furniture(line); });
    drop_decks();
    // Links to other articles under the body.
    while (!lines_.empty() && lines_.back().linked && !ends_sentence_plainly(lines_.back().text)) {
      lines_.pop_back();
    }
  }

  /// Takes addresses and what is glued to the last sentence off a line.
  void clean(Line& line) {
    const auto weight = letter_weight(line.text);
    cut_glued_tail(line);
    if (line.text.find('@') == std::string::npos || weight > kNotice) return;
    std::string rest = line.text;
    if (!cut_address(rest)) return;
    while (cut_address(rest)) {
    }
    off_.bylines.push_back(line.text);
    line.links.clear();
    // A sign-off is a sentence and stays; a name with an address is a by-line and goes.
    line.text = ends_sentence(rest) && hangul_count(rest) >= 4 ? rest : std::string{};
  }

  /// "…말했다. 홍길동 기자 a@b.kr", "…밝혔다.(끝)", "…했다. 사진=…": behind the last full stop
  /// there is no sentence, but a by-line or a credit.
  void cut_glued_tail(Line& line) {
    const auto stop = line.text.rfind("다.");
    if (stop == std::string::npos || stop < 30) return;
    std::size_t end = stop + std::string_view("다.").size();
    for (const std::string_view close : {"\"", "'", "”", "’", ")"}) {
      if (std::string_view(line.text).substr(end).starts_with(close)) end += close.size();
    }
    const std::string tail(text::trim(std::string_view(line.text).substr(end)));
    if (tail.empty() || letter_weight(tail) > 60 || ends_sentence_plainly(tail)) return;
    const bool reporter = !reporters_in_line(tail).empty() || tail.find('@') != std::string::npos;
    const PhraseSet phrases = phrases_in(tail);
    const bool notice = (phrases & (bit(Phrase::copyright) | bit(Phrase::caption))) != 0;
    if (!reporter && !notice) return;
    if (reporter) off_.bylines.push_back(tail);
    if ((phrases & bit(Phrase::caption)) != 0 && !reporter) {
      line.text.clear();  // a sentence with a picture's credit is a caption
      return;
    }
    shorten(line, end);
  }

  static bool ends_sentence_plainly(std::string_view text) {
    return text.ends_with("다.") || text.ends_with("요.") || text.ends_with("까?");
  }

  /// Whether a whole line is furniture by its words.
  [[nodiscard]] bool is_furniture(const Line& line) {
    const std::string_view words = line.text;
    const auto weight = letter_weight(words);
    if (weight > kNotice) return false;
    const PhraseSet phrases = phrases_in(words);
    const auto has = [&](Phrase phrase) { return (phrases & bit(phrase)) != 0; };
    if (has(Phrase::copyright)) return true;
    const bool sentence = ends_sentence_plainly(words);
    if (words.starts_with('[') && has(Phrase::caption) && !sentence) return true;
    if (is_speaker_mark(words)) return false;
    // Helplines and calls for tips: a note mark and a number to call.
    if (words.starts_with("※") &&
        (has(Phrase::contact) && (digits_in(words) >= 3 || weight < kShort)))
      return true;
    if (weight <= kShort && !sentence && has(Phrase::contact) && !words.starts_with("※ "))
      return true;
    if (weight > kShort) return is_caption(line);
    if (line.linked && has(Phrase::related)) return true;
    if (!sentence && (has(Phrase::subscribe) || has(Phrase::share))) return true;
    if (!sentence && has(Phrase::caption) && (line.pictured || !starts_with_mark(words))) {
      return true;
    }
    if (words.starts_with('/') && weight <= 30) return true;  // "/가나통신": a credit
    if (!sentence && has(Phrase::byline)) {
      off_.bylines.emplace_back(words);
      return true;
    }
    if (is_byline(words)) {
      off_.bylines.emplace_back(words);
      return true;
    }
    return is_caption(line);
  }

  /// Hardly more than a reporter's name and title; a broadcast's "홍길동 기자입니다." is a
  /// sentence.
  static bool is_byline(std::string_view words) {
    if (ends_sentence(words) || words.find("기자") == std::string_view::npos) {
      if (words.find("특파원") == std::string_view::npos || ends_sentence(words)) return false;
    }
    return letter_weight(words) <= 40 && !reporters_in_line(words).empty() &&
           words.find(':') == std::string_view::npos;
  }

  /// "…하고 있다. 가나통신": a sentence with a credit behind it; no full stop closes the line.
  [[nodiscard]] static bool is_caption(const Line& line) {
    const std::string_view words = line.text;
    if ((line.hints & bit(Hint::caption)) != 0 && line.pictured && !ends_sentence_plainly(words))
      return true;
    const auto stop = words.rfind("다.");
    if (stop == std::string_view::npos) return false;
    const auto tail = text::trim(words.substr(stop + std::string_view("다.").size()));
    const auto weight = letter_weight(tail);
    if (weight < 3 || weight > 30 || ends_sentence(tail)) return false;
    // Closing quotation marks are no credit, and words in a second sentence have blanks between.
    return std::count(tail.begin(), tail.end(), ' ') <= 2 && (line.pictured || weight <= 16);
  }

  /// Short lines over the body in an element of their own: what the newspaper sets under the
  /// headline.
  void drop_decks() {
    for (std::size_t at = 1; at < std::min<std::size_t>(lines_.size(), 8); ++at) {
      if (!opening_brackets(lines_[at].text).empty()) return drop_head(at);
    }
    if (lines_.size() > 1 && is_speaker_mark(lines_[1].text) && !ends_sentence(lines_[0].text)) {
      return drop_head(1);
    }
    std::size_t body = 0;
    while (body < lines_.size() && body < 10 && !is_body_start(lines_[body])) ++body;
    if (body == 0 || body >= lines_.size() || body >= 10) return;
    std::size_t decks = 0;
    while (decks < body &&
           (lines_[decks].group != lines_[body].group ||
            (lines_[decks].hints & bit(Hint::lead)) != 0) &&
           !is_speaker_mark(lines_[decks].text) && !starts_with_mark(lines_[decks].text)) {
      ++decks;
    }
    drop_head(decks);
  }

  /// Takes the first lines off as decks.
  void drop_head(std::size_t count) {
    for (std::size_t at = 0; at < count; ++at) {
      if (!off_.subtitle.empty()) off_.subtitle += " / ";
      off_.subtitle += lines_[at].text;
    }
    lines_.erase(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(count));
  }

  static bool is_body_start(const Line& line) {
    return (ends_sentence(line.text) || letter_weight(line.text) > 160) &&
           (line.hints & bit(Hint::lead)) == 0;
  }

  /// "[서울=가나통신]", "(부산=가나통신) 홍길동 기자 =" at the body's first words.
  void find_dateline() {
    for (std::size_t at = 0; at < std::min<std::size_t>(lines_.size(), 3); ++at) {
      const std::string& words = lines_[at].text;
      const std::string inside(opening_brackets(words));
      if (inside.empty()) continue;
      off_.dateline = words.substr(0, inside.size() + 2);
      const std::string head = words.substr(0, std::min<std::size_t>(words.size(), 120));
      const auto equals = head.find(" = ");
      off_.bylines.push_back(equals == std::string::npos ? inside : head.substr(0, equals));
      return;
    }
  }

  std::vector<Line>& lines_;
  std::string title_;
  bool korean_ = false;
  TakenOff off_;
};

}  // namespace

TakenOff take_furniture_off(std::vector<Line>& lines, std::string_view title) {
  return Pass(lines, title).run();
}

}  // namespace sayso::extract
