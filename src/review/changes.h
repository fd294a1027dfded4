#pragma once
// What changed between two texts: by paragraphs, and by words inside one.

#include <string>
#include <string_view>
#include <vector>

namespace sayso::review {

enum class Change { same, gone, added };

struct Piece {
  Change change = Change::same;
  std::string_view words;  ///< of the old text where same or gone, else of the new
};

/// The shortest list of pieces that turns `old` into `now` (longest common subsequence). Where the
/// two have more than a few million pairs of pieces, what they share at both ends is kept and the
/// middle is given as gone and added.
[[nodiscard]] std::vector<Piece> changes(const std::vector<std::string_view>& old,
                                         const std::vector<std::string_view>& now);

/// Words with the white space behind each.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// `now` as HTML with <ins> and <del> for what it does not share with `old`.
[[nodiscard]] std::string changed_words(std::string_view old, std::string_view now);

}  // namespace sayso::review
