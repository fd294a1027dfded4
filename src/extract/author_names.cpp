#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "extract/authors.h"
#include "extract/dom.h"
#include "extract/embedded.h"
#include "extract/words.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

constexpr std::size_t kLongestByline = 600;

using WordList = std::vector<std::string_view>;

struct Table {
  WordList before, credit, cut, not_name, title_after, organization;
};

const Table& table() {
  static const Table words = [] {
    Table out;
    const auto rows = text::read_tsv("bylines.tsv", embedded("bylines.tsv"), 2);
    assert(rows.has_value());
    for (const auto& row : rows.value()) {
      WordList& list = row[0] == "before"         ? out.before
                       : row[0] == "credit"       ? out.credit
                       : row[0] == "cut"          ? out.cut
                       : row[0] == "not-name"     ? out.not_name
                       : row[0] == "organization" ? out.organization
                                                  : out.title_after;
      // Blanks at an end of a word matter here, so the row is cut without trimming.
      std::string_view rest = row[1];
      for (auto bar = rest.find('|');; bar = rest.find('|')) {
        list.push_back(rest.substr(0, bar));
        if (bar == std::string_view::npos) break;
        rest.remove_prefix(bar + 1);
      }
    }
    // Longest first: 선임기자 before 기자.
    for (WordList* list : {&out.before, &out.title_after}) {
      std::stable_sort(list->begin(), list->end(),
                       [](auto a, auto b) { return a.size() > b.size(); });
    }
    return out;
  }();
  return words;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == ':' || text[at] == '=';
}

/// Without e-mail addresses, handles and what stands in brackets after the name.
std::string without_addresses(std::string_view value) {
  std::string out;
  std::size_t at = 0;
  while (at < value.size()) {
    auto end = value.find(' ', at);
    if (end == std::string_view::npos) end = value.size();
    const auto word = value.substr(at, end - at);
    if (const auto sign = word.find('@'); sign != std::string_view::npos) {
      // 홍길동(gildong@example.kr): the name may be glued to its address.
      const auto keep = word.substr(0, sign).find_first_of("([<");
      if (keep != std::string_view::npos && keep > 0)
        out.append(word.substr(0, keep)).push_back(' ');
    } else {
      out.append(word).push_back(' ');
    }
    at = end + 1;
  }
  return std::string(text::trim(out));
}

std::string_view without_before(std::string_view name) {
  for (bool cut = true; cut;) {
    cut = false;
    name = text::trim(name);
    for (const auto word : table().before) {
      if (name.starts_with(word) && name.size() > word.size() && is_boundary(name, word.size())) {
        name.remove_prefix(word.size());
        while (!name.empty() && (name.front() == ':' || name.front() == '=')) name.remove_prefix(1);
        cut = true;
        break;
      }
    }
  }
  return text::trim(name);
}

std::string_view without_titles(std::string_view name) {
  for (bool cut = true; cut;) {
    cut = false;
    name = text::trim(name);
    for (const auto word : table().title_after) {
      // A title alone is no name, and a name has two syllables at least: 위원 of "홍위원" stays.
      if (name.ends_with(word) && hangul_count(name.substr(0, name.size() - word.size())) >= 2) {
        name.remove_suffix(word.size());
        cut = true;
        break;
      }
    }
  }
  return name;
}

bool is_organization(std::string_view word) {
  const WordList& words = table().organization;
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool could_be_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 60 || is_organization(name)) return false;
  for (const auto word : table().not_name) {
    if (name.find(word) != std::string_view::npos) return false;
  }
  bool letter = false;
  int blanks = 0;
  for (std::size_t at = 0; at < name.size();) {
    const auto c = text::decode(name, at);
    letter |= (c.value | 32) >= 'a' && (c.value | 32) <= 'z';
    letter |= c.value >= 0xC0;
    blanks += c.value == ' ';
    at += c.length;
  }
  // "in News", "and others": words between names; a lone small word may be somebody's handle.
  if (blanks > 0 && name.front() >= 'a' && name.front() <= 'z' && !looks_like_person(name))
    return false;
  return letter && blanks <= 5;
}

/// Of a Korean value the last word of 2 to 4 syllables is the name: "디지털뉴스팀 홍길동",
/// "서울=홍길동".
std::string korean_name(std::string_view value) {
  const auto cut = value.find_last_of(" =/");
  const auto last = text::trim(cut == std::string_view::npos ? value : value.substr(cut + 1));
  const auto syllables = hangul_count(last);
  if (syllables * 3 == last.size() && syllables >= 2 && syllables <= 4) return std::string(last);
  return std::string(value);
}

void add_name(std::string_view piece, std::vector<std::string>& names) {
  piece = without_before(piece);
  for (const auto word : table().cut) {
    if (const auto at = piece.find(word); at != std::string_view::npos && at > 0) {
      piece = piece.substr(0, at);
    }
  }
  piece = without_titles(piece);
  while (!piece.empty() &&
         std::string_view(",.;:|-([=").find(piece.back()) != std::string_view::npos &&
         !(piece.back() == '.' && piece.size() > 2 && piece[piece.size() - 2] >= 'A')) {
    piece = text::trim(piece.substr(0, piece.size() - 1));
  }
  if (!could_be_name(piece)) return;
  std::string name = hangul_count(piece) > 0 ? korean_name(piece) : std::string(piece);
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::string_view next_separator(std::string_view rest, std::size_t* at) {
  static constexpr std::string_view kSeparators[] = {
      ",", ";", " and ", " And ", " AND ", " & ", "·", "ㆍ", "|", "•", " with ", "/", "、"};
  std::string_view found;
  *at = std::string_view::npos;
  for (const auto separator : kSeparators) {
    if (const auto here = rest.find(separator); here < *at) {
      *at = here;
      found = separator;
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> names_in_value(std::string_view value) {
  std::string collapsed;
  // Longer than any by-line: no list of names.
  if (value.size() > kLongestByline || value.starts_with("http")) return {};
  append_collapsed(collapsed, value);
  const std::string clean = without_addresses(collapsed);
  std::vector<std::string> names;
  std::string_view rest = clean;
  while (!rest.empty()) {
    std::size_t at = 0;
    const auto separator = next_separator(rest, &at);
    add_name(rest.substr(0, at), names);
    if (separator.empty()) break;
    rest.remove_prefix(at + separator.size());
  }
  // "Jane Sample, Senior Editor": behind a person's name, what names no person is her title.
  if (!names.empty() && hangul_count(names.front()) == 0 && looks_like_person(names.front())) {
    names.erase(std::remove_if(names.begin() + 1, names.end(),
                               [](const auto& name) { return !looks_like_person(name); }),
                names.end());
  }
  return names;
}

namespace {

/// The word of two to four syllables that a line begins with; empty where it begins otherwise.
std::string leading_name(std::string_view line) {
  const auto word = line.substr(0, line.find_first_of(" /("));
  const auto syllables = hangul_count(word);
  const bool name = syllables >= 2 && syllables <= 4 && syllables * 3 == word.size();
  return name && !is_organization(word) ? std::string(word) : std::string{};
}

/// "홍길동 / 사진제공 가나방송": the name before a picture's credit.
std::string name_before_credit(std::string_view line) {
  const auto slash = line.find('/');
  if (slash == std::string_view::npos) return {};
  const auto after = text::trim(line.substr(slash + 1));
  if (!after.starts_with("사진") && !after.starts_with("화면")) return {};
  const auto before = text::trim(line.substr(0, slash));
  return leading_name(before).size() == before.size() ? std::string(before) : std::string{};
}

}  // namespace

std::vector<std::string> reporters_in_line(std::string_view line) {
  std::vector<std::string> names;
  if (line.size() > 120) return names;
  for (const auto word : table().credit) line = line.substr(0, line.find(word));
  if (auto leading = name_before_credit(line); !leading.empty()) return {std::move(leading)};
  for (const std::string_view title : {"칼럼니스트 ", "기자 ", "글 ", "평론가 "}) {
    if (auto name = leading_name(line.starts_with(title) ? line.substr(title.size()) : "");
        !name.empty()) {
      return {std::move(name)};
    }
  }
  for (const auto title :
       {std::string_view("기자"), std::string_view("특파원"), std::string_view("인턴"),
        std::string_view("논설위원"), std::string_view("칼럼니스트"), std::string_view("PD"),
        std::string_view("리포터"), std::string_view("평론가")}) {
    for (auto at = line.find(title); at != std::string_view::npos;
         at = line.find(title, at + title.size())) {
      std::string_view before = line.substr(0, at);
      // 선임기자, 인턴기자: back over the first half of a compound title and blanks.
      before = without_titles(before);
      for (const std::string_view half :
           {"선임", "전문", "인턴", "객원", "수습", "대표", "취재", "사진", "시민"}) {
        if (before.ends_with(half))
          before = text::trim(before.substr(0, before.size() - half.size()));
      }
      // 홍길동·성춘향 기자: all the names that one title serves.
      for (bool more = true; more;) {
        more = false;
        std::size_t begin = before.size(), syllables = 0;
        while (begin >= 3 && syllables < 5 &&
               text::is_hangul(text::decode_before(before, begin).value)) {
          begin -= 3;
          ++syllables;
        }
        if (syllables < 2 || syllables > 4) break;
        std::string name(before.substr(begin));
        if (is_organization(name)) break;
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.insert(names.begin(), std::move(name));
        }
        before = before.substr(0, begin);
        for (const std::string_view joint : {"·", "ㆍ", ",", ", ", "/"}) {
          const auto trimmed = text::trim(before);
          if (trimmed.ends_with(joint)) {
            before = text::trim(trimmed.substr(0, trimmed.size() - joint.size()));
            more = true;
            break;
          }
        }
      }
    }
  }
  return names;
}

bool is_byline_label(std::string_view line) {
  line = text::trim(line);
  while (line.ends_with(':')) line = text::trim(line.substr(0, line.size() - 1));
  const WordList& words = table().before;
  return line.size() >= 2 && std::find(words.begin(), words.end(), line) != words.end();
}

std::vector<std::string> names_after_by(std::string_view line) {
  line = text::trim(line);
  if (line.size() > 160 || line.size() < 5) return {};
  for (const std::string_view by : {"By", "by", "BY", "Written by", "Posted by", "Words by"}) {
    if (!line.starts_with(by)) continue;
    auto rest = line.substr(by.size());
    if (rest.starts_with(':')) rest.remove_prefix(1);
    rest = text::trim(rest);
    const char first = rest.empty() ? ' ' : rest.front();
    // A name begins with a capital: "By the time…" is a sentence, "Bypass" a word.
    if (first < 'A' || first > 'Z') return {};
    if (rest.find(". ") != std::string_view::npos && rest.size() > 60) return {};
    return names_in_value(rest);
  }
  return {};
}

bool looks_like_person(std::string_view name) {
  const auto hangul = hangul_count(name);
  if (is_organization(name)) return false;
  if (hangul > 0) return hangul >= 2 && hangul <= 4 && hangul * 3 == name.size();
  int words = 0;
  for (const std::string_view word : text::split(name, ' ')) {
    if (is_organization(word)) return false;
    const char first = word.front();
    const bool capital =
        (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
    static constexpr std::string_view kParticles[] = {"de",  "da",  "del", "van", "von",
                                                      "der", "den", "di",  "la",  "le",
                                                      "bin", "al",  "el",  "dos", "ten"};
    const bool particle =
        std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
    if (!capital && !particle) return false;
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return false;
    ++words;
  }
  return words >= 2 && words <= 5;
}

}  // namespace sayso::extract
