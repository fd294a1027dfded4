#pragma once
// Names of people out of the words of a by-line. Knows forms of names and the words around them,
// not where on a page a by-line stands.

#include <string>
#include <string_view>
#include <vector>

namespace sayso::extract {

/// The persons that a by-line or a metadata value names, in order: titles, "By", addresses removed.
[[nodiscard]] std::vector<std::string> names_in_value(std::string_view value);

/// The persons whom a line of a Korean page names with a reporter's title (홍길동 기자, 성춘향
/// 특파원); empty where the line is more than a by-line.
[[nodiscard]] std::vector<std::string> reporters_in_line(std::string_view line);

/// Whether a line is but the words before a name: "Written by".
[[nodiscard]] bool is_byline_label(std::string_view line);

/// The person whom an English by-line names ("By Jane Sample"); empty where the line is none.
[[nodiscard]] std::vector<std::string> names_after_by(std::string_view line);

/// Whether a name has the form of a person's: a Korean name of two to four syllables, or two to
/// five words with capitals and none that only organizations have.
[[nodiscard]] bool looks_like_person(std::string_view name);

}  // namespace sayso::extract
